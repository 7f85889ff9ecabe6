import { usePaneState, useBook } from '../../useSession';
import { ExplainView } from '../explain/ExplainView';
import { MakeSheets } from './MakeSheets';
import { Results } from './Results';

/** The period's scores and the sheets that are made of them; or why one person has theirs. */
export function ScoreView() {
  const { period, person } = usePaneState();
  const book = useBook();
  if (book.kind !== 'ready' || period === undefined) return null;
  if (person !== undefined) return <ExplainView person={person} period={period} revision={book.revision} />;
  return (
    <>
      <MakeSheets period={period} book={book} />
      <Results period={period} book={book} />
    </>
  );
}
