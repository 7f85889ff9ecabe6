import type { StaffScore, WindowScore } from '../../../src/scoring';
import type { Scored } from './scored';

/** One `key=value` of a case's expectations. */
export interface Expectation {
  readonly key: string;
  readonly value: string;
}

/** Parses `key=value; key=value`. */
export function expectationsOf(text: string): Expectation[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const at = entry.indexOf('=');
      if (at < 0) throw new Error(`"${entry}" is no key=value`);
      return { key: entry.slice(0, at).trim(), value: entry.slice(at + 1).trim() };
    });
}

/**
 * What a scored workbook says to a key.
 * - `甲:total`, `甲:TD1`, `甲:TD1.proof`, `甲:TD1-1.effective` (also .points, .quantity, .rows, .proof), `甲:grade`, ...;
 *   without `甲:` the person `who`
 * - `窗口1:total` (also outOf, rank, members) of a window, where no person has that name
 * - `counted`, `open`, `error`, `revoked`, `outside`, `present` of the ledger; `listed`; `windows`
 * - `issues`: `code@row` of the rows, `unproven`: why recurrences are not proven, `workbook`: codes of the workbook as
 *   a whole, `elsewhere`: `code@row` of other tables
 */
export function said(scored: Scored, key: string, who: string): string {
  const { report, issues } = scored;
  if (key === 'issues')
    return listed(
      issues.filter(({ row, sheet }) => row !== null && sheet === '事件记录').map(({ code, row }) => `${code}@${row}`),
    );
  if (key === 'workbook') return listed(issues.filter(({ row }) => row === null).map(({ code }) => code));
  if (key === 'elsewhere')
    return listed(
      issues.filter(({ row, sheet }) => row !== null && sheet !== '事件记录').map(({ code, row }) => `${code}@${row}`),
    );
  if (key === 'unproven') {
    return listed(issues.filter(({ code }) => code === 'unproven-recurrence').map(({ reason = '' }) => reason));
  }
  if (key === 'listed') return listed(report.staff.map(({ person }) => person.name));
  if (key === 'windows') return listed(report.windows.map(({ window }) => window));
  if (key in report.ledger) return String(report.ledger[key as keyof typeof report.ledger]);
  const [subject, figure] = key.includes(':') ? (key.split(':') as [string, string]) : [who, key];
  const person = report.staff.find(({ person: { name, id } }) => name === subject || id === subject);
  if (person) return saidOf(person, figure, scored);
  const window = report.windows.find(({ window: name }) => name === subject);
  return window ? String(window[figure as keyof WindowScore]) : `(${subject} is not listed)`;
}

function saidOf(person: StaffScore, figure: string, { report: { log } }: Scored): string {
  const [name = '', part = 'score'] = figure.split('.');
  const item = person.items.find(({ item: { item } }) => item.code === name);
  if (item)
    return part === 'score'
      ? item.score === null
        ? item.state
        : String(item.score)
      : part === 'proof'
        ? item.proof
        : String(item.exams[0]?.carried);
  const deductions = person.deductions.filter(({ clause }) => clause.clause.code === name);
  const [deduction] = deductions;
  if (deduction && part === 'rows')
    return listed(deductions.flatMap(({ rows }) => rows).map((row) => String(log.place(row).row)));
  if (deduction)
    return listed(deductions.map((one) => String(one[part as 'points' | 'quantity' | 'effective' | 'proof'])));
  switch (figure) {
    case 'grade':
      return person.grade?.name.zh ?? 'none';
    case 'provisional':
      return person.provisional ? 'yes' : 'no';
    case 'flags':
      return listed(person.flags);
    case 'total':
    case 'outOf':
    case 'ratio':
    case 'extra':
    case 'rank':
    case 'window':
    case 'months':
      return String(person[figure] ?? 'none');
    default:
      return `(no ${figure})`;
  }
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.join(' ');
}
