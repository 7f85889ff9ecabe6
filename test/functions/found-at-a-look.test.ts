/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { ROSTER, type SheetSpec } from '../workbook/books';
import { BACKUP, GONE, LOG, SETTINGS, startFollowing, type Case } from './followed-workbook';
import { openSheet, pause, requestsOf, settles, type, type LiveSheet } from './live-sheet';

let sheet: LiveSheet;
afterEach(() => sheet.live.stop());

async function start(...sheets: SheetSpec[]): Promise<void> {
  sheet = await startFollowing(...sheets);
}

const user = () => standIn.host.user;

describe('what no event tells is found at a look', () => {
  const model = (name: string) => standIn.workbook.sheetByName(name)!;
  const put = (name: string, row: number, column: number, value: string | number): void =>
    model(name).putCell(row - 1, column, { value, style: 0 });
  /** Looks so often that every part was looked into. */
  const lookThrough = async (): Promise<void> => {
    for (let part = 0; part < 4; part++) await sheet.live.look();
  };

  it.each<Case>([
    ['a cell of the log', () => put('事件记录', 2, 4, 6), 79],
    ['a cell of the roster', () => put('花名册', 2, 1, '赵六'), GONE],
    ['a setting', () => put('设置', 2, 1, 'service-window-80'), 64],
    [
      'a table that was made shorter',
      () => {
        user().type('事件记录!C4', '张三');
        model('事件记录').tables[0]!.area = { ...model('事件记录').tables[0]!.area, rowCount: 3 };
      },
      84,
    ],
    [
      'another table that is the log now',
      () => {
        model('二月表').tables[0]!.name = 'Incidents';
        model('事件记录').tables[0]!.name = '旧表';
      },
      81,
    ],
    [
      'a log that lost its name',
      () => {
        model('事件记录').tables[0]!.name = '旧表';
      },
      80,
    ],
  ])('%s', async (_what, edit, score) => {
    await start(LOG, ROSTER, SETTINGS, BACKUP);
    await edit();
    await pause(40);
    await lookThrough();
    await settles('B2', score);
  });

  it('a note that is shown', async () => {
    await start(LOG, ROSTER);
    type('B5', '=INDEX(WINDOWREASON("张三","2026-03"),1,5)');
    await settles('B5', '说明一');
    await lookThrough();
    put('事件记录', 2, 6, '改过的说明');
    await lookThrough();
    await settles('B5', '改过的说明');
  });

  it('at a slow pace, and when the user turns to a sheet', async () => {
    sheet = await openSheet([LOG, ROSTER], { pace: { look: 30 } });
    await sheet.live.start();
    type('B2', '=WINDOWSCORE("张三","2026-03")');
    await settles('B2', 84);
    put('事件记录', 2, 4, 6);
    await settles('B2', 79);
    await sheet.live.stop();

    await start(LOG, ROSTER);
    put('事件记录', 2, 4, 6);
    for (const name of ['事件记录', '花名册', '事件记录']) {
      user().activate(name);
      await pause(30);
    }
    await settles('B2', 79);
  });

  it('and costs little where nothing changed: two requests for where all stands, one for a part', async () => {
    await start(LOG, ROSTER);
    await lookThrough();
    expect(await requestsOf(() => sheet.live.look())).toBeLessThanOrEqual(4);
  });
});
