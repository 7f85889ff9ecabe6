import type { StaffScore } from '../../../src/scoring';
import type { Scored } from './scored';

/** Everything a report says of people and windows, in comparable form; rows by `rowOf` (their numbers if not given). */
export function figuresOf({ report }: Scored, rowOf: (row: number) => number = (row) => row) {
  const rows = (list: readonly number[]) => list.map(rowOf).sort((a, b) => a - b);
  const exams = ({ items }: StaffScore) =>
    items.map(({ item, state, score, proof, exams: used }) => ({
      ...{ item: item.item.code, state, score, proof },
      exams: used.map((exam) => ({ ...exam, rows: rows(exam.rows) })),
    }));
  return {
    ledger: report.ledger,
    hasData: report.hasData,
    staff: report.staff.map(({ person, grade, deductions, ...rest }) => ({
      ...rest,
      person: person.id ?? person.name,
      items: exams({ items: rest.items } as StaffScore),
      grade: grade?.name.zh,
      deductions: deductions.map(({ clause, ...deduction }) => ({
        ...deduction,
        clause: clause.index,
        rows: rows(deduction.rows),
      })),
    })),
    windows: report.windows,
  };
}

/** Row-level issues as they are shown. */
export function rowIssuesOf({ issues }: Scored) {
  return issues.filter(({ row }) => row !== null);
}
