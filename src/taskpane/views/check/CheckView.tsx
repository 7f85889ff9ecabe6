import {
  Accordion,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Severity } from '../../../scoring';
import type { CheckReport } from '../../actions';
import { useTexts } from '../../language';
import { checkGroups, sizeOf, type CheckGroup } from '../../model/check-groups';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import { valueOf, type Answer } from '../../parts/useAnswer';
import { useGoTo } from '../../parts/useGoTo';
import { usePaneState } from '../../useSession';
import { FixNotice } from './FixNotice';
import { GroupPanel } from './GroupPanel';
import { useFixes } from './useFixes';

const SEVERITIES: readonly Severity[] = ['error', 'open', 'warning'];

const useStyles = makeStyles({
  section: { gap: tokens.spacingVerticalXS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  // What the keyboard comes to is not behind the message either.
  noticed: { '& button': { scrollMarginBottom: '120px' } },
  // In sight wherever the list was scrolled to, above the ledger; and nothing moves under the mouse when it comes.
  notice: { position: 'sticky', bottom: '56px', zIndex: 1 },
});

/** Everything that wants a look, by kind, with the way to each cell and what would put it right. */
export function CheckView({ answer }: { answer: Answer<CheckReport> }) {
  const t = useTexts();
  const report = valueOf(answer);
  if (answer.kind === 'failed') return <Failure title={t('check.failedTitle')} failure={answer.failure} />;
  if (!report) return <Spinner size="small" label={t('pane.working')} />;
  return <Found report={report} />;
}

function Found({ report }: { report: CheckReport }) {
  const t = useTexts();
  const fixes = useFixes();
  const { goTo, failure } = useGoTo();
  const groups = useMemo(() => checkGroups(report), [report]);
  const list = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const { lookAt } = usePaneState();
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-group=${lookAt}] button`)?.focus();
  }, [list, lookAt]);
  return (
    <>
      {failure}
      <div ref={list} className={mergeClasses(styles.list, fixes.state.kind !== 'none' && styles.noticed)}>
        {groups.length === 0 ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('check.cleanTitle')}</MessageBarTitle>
              {t('check.cleanText', { count: report.rows.present })}
            </MessageBarBody>
          </MessageBar>
        ) : null}
        {SEVERITIES.map((severity) => {
          const own = groups.filter((group) => group.severity === severity);
          return own.length === 0 ? null : (
            <Part key={severity} severity={severity} groups={own} fixes={fixes} onGoTo={goTo} />
          );
        })}
      </div>
      <div className={styles.notice}>
        <FixNotice fixes={fixes} />
      </div>
    </>
  );
}

interface PartProps {
  readonly severity: Severity;
  readonly groups: readonly CheckGroup[];
  readonly fixes: ReturnType<typeof useFixes>;
  readonly onGoTo: ReturnType<typeof useGoTo>['goTo'];
}

function Part({ severity, groups, fixes, onGoTo }: PartProps) {
  const t = useTexts();
  const styles = useStyles();
  const number = groups.reduce((sum, group) => sum + sizeOf(group), 0);
  const { lookAt } = usePaneState();
  const keyOf = (group: CheckGroup): string => (group.kind === 'issues' ? group.code : group.kind);
  // What counts is left folded, but for a lock that cannot be read: it is nobody's row, and changes every score.
  const isOpen = (group: CheckGroup, index: number): boolean =>
    severity === 'warning' ? ['lock-damaged', lookAt].includes(keyOf(group)) : index === 0;
  return (
    <Section className={styles.section} title={t(`check.severity.${severity}`, { number })}>
      <Accordion multiple collapsible defaultOpenItems={groups.filter(isOpen).map(keyOf)}>
        {groups.map((group) => (
          <GroupPanel key={keyOf(group)} name={keyOf(group)} group={group} fixes={fixes} onGoTo={onGoTo} />
        ))}
      </Accordion>
    </Section>
  );
}
