import { ingest, isoDay, type IncidentLog } from '../../src/scoring';
import { BEGINNING, END } from '../../src/scoring/calendar';
import { readCases, type CsvRow } from './support/csv';
import { cellsOf, tablesOf } from './support/tables';

/** The cases of rosters-read.csv: lines below a name belong to it. */
function blocks(): { name: string; lines: CsvRow[] }[] {
  const found: { name: string; lines: CsvRow[] }[] = [];
  for (const line of readCases('rosters-read.csv')) {
    if (line.case) found.push({ name: line.case, lines: [line] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

/** People as `id/name@window:from..to+window:from..to`; an open end is blank. */
function people({ roster }: IncidentLog): string[] {
  const day = (value: number) => (value === BEGINNING || value === END ? '' : isoDay(value));
  return roster.people.map(({ id, name, postings }) => {
    const stays = postings.map(({ window, from, to }) => `${roster.windows[window]}:${day(from)}..${day(to)}`);
    return `${id ?? ''}/${name}@${stays.join('+')}`;
  });
}

describe('the roster (rosters-read.csv)', () => {
  it.each(blocks())('$name', ({ lines }) => {
    const { log, issues } = ingest(
      tablesOf({ incidents: [], roster: lines.map(({ case: _, expect: __, ...cells }) => cellsOf(cells)) }),
    );
    const said = issues.map(
      ({ code, row, severity, sheet }) =>
        `${code}@${row}${severity === 'error' && sheet === '花名册' ? '' : ' (misplaced)'}`,
    );
    expect([...people(log), ...said].sort()).toEqual(
      lines
        .map((line) => line.expect)
        .filter((text) => text !== '')
        .sort(),
    );
  });
});
