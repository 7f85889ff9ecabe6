/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod, reportPeriod, type PeriodReport } from '../../src/scoring';
import type { Store } from '../../src/store';
import { logOf, type SheetSpec } from '../workbook/books';
import { MARCH, openSheet, pause, requestsOf, SHEET, shown, until, type LiveSheet } from './live-sheet';

const NAMES = Array.from({ length: 200 }, (_, index) => `员工${String(index).padStart(3, '0')}`);
const PERIODS = ['2026-01', '2026-02', '2026-03', '2026Q1', '2026'];
const ITEMS = ['', 'TD1', 'TD2', 'TD3', 'TD4', 'ZL1', 'ZL2', 'ZL3', 'NL1', 'NL2'];
const CLAUSES = ['TD1-1', 'TD1-2', 'TD2-1', 'NL1-1', 'NL2-1'];
const LOG = logOf(
  Array.from({ length: 6_000 }, (_, row) => {
    const clause = CLAUSES[(row + Math.floor(row / NAMES.length)) % CLAUSES.length]!;
    const quantity = clause === 'NL1-1' ? 60 + (row % 40) : 1;
    return [`n${row}`, MARCH - 59 + ((row * 7) % 90), NAMES[row % NAMES.length]!, clause, quantity];
  }),
);
const ROSTER: SheetSpec = {
  name: '花名册',
  table: 'Roster',
  rows: [['姓名', '窗口'], ...NAMES.map((name, index) => [name, `${index % 8}号窗口`])],
};

/** What each row of the sheet asks for: a person and an item; its columns are the periods. No two cells ask the same. */
const ROWS = ITEMS.flatMap((item) => NAMES.map((name) => ({ name, item })));
const FORMULAS = ROWS.map(({ name, item }) =>
  PERIODS.map((period) => `=WINDOWSCORE("${name}","${period}"${item === '' ? '' : `,"${item}"`})`),
);

/** What the cells show, row by row; an error is its text. */
function cells(): unknown[][] {
  const shown: unknown[][] = ROWS.map(() => []);
  const area = { row: 0, column: 0, rowCount: ROWS.length, columnCount: PERIODS.length };
  standIn.workbook.sheetByName(SHEET)!.cells.forEach(area, ({ value }, row, column) => {
    shown[row]![column] = typeof value === 'object' ? value.error : value;
  });
  return shown;
}

/** What they must show: the bulk scores of each period. */
function bulk(store: Store): unknown[][] {
  const state = store.getState();
  if (state.kind !== 'ready') throw new Error('Nothing was read.');
  const reports = PERIODS.map((period) => reportPeriod(state.ingested.log, parsePeriod(period)!));
  return ROWS.map(({ name, item }) => reports.map((report) => scoreIn(report, name, item)));
}

function scoreIn(report: PeriodReport, name: string, item: string): number | string {
  const one = report.staff.find(({ person }) => person.name === name)!;
  const score = item === '' ? one.total : one.items.find((own) => own.item.item.code === item)!.score;
  return score ?? '#N/A';
}

const isAnswered = (): boolean => cells().every((row) => row.every((value) => value !== '#BUSY!'));

/** How many results reach Excel while something is done. */
async function resultsOf(work: () => Promise<void>): Promise<number> {
  const delivered = jest.spyOn(standIn.host.functions, 'deliver');
  await work();
  return delivered.mock.calls.reduce((sum, [results]) => sum + (results as unknown[]).length, 0);
}

describe('ten thousand cells', () => {
  let sheet: LiveSheet;
  let readsOfOneIngest: number;
  beforeAll(async () => {
    const alone = await openSheet([LOG, ROSTER]);
    readsOfOneIngest = await requestsOf(() => alone.live.start());
    await alone.live.stop();
    sheet = await openSheet([LOG, ROSTER]);
    standIn.host.user.type(`${SHEET}!A1`, FORMULAS);
  });
  afterAll(() => sheet.live.stop());

  it('wait for the reading of one ingest, and cause no other', async () => {
    expect(new Set(cells().flat())).toEqual(new Set(['#BUSY!']));
    const reads = await requestsOf(async () => {
      await sheet.live.start();
      await until(isAnswered);
    });
    expect(reads).toBe(readsOfOneIngest);
  });

  it('show what the bulk scores are', () => {
    expect(cells().flat()).toHaveLength(10_000);
    expect(cells()).toEqual(bulk(sheet.store));
  });

  it('get a result each where theirs is another after an edit, and no other cell does', async () => {
    const before = bulk(sheet.store);
    const results = await resultsOf(async () => {
      // The first cell is of this row's person and month.
      standIn.host.user.type('事件记录!E2', 4);
      await until(() => shown('A1') !== before[0]![0]);
      await pause(100);
    });
    const after = bulk(sheet.store);
    const known = before.flat();
    const changed = after.flat().filter((value, index) => value !== known[index]);
    expect(cells()).toEqual(after);
    // The person's total and item, in the month, its quarter and its year.
    expect({ results, changed: changed.length }).toEqual({ results: 6, changed: 6 });
  });
});
