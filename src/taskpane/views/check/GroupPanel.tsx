import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../actions';
import { useTexts } from '../../language';
import { sizeOf, type CheckGroup } from '../../model/check-groups';
import { Fold } from '../../parts/Fold';
import { PlainList } from '../../parts/PlainList';
import { useMore } from '../../parts/useMore';
import { FarDateLine } from './FarDateLine';
import { IssueLines } from './IssueLines';
import { PendingExamLine } from './PendingExamLine';
import type { Fixes } from './useFixes';

/** So many of one kind are listed at first, and added at each press. */
const STEP = 30;

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface GroupPanelProps {
  readonly name: string;
  readonly group: CheckGroup;
  readonly fixes: Fixes;
  readonly onGoTo: (place: Place) => void;
}

/** One kind of things to look at, opened and closed. */
export function GroupPanel({ name, group, fixes, onGoTo }: GroupPanelProps) {
  const t = useTexts();
  const styles = useStyles();
  const size = sizeOf(group);
  const { shown, more } = useMore(size, STEP);
  const title = group.kind === 'issues' ? t(`check.group.${group.code}`) : t(`check.group.${group.kind}`);
  return (
    <Fold
      name={name}
      title={
        <span className={styles.title}>
          {title}
          <Badge appearance="tint" color={group.severity === 'error' ? 'danger' : 'informative'}>
            {size}
          </Badge>
        </span>
      }
    >
      <Lines group={group} shown={shown} fixes={fixes} onGoTo={onGoTo} />
      {more}
    </Fold>
  );
}

interface LinesProps extends Omit<GroupPanelProps, 'name'> {
  readonly shown: number;
}

function Lines({ group, shown, fixes, onGoTo }: LinesProps): ReactNode {
  const t = useTexts();
  switch (group.kind) {
    case 'issues':
      return <IssueLines all={group.issues} shown={shown} fixes={fixes} onGoTo={onGoTo} />;
    case 'pending-exams':
      return (
        <>
          <Caption1>{t('check.pendingExams')}</Caption1>
          <PlainList>
            {group.people.slice(0, shown).map((pending) => (
              <PendingExamLine key={pending.person} pending={pending} />
            ))}
          </PlainList>
        </>
      );
    case 'far-dates':
      return (
        <>
          <Caption1>{t('check.farDates')}</Caption1>
          <PlainList>
            {group.entries.slice(0, shown).map((entry) => (
              <FarDateLine
                key={`${entry.place.sheet}!${entry.place.row}`}
                entry={entry}
                fixes={fixes}
                onGoTo={onGoTo}
              />
            ))}
          </PlainList>
        </>
      );
  }
}
