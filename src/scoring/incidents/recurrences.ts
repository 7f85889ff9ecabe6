import { monthsBefore } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { fold, shown } from '../cells/text';
import type { Rules } from '../rules/rules';
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

/**
 * Decides which recurrences are proven (rule 8). Kept live: it knows which rows carry each ID and which
 * recurrences name it, so that an edit asks again only about those that the edited row can prove.
 */
export class Recurrences {
  /** Each row's ID; most are unique, so only IDs that stand more than once keep a set of rows. */
  private readonly ids: (string | undefined)[] = [];
  private readonly rowById = new Map<string, number>();
  private readonly rowsByRepeatedId = new Map<string, Set<number>>();
  private readonly categories = new Map<number, string>();
  private readonly relatedOf = new Map<number, string>();
  private readonly naming = new Map<string, Set<number>>();

  constructor(
    private readonly rules: Rules,
    private readonly columns: IncidentColumns,
  ) {}

  /** Notes a row's ID, category and related ID; all of them may be blank. */
  note(row: number, id: CellValue, category: CellValue, related: CellValue): void {
    if (!isBlank(id)) {
      this.ids[row] = shown(id);
      this.noteId(row, fold(id));
    }
    if (!isBlank(category)) this.categories.set(row, fold(category));
    if (!isBlank(related)) {
      this.relatedOf.set(row, fold(related));
      addTo(this.naming, fold(related), row);
    }
  }

  forget(row: number): void {
    this.forgetId(row);
    this.naming.get(this.relatedOf.get(row) ?? '')?.delete(row);
    this.categories.delete(row);
    this.relatedOf.delete(row);
  }

  private noteId(row: number, id: string): void {
    const repeated = this.rowsByRepeatedId.get(id);
    const first = this.rowById.get(id);
    if (repeated) repeated.add(row);
    else if (first === undefined) this.rowById.set(id, row);
    else {
      this.rowById.delete(id);
      this.rowsByRepeatedId.set(id, new Set([first, row]));
    }
  }

  private forgetId(row: number): void {
    const written = this.ids[row];
    if (written === undefined) return;
    this.ids[row] = undefined;
    const id = fold(written);
    const repeated = this.rowsByRepeatedId.get(id);
    if (!repeated) {
      this.rowById.delete(id);
      return;
    }
    repeated.delete(row);
    const [last] = repeated;
    if (repeated.size === 1 && last !== undefined) {
      this.rowsByRepeatedId.delete(id);
      this.rowById.set(id, last);
    }
  }

  /** A row's ID as written, its category and related ID as they are compared; undefined where blank. */
  cellsOf(row: number): { id: string | undefined; category: string | undefined; related: string | undefined } {
    return { id: this.ids[row], category: this.categories.get(row), related: this.relatedOf.get(row) };
  }

  /** The rows that name this row's ID as their earlier incident. */
  dependents(row: number): readonly number[] {
    const id = this.ids[row];
    return id === undefined ? [] : [...(this.naming.get(fold(id)) ?? [])];
  }

  /** The rows of each ID that stands more than once, in order. */
  *idsUsedTwice(): Generator<readonly number[]> {
    for (const rows of this.rowsByRepeatedId.values()) yield [...rows].sort((a, b) => a - b);
  }

  /** Whether the recurrence in a row is proven: `undefined` if so, else what is missing. */
  unproven(row: number): Unproven | undefined {
    const { columns } = this;
    const related = this.relatedOf.get(row);
    if (related === undefined) return 'no-related';
    if (this.rowsByRepeatedId.has(related)) return 'id-twice';
    const earlier = this.rowById.get(related);
    if (earlier === undefined) return 'not-found';
    if (columns.stateOf(earlier) === RowState.error || columns.upheld[earlier] !== 1) return 'not-upheld';
    if (columns.personOf(earlier) !== columns.personOf(row)) return 'other-person';
    const category = this.categories.get(row);
    if (category === undefined || !this.categories.has(earlier)) return 'no-category';
    if (this.categories.get(earlier) !== category) return 'other-category';
    if (columns.rectified[earlier] === 1) return 'rectified';
    const day = columns.dayOf(row);
    const earlierDay = columns.dayOf(earlier);
    if (earlierDay === NO_DAY || earlierDay >= day) return 'not-earlier';
    return earlierDay < monthsBefore(day, this.rules.settings.recurrenceMonths) ? 'too-long-ago' : undefined;
  }
}

function addTo(map: Map<string, Set<number>>, key: string, row: number): void {
  const rows = map.get(key);
  if (rows) rows.add(row);
  else map.set(key, new Set([row]));
}
