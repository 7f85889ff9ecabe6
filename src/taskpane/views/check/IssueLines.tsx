import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons';
import type { RowIssue } from '../../../scoring';
import { issueMessage, issuePlace } from '../../../texts/issue-message';
import type { CellFix, Offer, Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { useAnswer } from '../../parts/useAnswer';
import { useSession } from '../../useSession';
import { AppealOfIssue } from '../appeal/AppealOfIssue';
import { OfferButtons } from './OfferButtons';
import type { Fixes } from './useFixes';

const useStyles = makeStyles({
  issue: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'flex-start' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
  all: { alignSelf: 'flex-start' },
});

interface IssueLinesProps {
  readonly issues: readonly RowIssue[];
  readonly fixes: Fixes;
  readonly onGoTo: (place: Place) => void;
}

/** Issues of one kind: where each stands, what is wrong, and what would put it right. */
export function IssueLines({ issues, fixes, onGoTo }: IssueLinesProps) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const answer = useAnswer(() => Promise.all(issues.map((issue) => actions.check.offers(issue))), [actions, issues]);
  // Offers are of these very issues, or of none: those before were of others.
  const offers = answer.kind === 'ready' && answer.value.length === issues.length ? answer.value : [];
  const certain = issues.flatMap((issue, index): CellFix[] => {
    const only = (offers[index] ?? []).find((offer) => offer.certain);
    return only ? (fixOf(issue, only) ?? []) : [];
  });
  return (
    <>
      {certain.length > 1 ? (
        <Button className={styles.all} icon={<WandRegular />} onClick={() => fixes.fix(certain)}>
          {t('check.fixAll', { count: certain.length })}
        </Button>
      ) : null}
      <PlainList>
        {issues.map((issue, index) => (
          <li key={keyOf(issue)} className={styles.issue}>
            {issue.sheet === null ? null : (
              <Link onClick={() => onGoTo({ ...issue, sheet: issue.sheet ?? '' })}>
                {issuePlace(t, issue) ?? issue.sheet}
              </Link>
            )}
            <span>{issueMessage(t, issue)}</span>
            <div className={styles.ways}>
              <OfferButtons
                offers={offers[index] ?? []}
                onChoose={(offer) => {
                  const fix = fixOf(issue, offer);
                  if (fix) fixes.fix(fix);
                }}
              />
              <AppealOfIssue issue={issue} />
            </div>
          </li>
        ))}
      </PlainList>
    </>
  );
}

function keyOf({ sheet, row, column, reason }: RowIssue): string {
  return [sheet, row, column, reason].join('!');
}

/** An offer as what is to be written; nothing where the issue stands in no cell. */
function fixOf({ sheet, row, column, value }: RowIssue, offer: Offer): CellFix[] | undefined {
  const target = offer.column ?? column;
  if (sheet === null || row === null || target === null) return undefined;
  const before = offer.column === undefined ? { before: value ?? '' } : {};
  return [{ sheet, row, column: target, ...before, after: offer.value }];
}
