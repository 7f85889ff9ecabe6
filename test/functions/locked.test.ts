/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod, type Period } from '../../src/scoring';
import { lockWorkbook, writeUnlock } from '../../src/workbook';
import { logOf, ROSTER, score } from '../workbook/books';
import { openSheet, settles, shown, type, until, type LiveSheet } from './live-sheet';

const ROWS = [
  ['1', '2026-02-05', '张三', 'TD1-1', 2],
  ['2', '2026-03-05', '张三', 'TD2-1', 1],
  ['3', '2026-03-06', '李四', 'TD2-1', 2],
];
const MARCH = parsePeriod('2026-03') as Period;

let sheet: LiveSheet | undefined;
afterEach(() => sheet?.live.stop());

describe('formulas of a locked period', () => {
  it('give the locked figures through every edit, in the month and in its quarter, until it is unlocked', async () => {
    sheet = await openSheet([ROSTER, logOf(ROWS)]);
    await sheet.live.start();
    const { seal } = await score({ writesSheets: false });
    const cells: [string, string, unknown][] = [
      ['A1', '=WINDOWSCORE("张三","2026-03")', 84],
      ['A2', '=WINDOWSCORE("张三","2026Q1")', 84],
      ['A3', '=WINDOWRANK("张三","2026-03")', 2],
      ['A4', `=WINDOWVERIFY("${seal}")`, '一致'],
      ['A5', '=WINDOWSCORE("1号窗口","2026-03")', 83.5],
      ['A6', '=INDEX(WINDOWREASON("张三","2026-03"),1,3)', 1],
      ['A7', '=WINDOWSCORE("张三","2026-02")', 83],
    ];
    for (const [address, formula] of cells) await type(address, formula);
    for (const [address, , value] of cells) await settles(address, value);
    await lockWorkbook({ period: MARCH, by: '李明', at: '2026-04-02 09:05' });
    await sheet.live.refresh();
    // A row of the locked month, its date, a posting, and a row of another month.
    await standIn.host.user.type('事件记录!E3', 5);
    await standIn.host.user.type('事件记录!B4', '2026-02-06');
    await standIn.host.user.type('花名册!C2', '2号窗口');
    await standIn.host.user.type('事件记录!E2', 3);
    await settles('A7', 82);
    await settles('A2', 83.67);
    for (const [address, , value] of cells)
      if (!['A2', 'A7'].includes(address)) expect([address, shown(address)]).toEqual([address, value]);
    const [lock] = (sheet.store.getState() as Extract<ReturnType<LiveSheet['store']['getState']>, { kind: 'ready' }>)
      .ingested.locks.locks;
    const { by, at, period } = lock!.head;
    await writeUnlock({ period, lockedBy: by, lockedAt: at, seal, by: '王芳', at, why: '补录' });
    await sheet.live.look();
    await settles('A1', 80);
    await settles('A4', '已变更');
    await until(() => shown('A5') !== 83.5);
  });
});
