import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { RowIssue } from '../../../scoring';
import { issueMessage, issuePlace } from '../../../texts/issue-message';
import type { CellFix, CheckActions, Offer, Place } from '../../actions';
import { useTexts } from '../../language';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { Words } from '../../parts/Words';
import { useSession } from '../../useSession';
import { AppealOfIssue } from '../appeal/AppealOfIssue';
import { ClauseOfIssue } from './ClauseOfIssue';
import { OfferButtons } from './OfferButtons';
import type { Fixes } from './useFixes';

const useStyles = makeStyles({
  issue: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalXS,
  },
  // As wide as the pane: a box to choose from stands in it, too.
  ways: {
    alignSelf: 'stretch',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  all: { alignSelf: 'flex-start' },
});

/** Of so many issues of one kind it is found out what can be put right without a question; more wait for the next time. */
const MOST_AT_ONCE = 2_000;

interface IssueLinesProps {
  /** All of one kind. */
  readonly all: readonly RowIssue[];
  /** How many of them are listed. */
  readonly shown: number;
  readonly fixes: Fixes;
  readonly onGoTo: (place: Place) => void;
}

/** Issues of one kind: where each stands, what is wrong, and what would put it right. */
export function IssueLines({ all, shown, fixes, onGoTo }: IssueLinesProps) {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const issues = useMemo(() => all.slice(0, shown), [all, shown]);
  const rest = useMemo(() => all.slice(shown, MOST_AT_ONCE), [all, shown]);
  const answer = useAnswer(() => offersByKey(issues, actions.check.offers), [actions, issues]);
  const restAnswer = useAnswer(() => certainFixes(rest, actions.check.offers), [actions, rest]);
  // What was offered for the very same is there until it is offered anew: no line jumps because another was dealt with.
  const known = valueOf(answer);
  const offers = issues.map((issue) => known?.get(JSON.stringify(issue)) ?? []);
  const alike = useMemo(() => alikeByWords(all), [all]);
  const alikeOf = (issue: RowIssue): readonly RowIssue[] => alike.get(wordsOf(issue)) ?? [issue];
  const certain = [
    ...issues.flatMap((issue, index) => certainFix(issue, offers[index])),
    ...(restAnswer.kind === 'ready' ? restAnswer.value : []),
  ];
  return (
    <>
      {certain.length > 1 ? (
        <Button
          className={styles.all}
          icon={<WandRegular />}
          // Pressed before, it would correct those that are listed, and call them all.
          disabledFocusable={restAnswer.kind === 'waiting'}
          onClick={() => fixes.fix(certain)}
        >
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
            <span>
              <Words>{issueMessage(t, issue)}</Words>
            </span>
            <div className={styles.ways}>
              <OfferButtons
                offers={offers[index] ?? []}
                alike={alikeOf(issue).length}
                onChoose={(offer) => {
                  const fix = alikeOf(issue).flatMap((one) => fixOf(one, offer) ?? []);
                  if (fix.length > 0) fixes.fix(fix);
                }}
              />
              {issue.code === 'unknown-clause' ? (
                <ClauseOfIssue issue={issue} alike={alikeOf(issue)} fixes={fixes} />
              ) : null}
              <AppealOfIssue issue={issue} />
            </div>
          </li>
        ))}
      </PlainList>
    </>
  );
}

/** By the whole of an issue: of two that are alike in all that is known of them the same is offered. */
async function offersByKey(issues: readonly RowIssue[], offersOf: CheckActions['offers']) {
  const entries = issues.map(async (issue) => [JSON.stringify(issue), await offersOf(issue)] as const);
  return new Map(await Promise.all(entries));
}

/** What can be put right without a question, one issue after the other: nobody waits for it. */
async function certainFixes(issues: readonly RowIssue[], offersOf: CheckActions['offers']): Promise<CellFix[]> {
  const fixes: CellFix[] = [];
  for (const issue of issues) fixes.push(...certainFix(issue, await offersOf(issue)));
  return fixes;
}

function certainFix(issue: RowIssue, offers: readonly Offer[] = []): CellFix[] {
  const only = offers.find((offer) => offer.certain);
  return only ? (fixOf(issue, only) ?? []) : [];
}

/** A unit's own words for a clause stand in many rows, and mean the same in each; anything else is dealt with row by row. */
function alikeByWords(all: readonly RowIssue[]): Map<string, RowIssue[]> {
  const byWords = new Map<string, RowIssue[]>();
  for (const issue of all) {
    if (issue.code !== 'unknown-clause') continue;
    const own = byWords.get(wordsOf(issue));
    if (own) own.push(issue);
    else byWords.set(wordsOf(issue), [issue]);
  }
  return byWords;
}

/** What a cell says, and why it cannot be read. */
function wordsOf({ value, reason }: RowIssue): string {
  return JSON.stringify([value, reason]);
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
