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

const ORDER: readonly Severity[] = ['error', 'open', 'warning'];

/**
 * Everything a check found, by kind: what keeps rows from counting first, then what waits for a decision, then what
 * counts but wants a look; within each the largest kind first.
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
    severity: own[0]?.severity ?? 'warning',
    issues: own,
  }));
  if (pendingExams.length > 0) groups.push({ kind: 'pending-exams', severity: 'open', people: pendingExams });
  if (farDates.length > 0) groups.push({ kind: 'far-dates', severity: 'warning', entries: farDates });
  return groups.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || sizeOf(b) - sizeOf(a));
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
