/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { LOG_HEADER, ROSTER, type SheetSpec } from '../workbook/books';
import { ELSEWHERE, GONE, LOG, RANGE, SETTINGS, startFollowing, type Case } from './followed-workbook';
import { inWorkbook, MARCH, pause, requestsOf, settles, shown, type, type LiveSheet } from './live-sheet';

let sheet: LiveSheet;
afterEach(() => sheet.live.stop());

async function start(...sheets: SheetSpec[]): Promise<void> {
  sheet = await startFollowing(...sheets);
}

const user = () => standIn.host.user;
const log = (workbook: Excel.Workbook): Excel.Table => workbook.tables.getItem('Incidents');
const rowOf = (...cells: (string | number)[]): (string | number)[] =>
  LOG_HEADER.map((_, column) => cells[column] ?? '');

describe('a cell follows, in place', () => {
  it.each<Case>([
    ['a typed quantity', () => user().type('事件记录!E2', '3'), 82, 1],
    ['a typed status', () => user().type('事件记录!F2', '撤销'), 85, 1],
    ['another person', () => user().type('事件记录!C3', '张三'), 83, 1],
    ['a cleared row, which is then looked at in full', () => user().clear('事件记录!A2:H2'), 85, 2],
    ['a co-author’s edit', () => standIn.host.coauthor.type('事件记录!E2', '4'), 81, 1],
    [
      'pasted rows',
      () =>
        user().type('事件记录!C2', [
          ['李四', 'TD1-1', 1],
          ['张三', 'TD1-2', 2],
          ['张三', 'TD1-1', 1],
        ]),
      80,
      1,
    ],
    ['a row below the last', () => user().type('事件记录!A5', [rowOf('d', MARCH, '张三', 'TD1-2', 1)]), 82, 1],
    [
      'many rows pasted below the last',
      () =>
        user().type(
          '事件记录!A5',
          Array.from({ length: 3 }, (_, row) => rowOf(`d${row}`, MARCH, '张三', 'TD1-1', 1)),
        ),
      81,
      1,
    ],
    [
      'an edit and the way back',
      async () => {
        user().type('事件记录!E2', '3');
        await settles('B2', 82);
        user().type('事件记录!E2', '2');
      },
      83,
      2,
    ],
    [
      'two edits at one moment',
      () => {
        user().type('事件记录!E2', '3');
        user().type('事件记录!C3', '张三');
      },
      81,
      1,
    ],
  ])('%s', async (_what, edit, score, requests) => {
    await start(LOG, ROSTER);
    expect(
      await requestsOf(async () => {
        await edit();
        await settles('B2', score);
      }),
    ).toBe(requests);
    expect(shown('C2')).toBe(Number(score) >= 84 ? '达标' : '未达标');
  });

  it('a cell of the log that is calculated', async () => {
    await start({ ...LOG, rows: LOG.rows }, ROSTER, ELSEWHERE);
    user().type('事件记录!E2', '=别处!A1*2');
    await settles('B2', 83);
    const requests = await requestsOf(async () => {
      user().type('别处!A1', 3);
      await settles('B2', 79);
    });
    expect(requests).toBe(1);
  });

  it('rows that a filter hides, as before', async () => {
    await start(LOG, ROSTER);
    // The filter itself is the one request.
    const requests = await requestsOf(() =>
      inWorkbook((workbook) => log(workbook).columns.getItem('姓名').filter.applyValuesFilter(['李四'])),
    );
    expect({ requests, score: shown('B2') }).toEqual({ requests: 1, score: 84 });
    user().type('事件记录!E2', '2');
    await settles('B2', 83);
  });

  it('and asks for nothing where an edit is nothing to it', async () => {
    await start(LOG, ROSTER, ELSEWHERE);
    const requests = await requestsOf(() => {
      user().type('别处!A30', '日期');
      user().type('别处!B1', '=1+1');
      // Beside the log, in its rows: the formulas of people who keep them there.
      user().type('事件记录!K1', '本月得分');
      user().type('事件记录!K2', '=WINDOWSCORE(C2,"2026-03")');
      user().type('事件记录!K3', '备忘');
      user().type('事件记录!K30', [['备忘'], ['备忘']]);
    });
    expect(requests).toBe(0);
  });
});

