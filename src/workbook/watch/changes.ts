import { areasOf } from './areas';
import type { Change } from './change';
import type { Places } from './places';
import { joined, type RowSpan } from './row-spans';

/** More rows than this are not picked out one by one: the log is read again in blocks. */
const MOST_ROWS = 2_000;
/** So many changes are kept while the workbook is read; where there are more, it is read again. */
const MOST_HELD = 1_000;

/** What changed since it was last taken: some rows of logs, by sheet, or so much that everything is read again. */
export interface Taken {
  readonly isStructural: boolean;
  readonly rows: ReadonlyMap<string, readonly RowSpan[]>;
}

/** Gathers changes until somebody looks. */
export class Changes {
  private isStructural = false;
  private rows = new Map<string, RowSpan[]>();
  /** Changes that came while the workbook was read, which may have moved what they are about. */
  private held = new Map<string, Change>();

  get isEmpty(): boolean {
    return !this.isStructural && this.rows.size === 0 && this.held.size === 0;
  }

  /** Whether cells may stand elsewhere than they were last known to. */
  get mayHaveMoved(): boolean {
    return this.isStructural || [...this.held.values()].some(({ kind }) => kind === 'moved');
  }

  /** Everything is to be read again. */
  all(): void {
    this.clear();
    this.isStructural = true;
  }

  /** Everything is about to be read: whatever changed so far will be in it. */
  clear(): void {
    this.isStructural = false;
    this.rows = new Map();
    this.held.clear();
  }

  /** Keeps a change until it is known again where everything stands. */
  hold(change: Change): void {
    if (this.isStructural) return;
    this.held.set(`${change.worksheetId} ${change.kind} ${change.address}`, change);
    if (this.held.size > MOST_HELD) this.all();
  }

  /** Judges the changes that were held. */
  judge(places: Places | undefined): void {
    const held = [...this.held.values()];
    this.held.clear();
    for (const change of held) this.note(change, places);
  }

  /** @param places where everything stands; `undefined` where nothing was found: anything may help then */
  note(change: Change, places: Places | undefined): void {
    if (this.isStructural) return;
    const sheet = places?.nameOf(change.worksheetId);
    if (!places || sheet === undefined) return this.all();
    if (change.kind === 'moved' && places.has(sheet)) return this.all();
    const areas = change.address === undefined ? undefined : areasOf(change.address);
    if (!areas) return places.has(sheet) ? this.all() : undefined;
    for (const area of areas) {
      const meaning = places.meaningOf(sheet, area, change);
      if (meaning === 'structure') return this.all();
      if (meaning !== 'rows') continue;
      const span = { first: area.top, count: area.bottom - area.top + 1 };
      this.rows.set(sheet, joined([...(this.rows.get(sheet) ?? []), span]));
    }
    const rows = this.rows.get(sheet)?.reduce((sum, { count }) => sum + count, 0) ?? 0;
    if (rows > MOST_ROWS) this.all();
  }

  /** Hands over what is known to have changed; what was held stays. */
  take(): Taken {
    const taken = { isStructural: this.isStructural, rows: this.rows };
    this.isStructural = false;
    this.rows = new Map();
    return taken;
  }
}
