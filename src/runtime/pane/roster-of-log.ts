import { NOBODY, type Details, type Entry, type IncidentLog } from '../../scoring';
import { inSlices } from '../../pace';

/** So many rows a step take well under a millisecond. */
const ROWS_PER_STEP = 5_000;

/**
 * The people of a log without a roster as entries for one, to be gone over by whoever has it made: left empty, it would
 * make strangers of them all. Each is at the window that their latest row names; of those whose latest names none, all
 * rows are asked.
 *
 * @param noWindow stands where no row names one: a posting without a window is none
 */
export async function rosterOfLog(
  log: IncidentLog,
  readDetails: (rows: readonly number[]) => Promise<Details>,
  noWindow: string,
): Promise<Entry<'Roster'>[]> {
  const windows = new Map<number, string>();
  const take = async (rows: readonly number[]): Promise<void> => {
    const details = await readDetails([...rows].sort((a, b) => a - b));
    for (const row of rows) {
      const { window = '' } = details.get(row) ?? {};
      if (window !== '') windows.set(log.columns.personOf(row), window);
    }
  };
  const latest = await inSlices(latestRows(log));
  await take(latest);
  if (windows.size > 0) {
    const asked = new Set(latest);
    await take(await inSlices(rowsOfOthers(log, (person, row) => !windows.has(person) && !asked.has(row))));
  }
  return log.roster.people.map(({ index, id, name }) => ({
    staffId: id ?? '',
    name,
    window: windows.get(index) ?? noWindow,
  }));
}

/** Each person's row of the last day, of several the lowest in the log. */
function* latestRows({ columns, roster }: IncidentLog): Generator<void, number[]> {
  const latest = new Map<number, number>();
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const person = columns.personOf(row);
    if (person === NOBODY) continue;
    const known = latest.get(person);
    if (known === undefined || columns.dayOf(row) >= columns.dayOf(known)) latest.set(person, row);
  }
  return roster.people.flatMap(({ index }) => latest.get(index) ?? []);
}

/** Rows of people that are to be asked, by day: what the later says stands. */
function* rowsOfOthers({ columns }: IncidentLog, isAsked: (person: number, row: number) => boolean) {
  const rows: number[] = [];
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const person = columns.personOf(row);
    if (person !== NOBODY && isAsked(person, row)) rows.push(row);
  }
  return rows.sort((a, b) => columns.dayOf(a) - columns.dayOf(b));
}
