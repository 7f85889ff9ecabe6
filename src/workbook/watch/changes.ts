import type { Places } from './places';
import { rowSpansOf, type RowSpan } from './row-spans';

/** More rows than this are not picked out one by one: the log is read again in blocks. */
const MOST_ROWS = 2_000;

/** What changed since it was last taken: some rows of logs, by sheet, or so much that everything is read again. */
export interface Taken {
  readonly isStructural: boolean;
  readonly rows: ReadonlyMap<string, readonly RowSpan[]>;
}

/** A change as Excel tells of it. */
export interface Change {
  readonly worksheetId: string;
  /** Missing where Excel does not say which cells. */
  readonly address?: string;
  /** Whether cells were only written; else rows, columns or cells came or went. */
  readonly isEdit: boolean;
  /** The value of a single cell, where Excel tells it. */
  readonly written?: unknown;
}

/** Gathers changes until somebody looks. */
export class Changes {
  private isStructural = false;
  private rows = new Map<string, RowSpan[]>();

  get isEmpty(): boolean {
    return !this.isStructural && this.rows.size === 0;
  }

  /** Everything is to be read again. */
  all(): void {
    this.isStructural = true;
  }

  /** @param places where everything stood; `undefined` where nothing was found: anything may help then */
  note(change: Change, places: Places | undefined): void {
    if (this.isStructural) return;
    const sheet = places?.nameOf(change.worksheetId);
    if (!places || sheet === undefined) return this.all();
    if (!change.isEdit && places.has(sheet)) return this.all();
    const spans = change.address === undefined ? undefined : rowSpansOf(change.address);
    if (!spans) return places.has(sheet) ? this.all() : undefined;
    for (const { first, count } of spans) {
      const meaning = places.meaningOf(sheet, first, count, change.written);
      if (meaning === 'structure') return this.all();
      if (meaning === 'rows') this.rows.set(sheet, [...(this.rows.get(sheet) ?? []), { first, count }]);
    }
    const rows = this.rows.get(sheet)?.reduce((sum, { count }) => sum + count, 0) ?? 0;
    if (rows > MOST_ROWS) this.all();
  }

  take(): Taken {
    const taken = { isStructural: this.isStructural, rows: this.rows };
    this.isStructural = false;
    this.rows = new Map();
    return taken;
  }
}
