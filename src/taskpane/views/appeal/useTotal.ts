import type { PersonExplanation } from '../../actions';
import { useTexts } from '../../language';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useBook, useSession } from '../../useSession';

/** A person's total in a period as a text, as it is now; `undefined` while it is worked out, and where there is none. */
export function useTotal(person: number | undefined, period: string): string | undefined {
  const t = useTexts();
  const { actions } = useSession();
  const book = useBook();
  const revision = book.kind === 'ready' ? book.revision : -1;
  const isAsked = person !== undefined && period !== '';
  const answer = useAnswer<PersonExplanation | undefined>(
    isAsked ? () => actions.results.explain(person, period) : undefined,
    [actions, person, period, revision],
  );
  const staff = valueOf(answer)?.staff;
  if (!staff || staff.ratio === undefined) return undefined;
  return t('appeal.score', { total: staff.total, outOf: staff.outOf });
}
