import { checkGroups } from '../../src/taskpane/model/check-groups';
import type { CheckReport } from '../../src/taskpane/actions';

const issue = (code: string, severity: string): unknown => ({ code, severity, sheet: '台账', row: 9, column: null });

it('rows that nobody reads stand before the faulty ones, what waits for a decision before what counts', () => {
  const issues = [
    issue('no-roster', 'warning'),
    issue('unverified', 'open'),
    issue('bad-date', 'error'),
    issue('unknown-clause', 'error'),
    issue('unknown-clause', 'error'),
    issue('rows-below-gap', 'warning'),
  ];
  const report = { issues, pendingExams: [{}], farDates: [{}] } as unknown as CheckReport;
  const groups = checkGroups(report).map((group) => (group.kind === 'issues' ? group.code : group.kind));
  expect(groups).toEqual([
    'rows-below-gap',
    'unknown-clause',
    'bad-date',
    'unverified',
    'pending-exams',
    'far-dates',
    'no-roster',
  ]);
});