describe('a cell follows, read anew', () => {
  it.each<Case>([
    ['rows inserted above the log', () => user().insertRows('事件记录!A1:A2'), 84],
    [
      'a row inserted in the log, and filled',
      () => {
        user().insertRows('事件记录!A3');
        user().type('事件记录!B3', [[MARCH, '张三', 'TD1-2', 1]]);
      },
      82,
    ],
    ['a deleted row', () => user().deleteRows('事件记录!A2'), 85],
    ['rows deleted by the table', () => inWorkbook((workbook) => log(workbook).rows.getItemAt(0).delete()), 85],
    [
      'a row added by the table',
      () => inWorkbook((workbook) => void log(workbook).rows.add(1, [rowOf('d', MARCH, '张三', 'TD1-2', 1)])),
      82,
    ],
    [
      'columns inserted before',
      () => inWorkbook((workbook) => void workbook.worksheets.getItem('事件记录').getRange('A:B').insert('Right')),
      84,
    ],
    ['a required column by another name', () => user().type('事件记录!C1', '是谁'), GONE],
    ['the roster', () => user().type('花名册!B2', '赵六'), GONE],
    ['a person added to the roster', () => user().type('花名册!A5', [['A4', '张三', '2号窗口']]), { error: '#VALUE!' }],
    ['a setting', () => user().type('设置!B2', 'service-window-80'), 64],
    ['a renamed sheet', () => user().renameSheet('事件记录', '台账'), 84],
    [
      'a new sheet with the headers, not of the log',
      () => {
        user().addSheet('四月');
        user().type('四月!A1', [LOG_HEADER, rowOf('d', MARCH, '张三', 'TD1-2', 1)]);
      },
      84,
    ],
  ])('%s', async (_what, edit, score) => {
    await start(LOG, ROSTER, SETTINGS);
    await edit();
    await pause(40);
    await settles('B2', score);
    // And goes on following.
    if (typeof score !== 'number') return;
    const [name, row] = [standIn.workbook.sheetByName('台账') ? '台账' : '事件记录', rowOfLast()];
    user().type(`${name}!${columnOf('姓名', name)}${row}`, '张三');
    user().type(`${name}!${columnOf('条款', name)}${row}`, 'TD1-2');
    await settles('B2', score - 2);
  });

  it('the rulebook', async () => {
    const criteria: SheetSpec = {
      name: '项目',
      table: 'Criteria',
      rows: [
        ['项目编号', '维度', '项目', '满分'],
        ['X', '甲', '乙', 100],
      ],
    };
    const clauses: SheetSpec = {
      name: '条款',
      table: 'Clauses',
      rows: [
        ['条款编号', '项目编号', '条款', '方式', '分值'],
        ['TD1-1', 'X', '丙', '按次扣分', 16],
        ['TD2-1', 'X', '丁', '按次扣分', 1],
      ],
    };
    await start(LOG, ROSTER, criteria, clauses);
    user().type('条款!E2', 20);
    await settles('B2', 80);
    user().type('条款!D2', '不知道');
    await settles('B2', GONE);
    user().type('条款!D2', '按次扣分');
    await settles('B2', 80);
  });

  it('where each row is after a sort', async () => {
    await start(LOG, ROSTER);
    type('B5', '=INDEX(WINDOWREASON("张三","2026-03"),1,6)');
    await settles('B5', 2);
    await inWorkbook((workbook) => log(workbook).sort.apply([{ key: 0, ascending: false }]));
    await settles('B5', 4);
    expect(shown('B2')).toBe(84);
  });

  it('a plain range: typed rows, and its end', async () => {
    await start(RANGE, ROSTER);
    user().type('事件记录!E2', '2');
    await settles('B2', 83);
    user().type('事件记录!A5', [rowOf('d', MARCH, '张三', 'TD1-2', 1)]);
    await settles('B2', 81);
    user().clear('事件记录!A3:H3');
    await settles('B2', 83);
    user().type('事件记录!G3', '只有说明');
    await settles('B2', 81);
  });

  it('a log in several sheets: a new one, a renamed one, a deleted one', async () => {
    const march = { ...LOG, name: '三月', table: '三月' };
    await start(march, ROSTER);
    user().addSheet('补记');
    user().type('补记!A1', [LOG_HEADER, rowOf('d', MARCH, '张三', 'TD1-2', 1)]);
    await settles('B2', 82);
    type('B5', '=INDEX(WINDOWREASON("张三","2026-03"),1,6)');
    await settles('B5', '三月!2');
    user().renameSheet('三月', '三月份');
    await settles('B5', '三月份!2');
    user().deleteSheet('补记');
    await settles('B2', 84);
  });

  it('a table that is deleted and comes back', async () => {
    await start(LOG, ROSTER);
    await inWorkbook((workbook) => log(workbook).delete());
    await settles('B2', GONE);
    user().type('事件记录!A1', [LOG_HEADER, rowOf('a', MARCH, '张三', 'TD1-1', 3)]);
    await inWorkbook((workbook) => void workbook.tables.add('事件记录!A1:H2', true));
    await settles('B2', 82);
  });

  it('a sheet that is deleted with its log, and undone', async () => {
    await start(LOG, ROSTER);
    user().deleteSheet('事件记录');
    await settles('B2', GONE);
    user().addSheet('事件记录');
    user().type('事件记录!A1', [LOG_HEADER, rowOf('a', MARCH, '张三', 'TD1-1', 1)]);
    await settles('B2', 84);
  });
});

/** The worksheet's number of the log's last row that is filled. */
function rowOfLast(): number {
  const model = standIn.workbook.sheetByName('事件记录') ?? standIn.workbook.sheetByName('台账')!;
  return model.tables[0]!.area.row + model.tables[0]!.area.rowCount;
}

/** The letter of a column of the log, by its header. */
function columnOf(header: string, name: string): string {
  const { tables } = standIn.workbook.sheetByName(name)!;
  const { area, columns } = tables[0]!;
  return String.fromCharCode(65 + area.column + columns.findIndex((column) => column.name === header));
}
