import type { IssueCode, RowIssue, Severity } from '../../scoring';
import type { CheckReport, FarDateEntry, PendingExam } from '../actions';

/** Things of one kind that want a look. */
export type CheckGroup =
  | {
      readonly kind: 'issues';
      readonly code: IssueCode;
      readonly severity: Severity;
      readonly issues: readonly RowIssue[];
    }
  | { readonly kind: 'pending-exams'; readonly severity: 'open'; readonly people: readonly PendingExam[] }
  | { readonly kind: 'far-dates'; readonly severity: 'warning'; readonly entries: readonly FarDateEntry[] };

/** Rows that nobody reads count no more than faulty ones, though it is the sheet that is at fault. */
const NOT_READ: ReadonlySet<IssueCode> = new Set(['rows-below-gap', 'rows-below-table', 'log-beside']);

const ORDER: readonly Severity[] = ['error', 'open', 'warning'];

/**
 * Everything a check found, by kind: what keeps rows from counting first, then what waits for a decision, then what
 * counts but wants a look; within each by kind, in one order.
 */
export function checkGroups({ issues, pendingExams, farDates }: CheckReport): CheckGroup[] {
  const byCode = new Map<IssueCode, RowIssue[]>();
  for (const issue of issues) {
    const known = byCode.get(issue.code);
    if (known) known.push(issue);
    else byCode.set(issue.code, [issue]);
  }
  const groups: CheckGroup[] = [...byCode].map(([code, own]) => ({
    kind: 'issues',
    code,
    severity: NOT_READ.has(code) ? 'error' : (own[0]?.severity ?? 'warning'),
    issues: own,
  }));
  if (pendingExams.length > 0) groups.push({ kind: 'pending-exams', severity: 'open', people: pendingExams });
  if (farDates.length > 0) groups.push({ kind: 'far-dates', severity: 'warning', entries: farDates });
  return groups.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || placeOf(a) - placeOf(b));
}

/** The kinds in their order. They keep it however many of each there are: who works down the list finds the next below. */
const KINDS: Readonly<Record<IssueCode | Exclude<CheckGroup['kind'], 'issues'>, true>> = {
  'rows-below-gap': true,
  'rows-below-table': true,
  'log-beside': true,
  'unknown-person': true,
  'name-mismatch': true,
  'ambiguous-name': true,
  'unknown-clause': true,
  'bad-date': true,
  'bad-quantity': true,
  'bad-status': true,
  'missing-value': true,
  'outside-roster': true,
  unverified: true,
  appealed: true,
  'missing-amount': true,
  'pending-exams': true,
  'unproven-recurrence': true,
  'far-dates': true,
  'lock-damaged': true,
  'locked-changed': true,
  'duplicate-row': true,
  'duplicate-id': true,
  'missing-approver': true,
  'missing-evidence': true,
  'bad-rectified': true,
  'no-roster': true,
  'no-data': true,
  'bad-setting': true,
  'rulebook-sum': true,
};

function placeOf(group: CheckGroup): number {
  return Object.keys(KINDS).indexOf(group.kind === 'issues' ? group.code : group.kind);
}

export function sizeOf(group: CheckGroup): number {
  switch (group.kind) {
    case 'issues':
      return group.issues.length;
    case 'pending-exams':
      return group.people.length;
    case 'far-dates':
      return group.entries.length;
  }
}
