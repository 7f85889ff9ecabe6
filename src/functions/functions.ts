/* eslint-disable @typescript-eslint/no-explicit-any --
   Excel's metadata are made from these signatures, and its word for "text, number, TRUE or FALSE" is any. */
import type { CellResult } from './cell-result';
import type { LiveFunctions, Stream } from './live-functions';

let answering: LiveFunctions | undefined;

/** Says who answers the functions; before Excel is told of them. */
export function answerWith(functions: LiveFunctions): void {
  answering = functions;
}

function live(): LiveFunctions {
  if (!answering) throw new Error('The functions were called before they were registered.');
  return answering;
}

/**
 * The total of a person or a window in a period, or the score of one item or section.
 * @customfunction WINDOWSCORE
 * @param name A name, a staff id, or a window
 * @param period A period such as 2026-03, 2026Q1 or 2026, or any date (its month)
 * @param [item] An item's code or title, or a section; left out: the total
 * @param invocation Excel's stream
 */
export function windowScore(
  name: any,
  period: any,
  item: any,
  invocation: CustomFunctions.StreamingInvocation<any>,
): void {
  live().score(name, period, item, invocation as Stream<CellResult>);
}

/**
 * The scores of many people or windows in several periods at once: a row for each name, a column for each period.
 * @customfunction WINDOWSCORES
 * @param names Names, staff ids or windows; a range of cells will do
 * @param periods Periods; a range of cells will do
 * @param [item] An item's code or title, or a section; left out: the total
 * @param invocation Excel's stream
 */
export function windowScores(
  names: any[][],
  periods: any[][],
  item: any,
  invocation: CustomFunctions.StreamingInvocation<any[][]>,
): void {
  live().scores(names, periods, item, invocation as Stream<CellResult[][]>);
}

/**
 * The grade of a person or a window in a period.
 * @customfunction WINDOWGRADE
 * @param name A name, a staff id, or a window
 * @param period A period such as 2026-03, 2026Q1 or 2026, or any date (its month)
 * @param invocation Excel's stream
 */
export function windowGrade(name: any, period: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  live().grade(name, period, invocation as Stream<CellResult>);
}

/**
 * The rank of a person among all people or those of one window, or of a window among all windows.
 * @customfunction WINDOWRANK
 * @param name A name, a staff id, or a window
 * @param period A period such as 2026-03, 2026Q1 or 2026, or any date (its month)
 * @param [window] Rank among the people of this window alone; left out: among all
 * @param invocation Excel's stream
 */
export function windowRank(
  name: any,
  period: any,
  window: any,
  invocation: CustomFunctions.StreamingInvocation<any>,
): void {
  live().rank(name, period, window, invocation as Stream<CellResult>);
}

/**
 * What was taken or given and why, row by row: date, clause, quantity, points, note, row.
 * @customfunction WINDOWREASON
 * @param name A name, a staff id, or a window
 * @param period A period such as 2026-03, 2026Q1 or 2026, or any date (its month)
 * @param [item] An item's code or title, or a section; left out: all of them
 * @param invocation Excel's stream
 */
export function windowReason(
  name: any,
  period: any,
  item: any,
  invocation: CustomFunctions.StreamingInvocation<any[][]>,
): void {
  live().reason(name, period, item, invocation as Stream<CellResult[][]>);
}

/**
 * Whether the seal of a printed score sheet still matches the data: intact, changed or unknown.
 * @customfunction WINDOWVERIFY
 * @param seal The seal in the footer of a score sheet, such as WS1-2026-03-ABCDEFGHJKMNPQRS
 * @param invocation Excel's stream
 */
export function windowVerify(seal: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  live().verify(seal, invocation as Stream<CellResult>);
}
