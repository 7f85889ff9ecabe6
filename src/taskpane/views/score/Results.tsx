import { Caption1, Field, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BookState, PeriodResults } from '../../actions';
import { usePeriodName, useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { PeopleSearch } from '../../parts/PeopleSearch';
import { Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useMore } from '../../parts/useMore';
import { usePeopleSearch } from '../../parts/usePeopleSearch';
import { useSession } from '../../useSession';
import { ResultTable } from './ResultTable';

/** So many are shown at first, and added at each press. */
const STEP = 100;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // What may be typed can be read whole beside the windows in the narrowest pane.
  search: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  windows: { flexGrow: 1, flexBasis: '127px', minWidth: 0 },
});

type Book = Extract<BookState, { kind: 'ready' }>;

/** Everyone's scores in the period, in the order of rank. */
export function Results({ period, book }: { period: string; book: Book }) {
  const t = useTexts();
  const { actions } = useSession();
  const answer = useAnswer(() => actions.results.results(period), [actions, period, book.revision]);
  const results = valueOf(answer);
  return (
    <Section title={t('score.results')} busy={answer.kind === 'waiting'}>
      {answer.kind === 'failed' ? <Failure title={t('pane.failedTitle')} failure={answer.failure} /> : null}
      {results ? <Found results={results} book={book} /> : null}
      {!results && answer.kind === 'waiting' ? <Spinner size="small" label={t('pane.working')} /> : null}
    </Section>
  );
}

function Found({ results, book }: { results: PeriodResults; book: Book }) {
  const t = useTexts();
  const styles = useStyles();
  const periodName = usePeriodName();
  const session = useSession();
  const [text, setText] = useState('');
  const [window, setWindow] = useState('');
  const found = usePeopleSearch(book.people, text);
  const staff = useMemo(() => {
    const wanted = new Set(found.map(({ index }) => index));
    return results.ranking.filter((one) => wanted.has(one.person.index) && (window === '' || one.window === window));
  }, [results, found, window]);
  const { shown, more } = useMore(staff.length, STEP);
  if (results.report.staff.length === 0) return <Caption1>{t('score.nobody')}</Caption1>;
  return (
    <>
      <div className={styles.filters}>
        <PeopleSearch className={styles.search} value={text} onChange={setText} />
        {book.windows.length > 1 ? (
          <Field className={styles.windows} label={t('score.window')}>
            <Select value={window} onChange={(_, { value }) => setWindow(value)}>
              <option value="">{t('score.allWindows')}</option>
              {book.windows.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {results.report.ledger.counted === 0 ? <Caption1>{t('score.noRows')}</Caption1> : null}
      <Caption1 role="status">
        {staff.length === 0 ? t('pane.nobodyFound') : t('score.people', { count: staff.length })}
        {staff.length === 0 || results.previous === undefined
          ? null
          : t('score.compared', { period: periodName(results.previous) })}
      </Caption1>
      {staff.length === 0 ? null : (
        <ResultTable staff={staff.slice(0, shown)} results={results} onExplain={session.explain} />
      )}
      {more}
    </>
  );
}
