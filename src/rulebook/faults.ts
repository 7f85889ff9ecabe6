/**
 * Faults that refuse the rulebook as a whole: nothing is scored by half a rulebook.
 * After each code, the params that its message may use. A number that could not be read is NaN, one that is
 * absent ''; `other` names the earlier row that a fault collides with.
 */
export const ruleErrorCodes = [
  'no-items', //                –
  'item-without-code', //       title
  'item-without-section', //    item
  'duplicate-item', //          item, other
  'bad-max', //                 item, max
  'band-item-without-exam', //  item
  'clause-without-code', //     label, item
  'unknown-item', //            clause, item
  'bad-points', //              clause, kind, points
  'bad-least', //               clause, least, most
  'bad-limit', //               clause, kind, limit
  'bad-effective-days', //      clause, from, to
  'versions-overlap', //        clause, from, to, otherFrom, otherTo
  'versions-disagree', //       clause, item, kind, otherItem, otherKind
  'several-exams', //           clause, item, other
  'exam-in-plain-item', //      clause, item
  'bands-missing', //           clause
  'band-of-unknown-clause', //  clause
  'bad-band', //                clause, atLeast, points
  'bands-overlap', //           clause, atLeast
  'bad-grade', //               grade, atLeast, coefficient
  'grades-overlap', //          grade, other, atLeast
] as const;

/** Faults that leave the rulebook in use, for HR to look at. Params as above. */
export const ruleWarningCodes = [
  'item-without-clauses', //    item
  'sum-differs', //             sum, stated
  'clause-above-item', //       clause, points, item, max
  'band-above-item', //         clause, points, item, max
  'bands-hole', //              clause, atLeast (the lowest bound)
  'bands-not-rising', //        clause, atLeast, points, otherAtLeast, otherPoints (the band below)
  'grades-hole', //             grade, atLeast (the lowest; both '' when there are no grades)
] as const;

export type RulebookFaultCode = (typeof ruleErrorCodes)[number] | (typeof ruleWarningCodes)[number];
export type RulebookTable = 'Criteria' | 'Clauses' | 'Bands' | 'Grades';

/** One fault of a rulebook and where it is. It holds no text for people: that is looked up by `code`. */
export interface RulebookFault {
  readonly code: RulebookFaultCode;
  readonly severity: 'error' | 'warning';
  readonly table: RulebookTable;
  /** Position in the rulebook's array of that table; -1 when the fault is of the table as a whole. */
  readonly index: number;
  readonly params: Readonly<Record<string, string | number>>;
}

const warnings: ReadonlySet<RulebookFaultCode> = new Set(ruleWarningCodes);

/** A fault, with the severity that goes with its code. */
export function fault(
  code: RulebookFaultCode,
  table: RulebookTable,
  index: number,
  params: RulebookFault['params'] = {},
): RulebookFault {
  return { code, severity: warnings.has(code) ? 'warning' : 'error', table, index, params };
}
