import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RowIssue } from '../../../scoring';
import { issueMessage, issuePlace } from '../../../texts/issue-message';
import type { Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { Unsaid } from '../../parts/Unsaid';
import { Words } from '../../parts/Words';
import { useMore } from '../../parts/useMore';
import { AppealOfIssue } from '../appeal/AppealOfIssue';

/** So many are listed at first, and added at each press. */
const STEP = 30;

/** The person's rows that are not counted, or not yet, and why. */
export function PersonIssues({ issues, onGoTo }: { issues: readonly RowIssue[]; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  const { shown, more } = useMore(issues.length, STEP, 'small');
  if (issues.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('explain.issues', { count: issues.length })}</MessageBarTitle>
        <Unsaid>
          <PlainList>
            {issues.slice(0, shown).map((issue, index) => (
              <li key={index}>
                <Link inline onClick={() => onGoTo({ ...issue, sheet: issue.sheet ?? '' })}>
                  {issuePlace(t, issue) ?? ''}
                </Link>{' '}
                <Words>{issueMessage(t, issue)}</Words>
                <AppealOfIssue issue={issue} />
              </li>
            ))}
          </PlainList>
          {more}
        </Unsaid>
      </MessageBarBody>
    </MessageBar>
  );
}
