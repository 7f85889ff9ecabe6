/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import fc from 'fast-check';
import { parsePeriod, reportPeriod } from '../../src/scoring';
import { createStore, type Answer, type Query, type Store } from '../../src/store';
import { LiveWorkbook } from '../../src/workbook';
import { logOf, LOG_HEADER, type SheetSpec } from '../workbook/books';
import { inWorkbook, MARCH, openSheet, pause, SHEET, until, type LiveSheet } from './live-sheet';

const NAMES = ['甲', '乙', '丙', '丁'];
const PERIODS = ['2026-02', '2026-03', '2026Q1'];
const CLAUSES = ['TD1-1', 'TD1-2', 'TD2-1', 'ZL3-1', 'NL1-1', 'NL2-1', 'XX', ''];
const HEIGHT = 40;

type Cell = string | number;
const cells = {
  name: fc.constantFrom<Cell>(...NAMES, ...NAMES, '无此人', ''),
  date: fc.constantFrom<Cell>(MARCH, MARCH + 9, MARCH - 20, '2026年3月8日', '不是日期', ''),
  clause: fc.constantFrom<Cell>(...CLAUSES),
  quantity: fc.constantFrom<Cell>('', 1, 2, 3, 88, -1, '两次'),
  status: fc.constantFrom<Cell>('', '', '成立', '撤销', '待核'),
  note: fc.constantFrom<Cell>('', '备注一', '备注二'),
};
const rows = fc
  .record({ ...cells, id: fc.constantFrom<Cell>('', 'a', 'b') })
  .map(({ id, date, name, clause, quantity, status, note }): Cell[] => [
    id,
    date,
    name,
    clause,
    quantity,
    status,
    note,
    '',
  ]);

/** What people do to a workbook, here or elsewhere. */
type Edit = (log: LogSheet) => Promise<void> | void;

/** The sheet of the log, wherever it is by now. */
class LogSheet {
  name = '事件记录';
  private undo: { readonly address: string; readonly before: Cell }[] = [];

  get model() {
    return standIn.workbook.sheetByName(this.name);
  }

  get table() {
    return this.model?.tables[0];
  }

  /** A row within the table or just below, or somewhere near where there is no table. */
  rowAt(place: number): number {
    const { row, rowCount } = this.table?.area ?? { row: 0, rowCount: 8 };
    return row + 2 + (place % Math.max(rowCount, 1));
  }

  type(who: 'user' | 'coauthor', place: number, column: number, value: Cell): void {
    const [row, left] = [this.rowAt(place), this.table?.area.column ?? 0];
    const address = `${this.name}!${String.fromCharCode(65 + left + column)}${row}`;
    const before = this.model?.cells.get(row - 1, left + column)?.value;
    if (typeof before === 'string' || typeof before === 'number') this.undo.push({ address, before });
    standIn.host[who].type(address, value);
  }

  takeBack(): void {
    const last = this.undo.pop();
    if (last && standIn.workbook.sheetByName(last.address.split('!')[0] ?? ''))
      standIn.host.user.type(last.address, last.before);
  }
}

const place = fc.nat(HEIGHT);
const typed = (column: number, value: fc.Arbitrary<Cell>): fc.Arbitrary<Edit> =>
  fc.tuple(place, value, fc.constantFrom<'user' | 'coauthor'>('user', 'user', 'coauthor')).map(
    ([at, content, who]) =>
      (log) =>
        log.type(who, at, column, content),
  );
const often = (arbitrary: fc.Arbitrary<Edit>, weight = 8) => ({ arbitrary, weight });
const now = (edit: Edit, weight = 1) => ({ arbitrary: fc.constant(edit), weight });

const heard: fc.Arbitrary<Edit> = fc.oneof(
  often(typed(1, cells.date)),
  often(typed(2, cells.name)),
  often(typed(3, cells.clause)),
  often(typed(4, cells.quantity)),
  often(typed(5, cells.status)),
  often(typed(6, cells.note)),
  often(
    fc.tuple(place, fc.array(rows, { minLength: 1, maxLength: 3 })).map(
      ([at, pasted]) =>
        (log) =>
          standIn.host.user.type(`${log.name}!A${log.rowAt(at)}`, pasted),
    ),
  ),
  often(
    place.map((at) => (log) => standIn.host.user.insertRows(`${log.name}!A${log.rowAt(at)}`)),
    2,
  ),
  often(
    place.map((at) => (log) => standIn.host.coauthor.deleteRows(`${log.name}!A${log.rowAt(at)}`)),
    2,
  ),
  often(
    place.map((at) => (log) => standIn.host.user.clear(`${log.name}!A${log.rowAt(at)}:H${log.rowAt(at)}`)),
    2,
  ),
  often(
    fc.tuple(fc.nat(5), fc.boolean()).map(
      ([key, ascending]) =>
        (log) =>
          inWorkbook((workbook) => {
            if (log.table) workbook.tables.getItem(log.table.name).sort.apply([{ key, ascending }]);
          }),
    ),
    2,
  ),
  now((log) => log.takeBack(), 4),
  now((log) => {
    const next = log.name === '事件记录' ? '台账' : '事件记录';
    standIn.host.user.renameSheet(log.name, next);
    log.name = next;
  }),
  now((log) => inWorkbook((workbook) => void (log.table && workbook.tables.getItem(log.table.name).delete()))),
  now((log) => inWorkbook((workbook) => void (log.table ?? workbook.tables.add(`${log.name}!A1:H9`, true)))),
  now((log) => standIn.host.user.type(`${log.name}!A1`, [LOG_HEADER]), 2),
  now(() => standIn.host.user.type('花名册!B3', '3号窗口')),
  now(() => standIn.host.user.type('花名册!A5', [['丁', '2号窗口']])),
  now(() => standIn.host.user.clear('花名册!A5:B5')),
  now(() => standIn.host.user.type('设置!B2', 'recompute')),
  now(() => standIn.host.user.type('设置!B2', 'mean')),
);

