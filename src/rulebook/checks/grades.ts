import { fault, type RulebookFault } from '../faults';
import { isAmount } from '../hundredths';
import { matchKey } from '../match-key';
import type { Grade, Rulebook } from '../types';

/** Faults of the grades: each needs a name and a bound of its own, and the lowest should start at 0. */
export function checkGrades(rulebook: Rulebook): RulebookFault[] {
  const faults: RulebookFault[] = [];
  const byBound = new Map<number, Grade>();
  let lowest: { grade: Grade; index: number } | undefined;

  rulebook.grades.forEach((grade, index) => {
    const { atLeast, coefficient } = grade;
    const name = grade.name.zh;
    if (!isGradeGood(grade)) {
      faults.push(fault('bad-grade', 'Grades', index, { grade: name, atLeast, coefficient: coefficient ?? '' }));
    }
    if (!isAmount(atLeast)) return;
    const other = byBound.get(atLeast);
    if (other) faults.push(fault('grades-overlap', 'Grades', index, { grade: name, other: other.name.zh, atLeast }));
    else byBound.set(atLeast, grade);
    if (!lowest || atLeast < lowest.grade.atLeast) lowest = { grade, index };
  });

  return [...faults, ...checkFloor(rulebook, lowest)];
}

/** Without a grade from 0 upwards some people would have none. */
function checkFloor(rulebook: Rulebook, lowest: { grade: Grade; index: number } | undefined): RulebookFault[] {
  if (rulebook.grades.length === 0) return [fault('grades-hole', 'Grades', -1, { grade: '', atLeast: '' })];
  if (!lowest || lowest.grade.atLeast <= 0) return [];
  const { grade, index } = lowest;
  return [fault('grades-hole', 'Grades', index, { grade: grade.name.zh, atLeast: grade.atLeast })];
}

/** The coefficient feeds pay, so a figure below 0 or none at all is refused although nothing here computes with it. */
function isGradeGood({ name, atLeast, coefficient }: Grade): boolean {
  if (matchKey(name.zh) === '' || matchKey(name.en) === '' || !isAmount(atLeast)) return false;
  return coefficient === undefined || (Number.isFinite(coefficient) && coefficient >= 0);
}
