import type { Grade } from '../../rulebook';
import type { PeriodReport } from '../report/report';

/** How many people have a grade; `undefined`: who has none, since nothing of theirs is scored. */
export interface GradeCount {
  readonly grade: Grade | undefined;
  readonly people: number;
}

/** How many people have each grade, from the best down, those nobody has among them; last who has none, if anyone. */
export function gradeCounts({ staff, log }: Pick<PeriodReport, 'staff' | 'log'>): GradeCount[] {
  const counts = log.rules.grades.map((grade) => ({
    grade,
    people: staff.filter((one) => one.grade === grade).length,
  }));
  const without = staff.filter(({ grade }) => !grade).length;
  return without > 0 ? [...counts, { grade: undefined, people: without }] : counts;
}
