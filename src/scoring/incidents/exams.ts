import type { Day } from '../calendar';
import type { Settings } from '../settings';
import { toMicro } from '../rules/units';

/** One exam of a person, in the order of the log's rows. */
interface Sitting {
  readonly day: Day;
  readonly score: number;
  readonly row: number;
}

/** The exam result that counts in a period: `sum / count` is the score (a mean may be of several). */
export interface ExamResult {
  readonly sum: number;
  readonly count: number;
  readonly day: Day;
  readonly rows: readonly number[];
  /** Whether it stands in from before the period. */
  readonly carried: boolean;
}

/**
 * Every person's exams of one item, kept in order of day and score, so that adding or removing one is a binary search.
 */
export class Exams {
  private readonly sittings = new Map<number, Sitting[]>();

  constructor(private readonly itemCount: number) {}

  add(person: number, item: number, sitting: Sitting): void {
    const key = person * this.itemCount + item;
    const list = this.sittings.get(key);
    if (!list) this.sittings.set(key, [sitting]);
    else list.splice(firstAtOrAfter(list, sitting), 0, sitting);
  }

  remove(person: number, item: number, sitting: Sitting): void {
    const list = this.sittings.get(person * this.itemCount + item) ?? [];
    const at = firstAtOrAfter(list, sitting);
    if (list[at]?.row === sitting.row) list.splice(at, 1);
  }

  /**
   * The result that counts from `from` to `to` (rule 6): the latest, of one day the highest; or the best; or the
   * mean of all. Without one, the latest on or after `carryFrom` and before `from` (rule 7), where that is given.
   */
  result(
    person: number,
    item: number,
    from: Day,
    to: Day,
    several: Settings['examSeveral'],
    carryFrom: Day | undefined,
  ): ExamResult | undefined {
    const list = this.sittings.get(person * this.itemCount + item);
    if (!list) return undefined;
    const start = firstOnOrAfter(list, from);
    const end = firstOnOrAfter(list, to + 1);
    if (start === end) {
      const before = carryFrom === undefined ? undefined : list[start - 1];
      return before && carryFrom !== undefined && before.day >= carryFrom ? single(before, list, true) : undefined;
    }
    if (several === 'mean' && end - start > 1) return mean(list.slice(start, end));
    let chosen = list[end - 1];
    if (several === 'best') {
      for (let at = start; at < end; at++) {
        const sitting = list[at];
        if (sitting && (!chosen || sitting.score > chosen.score)) chosen = sitting;
      }
    }
    return chosen && single(chosen, list, false);
  }
}

/** One exam's result. Rows that say the same of one day all stand behind it, so that their order changes nothing. */
function single({ day, score }: Sitting, list: readonly Sitting[], carried: boolean): ExamResult {
  const rows: number[] = [];
  for (let at = firstAtOrAfter(list, { day, score, row: -1 }); ; at++) {
    const sitting = list[at];
    if (!sitting || sitting.day !== day || sitting.score !== score) break;
    rows.push(sitting.row);
  }
  return { sum: score, count: 1, day, rows, carried };
}

/** The sum in micro, so that a mean is compared with a bound exactly. */
function mean(sittings: readonly Sitting[]): ExamResult {
  const sum = sittings.reduce((total, { score }) => total + toMicro(score), 0);
  const last = sittings[sittings.length - 1];
  return { sum, count: sittings.length, day: last?.day ?? 0, rows: sittings.map(({ row }) => row), carried: false };
}

function firstOnOrAfter(list: readonly Sitting[], day: Day): number {
  return lowerBound(list, (sitting) => sitting.day < day);
}

function firstAtOrAfter(list: readonly Sitting[], { day, score, row }: Sitting): number {
  return lowerBound(
    list,
    (other) =>
      other.day - day < 0 ||
      (other.day === day && (other.score - score < 0 || (other.score === score && other.row < row))),
  );
}

function lowerBound(list: readonly Sitting[], isBefore: (sitting: Sitting) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sitting = list[middle];
    if (sitting && isBefore(sitting)) low = middle + 1;
    else high = middle;
  }
  return low;
}
