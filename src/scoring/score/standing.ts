import type { Grade } from '../../rulebook';
import type { Rules } from '../rules/rules';

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
  const sorted = ratios.filter((ratio) => ratio !== undefined).sort((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((ratio, index) => places.set(ratio, places.get(ratio) ?? index + 1));
  return ratios.map((ratio) => (ratio === undefined ? undefined : places.get(ratio)));
}

/** Grades by ratio, vetoes, the quota of the best grade, and ranks (rule 13). */
export function standingsOf(people: readonly Ratio[], { grades, settings }: Rules): Standing[] {
  const ranks = ranksOf(people.map(({ ratio }) => ratio));
  const reached = people.map(({ ratio, vetoed }) =>
    ratio === undefined ? undefined : vetoed ? grades.at(-1) : gradeOf(ratio, grades),
  );
  const quota = quotaMarks(people, reached, grades[0], settings.excellentQuota);
  return people.map((_, index) => {
    const mark = quota[index];
    return { grade: mark === 'quota' ? grades[1] : reached[index], rank: ranks[index], quota: mark };
  });
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
function quotaMarks(
  people: readonly Ratio[],
  reached: readonly (Grade | undefined)[],
  best: Grade | undefined,
  quota: number | undefined,
): Standing['quota'][] {
  if (quota === undefined || !best) return people.map(() => undefined);
  // Hundredths of a percent, so that 12.5 % of 8 people is 1 and not a hair less.
  const places = Math.floor((people.length * Math.round(quota * 100)) / 10_000);
  const holders = people.map(({ ratio }, index) => (reached[index] === best ? ratio : undefined));
  const ranks = ranksOf(holders);
  const sharing = new Map<number | undefined, number>();
  for (const rank of ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return ranks.map((rank) => {
    if (rank === undefined) return undefined;
    if (rank > places) return 'quota';
    return rank + (sharing.get(rank) ?? 0) - 1 > places ? 'quota-tie' : undefined;
  });
}
