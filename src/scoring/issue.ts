import type { CellValue } from './cells/cell';

/** `error`: the row was not counted. `open`: it waits for a decision. `warning`: it counted; look at it. */
export type Severity = 'error' | 'open' | 'warning';

export const SEVERITY = {
  'unknown-clause': 'error',
  'unknown-person': 'error',
  'name-mismatch': 'error',
  'ambiguous-name': 'error',
  'bad-date': 'error',
  'bad-quantity': 'error',
  'bad-status': 'error',
  'missing-value': 'error',
  'outside-roster': 'error',
  unverified: 'open',
  appealed: 'open',
  'missing-amount': 'open',
  'unproven-recurrence': 'open',
  'duplicate-row': 'warning',
  'duplicate-id': 'warning',
  'missing-approver': 'warning',
  'missing-evidence': 'warning',
  'bad-rectified': 'warning',
  'no-roster': 'warning',
  'no-data': 'warning',
  'bad-setting': 'warning',
  'rulebook-sum': 'warning',
  'rows-below-gap': 'warning',
  'rows-below-table': 'warning',
  'log-beside': 'warning',
  'locked-changed': 'warning',
  'lock-damaged': 'warning',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof SEVERITY;

/**
 * Something in the workbook that was not counted, waits, or wants a look. It holds what a sentence in either
 * language needs; the sentence itself is made by whoever shows it (catalogue key: the code, and where `reason`
 * is given, code and reason).
 */
export interface RowIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** `null` for an issue of the workbook as a whole. */
  readonly sheet: string | null;
  /** The worksheet's row number, from 1. */
  readonly row: number | null;
  /** The column's header as it stands in the sheet. */
  readonly column: string | null;
  readonly value: CellValue | null;
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Where an issue stands and what it found there. */
export interface IssuePlace {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: CellValue | null;
}

export const WORKBOOK: IssuePlace = { sheet: null, row: null, column: null, value: null };

export function issue(
  code: IssueCode,
  place: IssuePlace,
  detail: { reason?: string; params?: Readonly<Record<string, string | number>> } = {},
): RowIssue {
  return { code, severity: SEVERITY[code], ...place, ...detail };
}
