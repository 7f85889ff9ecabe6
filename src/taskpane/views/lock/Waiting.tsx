import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { issueMessage, issuePlace } from '../../../texts/issue-message';
import type { StillWaiting } from '../../actions';
import { useLabels, useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { Unsaid } from '../../parts/Unsaid';
import { Words } from '../../parts/Words';
import { useGoTo } from '../../parts/useGoTo';
import { useMore } from '../../parts/useMore';

/** So many are shown at first, and added at each press. */
const STEP = 3;

/** What of a period is not decided yet, line by line, each row with the way to it. */
export function Waiting({ waiting: { issues, pendingExams } }: { waiting: StillWaiting }) {
  const t = useTexts();
  const label = useLabels();
  const { goTo, failure } = useGoTo();
  const count = issues.length + pendingExams.length;
  const { shown, more } = useMore(count, STEP, 'small');
  const title = t('lock.waiting', { count });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <Unsaid>
          <PlainList label={title}>
            {issues.slice(0, shown).map((issue, index) => (
              <li key={index}>
                <Link inline onClick={() => goTo({ ...issue, sheet: issue.sheet ?? '' })}>
                  {issuePlace(t, issue) ?? ''}
                </Link>{' '}
                <Words>{issueMessage(t, issue)}</Words>
              </li>
            ))}
            {pendingExams.slice(0, Math.max(shown - issues.length, 0)).map(({ person, name, items }) => (
              <li key={person}>
                {t('lock.pendingExam', { name, items: items.map(label).join(t('pane.listSeparator')) })}
              </li>
            ))}
          </PlainList>
          {more}
        </Unsaid>
        {failure}
      </MessageBarBody>
    </MessageBar>
  );
}
