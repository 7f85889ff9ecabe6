import { monthsBefore } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { fold, shown } from '../cells/text';
import type { Rules } from '../rules/rules';
import { runToEnd } from '../run-to-end';
import type { TableOf } from '../tables/table';
import { CellMemo } from '../cells/cell-memo';
import { IdIndex } from './id-index';
import type { IncidentColumns } from './incident-columns';
import { NO_DAY, RowState } from './parsed-row';

/** Why a recurrence is not proven: what its row, or the earlier incident it names, lacks. */
export type Unproven =
  | 'no-related'
  | 'not-found'
  | 'id-twice'
  | 'not-upheld'
  | 'other-person'
  | 'no-category'
  | 'other-category'
  | 'rectified'
  | 'not-earlier'
  | 'too-long-ago';

/** So many IDs are taken into the index in a few milliseconds. */
const IDS_PER_STEP = 1_000;

/**
 * Decides which recurrences are proven (rule 8). Kept live: it knows which rows carry each ID and which
 * recurrences name it, so that an edit asks again only about those that the edited row can prove.
 */
export class Recurrences {
  /** Each row's ID as written; blank where it has none. */
  private readonly ids: CellValue[] = [];
  /** The rows by ID, made when first asked for: only recurrences and warnings want it. */
  private index: IdIndex | undefined;
  /** Another number after every ID that came or went: an index that is being made is begun again then. */
  private edits = 0;
  /** Each row's category as it is compared; a text is kept once, however many rows have it. */
  private readonly categories: (string | undefined)[] = [];
  private readonly category = new CellMemo((cell) => (isBlank(cell) ? '' : fold(cell)));
  private readonly relatedOf = new Map<number, string>();
  private readonly naming = new Map<string, Set<number>>();

  constructor(
    private readonly rules: Rules,
    private readonly columns: IncidentColumns,
  ) {}

  /** Notes the IDs, categories and related IDs of a block's rows, the first of which is the log's row `start`. */
  note({ columns: { id, category, related } }: TableOf<'Incidents'>, start: number, from: number, to: number): void {
    if (!id && !category && !related) return;
    for (let row = from; row < to; row++) {
      if (this.columns.stateOf(start + row) === RowState.blank) continue;
      if (id) this.noteId(start + row, id[row]);
      if (category) this.noteCategory(start + row, category[row]);
      if (related) this.noteRelated(start + row, related[row]);
    }
  }

  /** Whether what is kept of a row's ID, category and related ID is what a table has in a row. */
  holds(row: number, { columns: { id, category, related } }: TableOf<'Incidents'>, tableRow: number): boolean {
    const known = this.cellsOf(row);
    const keyOf = (cell: CellValue = ''): string => (isBlank(cell) ? '' : fold(cell));
    return (
      (known.id ?? '') === shown(id?.[tableRow]) &&
      (known.category ?? '') === keyOf(category?.[tableRow]) &&
      (known.related ?? '') === keyOf(related?.[tableRow])
    );
  }

  forget(row: number): void {
    this.edits += 1;
    if (this.idOf(row) !== '') this.index?.remove(row);
    if (row < this.ids.length) this.ids[row] = '';
    this.naming.get(this.relatedOf.get(row) ?? '')?.delete(row);
    if (row < this.categories.length) this.categories[row] = undefined;
    this.relatedOf.delete(row);
  }

  private noteId(row: number, id: CellValue | undefined): void {
    if (id === undefined || isBlank(id)) return;
    while (this.ids.length < row) this.ids.push('');
    this.edits += 1;
    this.ids[row] = id;
    this.index?.add(row);
  }

  private noteCategory(row: number, cell: CellValue | undefined): void {
    const category = cell === undefined ? '' : this.category.of(cell);
    if (category === '') return;
    while (this.categories.length < row) this.categories.push(undefined);
    this.categories[row] = category;
  }

  private noteRelated(row: number, related: CellValue | undefined): void {
    if (related === undefined || isBlank(related)) return;
    const key = fold(related);
    this.relatedOf.set(row, key);
    const rows = this.naming.get(key);
    if (rows) rows.add(row);
    else this.naming.set(key, new Set([row]));
  }

  /** A row's ID as written, trimmed; `''` where it has none. */
  private idOf(row: number): string {
    return shown(this.ids[row]);
  }

  /** Makes the index of IDs, some rows a step, unless there is one. */
  *prepareIds(): Generator<void, IdIndex> {
    while (!this.index) {
      const { edits, ids } = this;
      const index = new IdIndex((row) => this.idOf(row), ids.length);
      for (let row = 0; row < ids.length && edits === this.edits; row++) {
        if (ids[row] !== '') index.add(row);
        if (row % IDS_PER_STEP === 0) yield;
      }
      if (edits === this.edits) this.index = index;
    }
    return this.index;
  }

  private rowsById(): IdIndex {
    return this.index ?? runToEnd(this.prepareIds());
  }

  /** A row's ID as written, its category and related ID as they are compared; undefined where blank. */
  cellsOf(row: number): { id: string | undefined; category: string | undefined; related: string | undefined } {
    const id = this.idOf(row);
    return { id: id === '' ? undefined : id, category: this.categories[row], related: this.relatedOf.get(row) };
  }

  /** The rows that name this row's ID as their earlier incident. */
  dependents(row: number): readonly number[] {
    if (this.naming.size === 0) return [];
    const id = this.idOf(row);
    return id === '' ? [] : [...(this.naming.get(fold(id)) ?? [])];
  }

  /** The rows of each ID that stands more than once, in order; the IDs must have been prepared. */
  *idsUsedTwice(): Generator<readonly number[]> {
    for (const rows of this.rowsById().repeatedRows()) yield [...rows].sort((a, b) => a - b);
  }

  /** Whether the recurrence in a row is proven: `undefined` if so, else what is missing. */
  unproven(row: number): Unproven | undefined {
    const { columns } = this;
    const related = this.relatedOf.get(row);
    if (related === undefined) return 'no-related';
    const index = this.rowsById();
    if (index.isRepeated(related)) return 'id-twice';
    const earlier = index.rowOf(related);
    if (earlier === undefined) return 'not-found';
    if (columns.stateOf(earlier) === RowState.error || !columns.isUpheld(earlier)) return 'not-upheld';
    if (columns.personOf(earlier) !== columns.personOf(row)) return 'other-person';
    const category = this.categories[row];
    if (category === undefined || this.categories[earlier] === undefined) return 'no-category';
    if (this.categories[earlier] !== category) return 'other-category';
    if (columns.isRectified(earlier)) return 'rectified';
    const day = columns.dayOf(row);
    const earlierDay = columns.dayOf(earlier);
    if (earlierDay === NO_DAY || earlierDay >= day) return 'not-earlier';
    return earlierDay < monthsBefore(day, this.rules.settings.recurrenceMonths) ? 'too-long-ago' : undefined;
  }
}
