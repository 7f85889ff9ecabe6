import { issueMessage, issuePlace } from '../../texts/issue-message';
import { printFaultMessage } from '../../texts/print-fault-message';
import type { Texts } from '../../texts';
import type { Options } from './options';
import type { Scored } from './score-file';

/** More would run off a screen; all of them are in the result. */
const ISSUES_SHOWN = 20;

/** What a run found, line by line, for people. */
export function summaryOf({ report, issues, printFaults }: Scored, { out, json }: Options, t: Texts): string[] {
  const { present, counted, error, open } = report.ledger;
  const shown = issues.slice(0, ISSUES_SHOWN).map((issue) => {
    const place = issuePlace(t, issue);
    const message = issueMessage(t, issue);
    return t('cli.issue', {
      severity: t(`cli.severity.${issue.severity}`),
      message: place === undefined ? message : t('cli.located', { place, message }),
    });
  });
  const more = issues.length - shown.length;
  return [
    t('cli.done', { period: report.period.label, staff: report.staff.length, present, counted, error, open }),
    ...shown,
    ...(more > 0 ? [t('cli.moreIssues', { count: more })] : []),
    ...printFaults.map((fault) => printFaultMessage(t, fault)),
    ...[out, json].flatMap((file) => (file === undefined ? [] : [t('cli.written', { file })])),
  ];
}
