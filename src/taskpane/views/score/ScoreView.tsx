import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePaneState, useBook } from '../../useSession';
import { ExplainView } from '../explain/ExplainView';
import { LockCard } from '../lock/LockCard';
import { MakeSheets } from './MakeSheets';
import { Results } from './Results';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  away: { display: 'none' },
});

/** The period's scores and the sheets that are made of them; or why one person has theirs. */
export function ScoreView() {
  const styles = useStyles();
  const { period, person } = usePaneState();
  const book = useBook();
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<number>(undefined);
  useEffect(() => {
    // Who comes back goes on at the line of whom they looked at.
    if (person === undefined && last.current !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-person="${last.current}"]`)?.focus({ preventScroll: true });
    }
    last.current = person;
  }, [person]);
  if (book.kind !== 'ready' || period === undefined) return null;
  return (
    <>
      {person === undefined ? null : <ExplainView person={person} period={period} revision={book.revision} />}
      {/* It stays as it is meanwhile: what was searched for, how much is shown, whose sheets were to be made. */}
      <div ref={list} className={mergeClasses(styles.list, person !== undefined && styles.away)}>
        <MakeSheets period={period} book={book} />
        <LockCard period={period} book={book} />
        <Results period={period} book={book} />
      </div>
    </>
  );
}
