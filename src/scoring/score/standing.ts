import type { Grade } from '../../rulebook';
import type { Rules } from '../rules/rules';
import { runToEnd } from '../run-to-end';

/** What a grade and a rank are taken from. */
export interface Ratio {
  /** Total / scored maximum x 100, rounded to 2 decimals; `undefined` where nothing is scored. */
  readonly ratio: number | undefined;
  readonly vetoed: boolean;
}

/** A person's place among those compared. */
export interface Standing {
  /** `undefined` where nothing is scored, or below the lowest bound of a workbook's own grades. */
  readonly grade: Grade | undefined;
  /** 1 for the best; those with equal ratios share a place, and the next is counted on (1, 2, 2, 4). */
  readonly rank: number | undefined;
  /** `quota`: reached the best grade, but its places were taken. `quota-tie`: tied at the line, so HR decides. */
  readonly quota: 'quota' | 'quota-tie' | undefined;
}

/** The ranks of ratios: places shared on ties. */
export function ranksOf(ratios: readonly (number | undefined)[]): (number | undefined)[] {
  return runToEnd(ranksInSteps(ratios));
}

/** The same ratio by ratio. They have two decimals, so however many there are, few differ. */
function* ranksInSteps(ratios: readonly (number | undefined)[]): Generator<void, (number | undefined)[]> {
  const shared = new Map<number, number>();
  for (const ratio of ratios) {
    if (ratio !== undefined) shared.set(ratio, (shared.get(ratio) ?? 0) + 1);
    yield;
  }
  const places = new Map<number, number>();
  let place = 1;
  for (const [ratio, count] of [...shared].sort(([a], [b]) => b - a)) {
    places.set(ratio, place);
    place += count;
  }
  yield;
  const ranks: (number | undefined)[] = [];
  for (const ratio of ratios) {
    ranks.push(ratio === undefined ? undefined : places.get(ratio));
    yield;
  }
  return ranks;
}

/** Grades by ratio, vetoes, the quota of the best grade, and ranks (rule 13). */
export function standingsOf(people: readonly Ratio[], rules: Rules): Standing[] {
  return runToEnd(standingsInSteps(people, rules));
}

/** The same person by person. */
export function* standingsInSteps(people: readonly Ratio[], { grades, settings }: Rules): Generator<void, Standing[]> {
  const ranks = yield* ranksInSteps(people.map(({ ratio }) => ratio));
  const reached: (Grade | undefined)[] = [];
  for (const { ratio, vetoed } of people) {
    reached.push(ratio === undefined ? undefined : vetoed ? grades.at(-1) : gradeOf(ratio, grades));
    yield;
  }
  const quota = yield* quotaMarks(people, reached, grades[0], settings.excellentQuota);
  const standings: Standing[] = [];
  for (const [index, rank] of ranks.entries()) {
    const mark = quota[index];
    standings.push({ grade: mark === 'quota' ? grades[1] : reached[index], rank, quota: mark });
    yield;
  }
  return standings;
}

/**
 * The grade of a ratio; `grades` run from the best to the lowest. Deductions beside the items may leave less than 0,
 * which grades as 0.
 */
function gradeOf(ratio: number, grades: readonly Grade[]): Grade | undefined {
  return grades.find(({ atLeast }) => Math.max(ratio, 0) >= atLeast);
}

/**
 * Who loses the best grade to the quota, and who is tied at its line. Of n people floor(n x quota) places are given by
 * ratio to those who reached the grade; those tied at the line all keep it and are flagged.
 */
function* quotaMarks(
  people: readonly Ratio[],
  reached: readonly (Grade | undefined)[],
  best: Grade | undefined,
  quota: number | undefined,
): Generator<void, Standing['quota'][]> {
  if (quota === undefined || !best) return [];
  // Hundredths of a percent, so that 12.5 % of 8 people is 1 and not a hair less.
  const places = Math.floor((people.length * Math.round(quota * 100)) / 10_000);
  const holders = people.map(({ ratio }, index) => (reached[index] === best ? ratio : undefined));
  const ranks = yield* ranksInSteps(holders);
  const sharing = new Map<number | undefined, number>();
  for (const rank of ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  yield;
  return ranks.map((rank) => {
    if (rank === undefined) return undefined;
    if (rank > places) return 'quota';
    return rank + (sharing.get(rank) ?? 0) - 1 > places ? 'quota-tie' : undefined;
  });
}
