import type { Label } from '../../rulebook';
import { isoDay } from '../calendar';
import { CENTS, meanInPoints, toMicro } from '../rules/units';
import type { RowIssue } from '../issue';
import type { Deduction } from '../score/deductions';
import type { PeriodReport, StaffScore } from './report';

/** The language of grades and labels that a built-in edition has in both. */
export type Language = keyof Label;

/**
 * A period's scores as the contract's JSON: numbers in points, rounded to 2 decimals; rows are worksheet rows, written
 * `sheet!row` where there are several incident sheets.
 *
 * @param messageOf an issue's sentence for people
 */
export function toJson(
  report: PeriodReport,
  issues: readonly RowIssue[],
  seal: string,
  language: Language,
  messageOf: (issue: RowIssue) => string,
) {
  const { period, log, ledger, staff, windows } = report;
  const isOneSheet = log.sheets().length <= 1;
  const placesOf: PlacesOf = (rows) => {
    const places = rows.map((row) => log.place(row)).sort(log.inOrder);
    return places.map(({ sheet, row }) => (isOneSheet ? row : `${sheet}!${row}`));
  };
  return {
    period: { label: period.label, from: isoDay(period.from), to: isoDay(period.to) },
    rulebook: log.rules.rulebook.name,
    seal,
    rows: ledger,
    staff: staff.map((one) => staffJson(one, language, placesOf)),
    windows: windows.map(({ window, total, outOf, members, rank }) => ({ window, total, outOf, members, rank })),
    issues: issues.map((issue) => {
      const { sheet, row, column, value, code, severity } = issue;
      return { sheet, row, column, value, code, severity, message: messageOf(issue) };
    }),
  };
}

/** The JSON of a period, as it is written to a file. */
export type ReportJson = ReturnType<typeof toJson>;

/** Where rows of the log stand, in the order of the workbook. */
type PlacesOf = (rows: readonly number[]) => (number | string)[];

function staffJson(one: StaffScore, language: Language, placesOf: PlacesOf) {
  return {
    id: one.person.id,
    name: one.person.name,
    window: one.window,
    items: one.items.map(({ item, score, state, proof, exams }) => ({
      item: item.item.code,
      score,
      max: item.item.max,
      state,
      proof,
      ...(exams.length === 0
        ? {}
        : {
            exams: exams.map((exam) => ({
              score: exam.score,
              date: isoDay(exam.day),
              rows: placesOf(exam.rows),
              carried: exam.carried,
            })),
          }),
    })),
    extra: one.extra,
    total: one.total,
    outOf: one.outOf,
    grade: one.grade?.name[language] ?? null,
    provisional: one.provisional,
    rank: one.rank ?? null,
    flags: one.flags,
    deductions: one.deductions.map((deduction) => deductionJson(deduction, placesOf)),
  };
}

function deductionJson({ clause, quantity, points, effective, rows, proof }: Deduction, placesOf: PlacesOf) {
  return { clause: clause.clause.code, quantity: rounded(quantity), points, effective, rows: placesOf(rows), proof };
}

/** Half up to 2 decimals, from at most the 6 that a quantity holds. */
function rounded(quantity: number): number {
  return meanInPoints(toMicro(quantity) * CENTS, 1);
}