/** What Excel tells nobody: a table's new name and size. */
const silent: fc.Arbitrary<Edit> = fc.oneof(
  now((log) =>
    inWorkbook((workbook) => {
      if (log.table)
        workbook.tables.getItem(log.table.name).name = log.table.name === 'Incidents' ? '旧名' : 'Incidents';
    }),
  ),
  now((log) =>
    inWorkbook((workbook) => {
      if (log.table && log.table.area.rowCount > 3) {
        const { row, rowCount } = log.table.area;
        workbook.tables.getItem(log.table.name).resize(`A${row + 1}:H${row + rowCount - 1}`);
      }
    }),
  ),
);

const QUERIES: readonly (Query & { readonly formula: string })[] = PERIODS.flatMap((period) => [
  ...NAMES.flatMap((name) => [
    { kind: 'score' as const, name, period, formula: `=WINDOWSCORE("${name}","${period}")` },
    { kind: 'rank' as const, name, period, formula: `=WINDOWRANK("${name}","${period}")` },
    { kind: 'grade' as const, name, period, formula: `=WINDOWGRADE("${name}","${period}")` },
    { kind: 'reason' as const, name, period, formula: `=COUNTA(WINDOWREASON("${name}","${period}"))` },
  ]),
  { kind: 'score' as const, name: '2号窗口', period, formula: `=WINDOWSCORE("2号窗口","${period}")` },
]);

const shownCells = (): unknown[] =>
  QUERIES.map((_, row) => {
    const value = standIn.workbook.sheetByName(SHEET)?.cells.get(row, 0)?.value;
    return typeof value === 'object' ? value.error : value;
  });

/** What the cells must show, from the workbook read anew by somebody else. */
async function expectedCells(): Promise<unknown[]> {
  const store: Store = createStore((_log, wanted) => reader.readDetails(wanted));
  const reader: LiveWorkbook = new LiveWorkbook(store);
  const answers = new Map<number, Answer>();
  QUERIES.forEach((query, index) => store.watch([query], ([answer]) => answer && answers.set(index, answer)));
  await reader.start();
  await until(() => answers.size === QUERIES.length);
  await reader.stop();
  holdAgainstBulk(store, answers);
  // COUNTA counts an error as one.
  return QUERIES.map(({ kind }, index) => {
    const answer = answers.get(index)!;
    return kind === 'reason' && answer.kind === 'fault' ? 1 : inCell(answer);
  });
}

/** A single score is the bulk score. */
function holdAgainstBulk(store: Store, answers: ReadonlyMap<number, Answer>): void {
  const state = store.getState();
  if (state.kind !== 'ready') return;
  for (const period of PERIODS) {
    const { staff } = reportPeriod(state.ingested.log, parsePeriod(period)!);
    QUERIES.forEach((query, index) => {
      if (query.kind !== 'score' || query.period !== period) return;
      const one = staff.find(({ person }) => person.name === query.name);
      if (one && one.outOf > 0) expect(answers.get(index)).toEqual({ kind: 'value', value: one.total });
    });
  }
}

function inCell(answer: Answer): unknown {
  switch (answer.kind) {
    case 'value':
      return answer.value;
    case 'grade':
      return answer.name.zh;
    case 'reasons':
      return Math.max(1, 6 * answer.reasons.length);
    case 'fault':
      return ['ambiguous-name', 'bad-period'].includes(answer.fault.code) ? '#VALUE!' : '#N/A';
    case 'seal':
      return answer.state;
  }
}

const ROSTER: SheetSpec = {
  name: '花名册',
  table: 'Roster',
  rows: [
    ['姓名', '窗口'],
    ['甲', '1号窗口'],
    ['乙', '2号窗口'],
    ['丙', '2号窗口'],
  ],
};
const SETTINGS: SheetSpec = {
  name: '设置',
  table: 'Settings',
  rows: [
    ['设置', '值'],
    ['roll up', 'mean'],
  ],
};

describe('whatever people do to a workbook', () => {
  let sheet: LiveSheet;

  it.each([
    { what: 'of what Excel tells', edits: heard, looks: false, numRuns: 6 },
    { what: 'and of what it does not, after a look', edits: fc.oneof(heard, silent), looks: true, numRuns: 3 },
  ])('its cells show what somebody would who read it anew: $what', async ({ edits, looks, numRuns }) => {
    const log = fc.array(rows, { minLength: 1, maxLength: 12 });
    const round = fc.array(fc.tuple(edits, fc.constantFrom(0, 0, 1, 8)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(log, fc.array(round, { minLength: 12, maxLength: 12 }), async (start, rounds) => {
        sheet = await openSheet([logOf(start), ROSTER, SETTINGS]);
        standIn.host.user.type(
          `${SHEET}!A1`,
          QUERIES.map(({ formula }) => [formula]),
        );
        await sheet.live.start();
        const logSheet = new LogSheet();
        for (const changes of rounds) {
          for (const [edit, wait] of changes) {
            // Excel refuses some: a table that would be torn apart, or overlap another.
            await (async () => edit(logSheet))().catch(() => undefined);
            if (wait > 0) await pause(wait);
          }
          if (looks) {
            await pause(30);
            await sheet.live.lookThrough();
          }
          const expected = JSON.stringify(await expectedCells());
          await until(() => JSON.stringify(shownCells()) === expected);
          if (JSON.stringify(shownCells()) !== expected) {
            await sheet.live.stop();
            expect(shownCells()).toEqual(JSON.parse(expected));
          }
        }
        await sheet.live.stop();
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
