/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod } from '../../src/scoring';
import { logOf, ROSTER, score, type Content, type SheetSpec } from '../workbook/books';
import { MARCH, openSheet, pause, settles, SHEET, shown, type, until, type LiveSheet } from './live-sheet';

const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 1, '', '说明一'],
  ['b', MARCH + 1, '李四', 'TD1-1', 3, '', '说明二'],
  ['c', MARCH + 31, '张三', 'TD2-1', 2, '', '四月'],
]);

let sheet: LiveSheet;
afterEach(() => sheet.live.stop());

async function start(...sheets: SheetSpec[]): Promise<void> {
  sheet = await openSheet(sheets);
  await sheet.live.start();
}

describe('the seal of sheets that were made with another edition than the workbook’s own rules', () => {
  const EDITION = { edition: 'service-window-80' };

  it('is checked by that edition, at once and after each edit', async () => {
    await start(LOG, ROSTER);
    const { seal } = await score(EDITION);
    type('B2', `=WINDOWVERIFY("${seal}")`);
    await settles('B2', '一致');
    standIn.host.user.type('事件记录!E2', 2);
    await settles('B2', '已变更');
    standIn.host.user.type('事件记录!E2', 1);
    await settles('B2', '一致');
  });

  it('is that of a month without a row, until one is written', async () => {
    await start(LOG, ROSTER);
    const { seal } = await score({ period: parsePeriod('2026-02')! });
    type('B2', `=WINDOWVERIFY("${seal}")`);
    type('B3', '=WINDOWVERIFY("WS1-2026-02-ABCDEFGHJKMNPQRS")');
    await settles('B2', '一致');
    await settles('B3', '无此期');
    standIn.host.user.type('事件记录!B2', MARCH - 20);
    await settles('B2', '已变更');
    await settles('B3', '已变更');
  });

  it('is no longer that of the period once sheets are made by the workbook’s rules', async () => {
    await start(LOG, ROSTER);
    const { seal } = await score(EDITION);
    const { seal: own } = await score();
    type('B2', `=WINDOWVERIFY("${seal}")`);
    type('B3', `=WINDOWVERIFY("${own}")`);
    await settles('B2', '已变更');
    await settles('B3', '一致');
  });

  it('is looked for again in cells when sheets are made', async () => {
    await start(LOG, ROSTER);
    const { seal } = await score(EDITION);
    type('B2', `=WINDOWVERIFY("${seal}")`);
    await settles('B2', '一致');
    await score();
    sheet.store.sheetsMade();
    await settles('B2', '已变更');
  });

  it('is not told of while Excel refuses to read by it, and known when it answers again', async () => {
    await start(LOG, ROSTER);
    const { seal } = await score(EDITION);
    await sheet.live.takeInNow();
    // The first request is for the rows' texts.
    standIn.host.faults.failRequest(2, { code: 'GeneralException' });
    type('B2', `=WINDOWVERIFY("${seal}")`);
    await settles('B2', { error: '#N/A' });
    await sheet.live.look();
    await sheet.live.look();
    await settles('B2', '一致');
  });
});

describe('formulas in cells', () => {
  it.each<[string, Content]>([
    ['=WINDOWSCORE("张三","2026-03")', 84],
    ['=windowscore("张三","2026年3月")', 84],
    ['=WINDOWSCORE(" 张 三 ",DATE(2026,3,9))', 84],
    ['=WINDOWSCORE("A1",202603)', 84],
    ['=WINDOWSCORE("张三","2026-03","文明用语")', 9],
    ['=WINDOWSCORE("张三","2026-03","服务态度")', 29],
    ['=WINDOWSCORE("1号窗口","2026-03")', 83],
    ['=WINDOWSCORE("","2026-03")', ''],
    ['=WINDOWGRADE("张三","2026-03")', '优秀'],
    ['=WINDOWRANK("张三","2026-03")', 2],
    ['=WINDOWRANK("张三","2026-03","1号窗口")', 1],
    ['=WINDOWVERIFY("WS1-2025-01-ABCDEFGHJKMNPQRS")', '无此期'],
    ['=WINDOWVERIFY("WS1-2026-03-ABCDEFGHJKMNPQRS")', '已变更'],
    ['=IF(WINDOWSCORE("张三","2026-03")>=80,"达标","")', '达标'],
    ['=WINDOWSCORE("无此人","2026-03")', { error: '#N/A' }],
    ['=WINDOWSCORE("张三","三月")', { error: '#VALUE!' }],
    ['=WINDOWSCORE("张三","2026-03","NL1")', { error: '#N/A' }],
    ['=IFERROR(WINDOWSCORE("无此人","2026-03"),"没有")', '没有'],
  ])('%s shows %j', async (formula, value) => {
    await start(LOG, ROSTER);
    type('B2', formula);
    await settles('B2', value);
  });

  it.each<[string, Content]>([
    ['=WINDOWSCORE(A1,B1)', 84],
    ['=WINDOWSCORE(A1,"2026-03")', 84],
    ['=WINDOWSCORE(A1,C1)', 84],
    ['=WINDOWSCORE("张　三","２０２６－０３")', 84],
    ['=WINDOWSCORE(A1,"2026-03",)', 84],
    ['=WINDOWSCORE(A1,"2026-03",Z9)', 84],
    ['=WINDOWSCORE(Z9,"2026-03")', ''],
    ['=WINDOWSCORE(A1,Z9)', { error: '#VALUE!' }],
    ['=WINDOWSCORE(A1,"2026-10")', 100 - 10 - 5],
    ['=TYPE("2026-10")', 2],
    ['=WINDOWRANK(A1,B1,"１ 号窗口")', 1],
    ['=SUM(WINDOWSCORES(A1,B1))', 84],
    ['=SUM(WINDOWSCORES("张三",{"2026-03","2026-04"}))', 84 + 83],
    ['=INDEX(WINDOWSCORES(A1:A2,B1),2,1)', ''],
  ])('%s is %j, with a name, a typed month and a month in text in cells', async (formula, value) => {
    await start(LOG, ROSTER);
    type('A1', ' 张 三');
    // Excel takes it for a date.
    type('B1', '2026-03');
    type('C1', "'2026年3月");
    expect(shown('B1')).toBe(MARCH);
    type('D9', formula);
    await settles('D9', value);
  });

  it('are one call for equal arguments, ended with the last cell, in whatever order cells go', async () => {
    await start(LOG, ROSTER);
    const { functions } = standIn.host;
    for (const address of ['B1', 'B2', 'B3']) type(address, '=WINDOWSCORE("张三","2026-03")');
    type('B4', '=WINDOWSCORE("李四","2026-03")');
    await settles('B3', 84);
    expect({ calls: functions.openCalls, watched: sheet.store.watched }).toEqual({ calls: 2, watched: 2 });
    standIn.host.user.clear(`${SHEET}!B1`);
    standIn.host.user.clear(`${SHEET}!B4`);
    standIn.host.user.type('事件记录!E2', 2);
    await settles('B2', 83);
    standIn.host.user.clear(`${SHEET}!B2:B3`);
    type('B2', '=WINDOWSCORE("张三","2026-03")');
    await settles('B2', 83);
    expect({ calls: functions.openCalls, watched: sheet.store.watched }).toEqual({ calls: 1, watched: 1 });
  });

  it('stay pending until the workbook is read, never a wrong zero', async () => {
    sheet = await openSheet([LOG, ROSTER]);
    type('B2', '=WINDOWSCORE("张三","2026-03")+1000');
    await pause(80);
    expect(typeof shown('B2')).not.toBe('number');
    await sheet.live.start();
    await settles('B2', 1084);
  });

  it('follow an edited row, with all that hangs on them', async () => {
    await start(LOG, ROSTER);
    type('A2', '张三');
    type('B2', '=WINDOWSCORE(A2,"2026-03")');
    type('C2', '=IF(B2>=84,"达标","未达标")');
    await settles('C2', '达标');
    standIn.host.user.type('事件记录!E2', 2);
    await settles('C2', '未达标');
    expect(shown('B2')).toBe(83);
    type('A2', '李四');
    await settles('B2', 82);
  });

  it('spill a table of names and periods, and are averaged', async () => {
    await start(LOG, ROSTER);
    ['张三', '李四', '王五'].forEach((name, index) => type(`A${index + 2}`, name));
    type('B1', MARCH);
    type('C1', MARCH + 31);
    type('E1', '=WINDOWSCORES(A2:A4,B1:C1)');
    type('A9', '=AVERAGE(WINDOWSCORES(A2:A4,B1:B1))');
    await settles('F2', 85);
    expect([shown('E1'), shown('F1'), shown('E2'), shown('E3'), shown('F3')]).toEqual([84, 83, 82, 85, 85]);
    await settles('A9', (84 + 82 + 85) / 3);
  });

  it('list what was taken and why, with the notes of those rows alone', async () => {
    await start(LOG, ROSTER);
    type('B2', '=WINDOWREASON("张三","2026-03")');
    await settles('B2', '2026-03-01');
    expect(['C2', 'D2', 'E2', 'F2', 'G2'].map(shown)).toEqual(['TD1-1 漏用礼貌语', 1, -1, '说明一', 2]);
    type('B9', '=WINDOWREASON("王五","2026-03")');
    await settles('B9', '没有扣分或加分记录');
  });

  it('say in a sentence what is wrong', async () => {
    await start(LOG, ROSTER);
    const told = async (...args: Parameters<typeof standIn.host.functions.callOnce>) =>
      JSON.stringify(await standIn.host.functions.callOnce(...args));
    expect(await told('WINDOWSCORE', ['无此人', '2026-03'])).toContain('无此人');
    expect(await told('WINDOWSCORE', ['张三', '三月'])).toContain('2026Q1');
    expect(await told('WINDOWSCORE', [[['张三'], ['李四']], '2026-03'])).toContain('WINDOWSCORES');
    expect(await told('WINDOWSCORE', [[['张三']], [[MARCH]]])).toContain('84');
  });

  it('spill more, all together, than Excel takes in one request, and less than it takes from each', async () => {
    const note = '说明'.repeat(300);
    const rows = Array.from({ length: 700 }, (_, row) => [`n${row}`, MARCH + (row % 28), '张三', 'TD1-1', 1, '', note]);
    await start(logOf(rows), ROSTER);
    const periods = ['2026-03', '2026Q1', '2026H1', '2026', '2026-03-01..2026-03-31'];
    periods.forEach((period, index) =>
      type(`${'BIPWA'[index]}${index === 4 ? 2_000 : 2}`, `=WINDOWREASON("张三","${period}")`),
    );
    await settles('A2699', '2026-03-28');
    expect(['B2', 'I701', 'P701', 'W701'].map(shown)).toEqual(['2026-03-01', ...new Array(3).fill('2026-03-28')]);
    await sheet.live.stop();

    await start(logOf(rows.map((row) => [...row.slice(0, 6), note.repeat(4)])), ROSTER);
    type('B2', '=WINDOWREASON("张三","2026-03")');
    await settles('B2', { error: '#VALUE!' });
  });

  it('put words into cells in the workbook’s language, whoever looks, and faults in the user’s', async () => {
    const told = async (id: string, ...args: string[]) =>
      JSON.stringify(await standIn.host.functions.callOnce(id, args));
    const english: SheetSpec = {
      name: 'Log',
      table: 'Incidents',
      rows: [
        ['Date', 'Name', 'Clause'],
        ['2026-03-02', 'Ann', 'TD1-1'],
        ['2026-02-02', 'Bob', 'TD1-1'],
      ],
    };
    const words = async (name: string) => [
      await told('WINDOWGRADE', name, '2026-03'),
      await told('WINDOWREASON', name, '2026-05'),
      await told('WINDOWVERIFY', 'WS1-2020-01-ABCDEFGHJKMNPQRS'),
      await told('WINDOWSCORE', '?', '2026-03'),
    ];
    sheet = await openSheet([LOG, ROSTER], { language: 'en' });
    await sheet.live.start();
    expect((await words('张三')).join()).toMatch(/优秀.*没有扣分.*无此期.*roster has no person/u);
    await sheet.live.stop();
    sheet = await openSheet([english], { language: 'en' });
    await sheet.live.start();
    expect((await words('Ann')).join()).toMatch(/Excellent.*Nothing was taken.*unknown.*roster has no person/u);
    await sheet.live.stop();
    sheet = await openSheet([english]);
    await sheet.live.start();
    expect((await words('Ann')).join()).toMatch(/优秀.*没有扣分.*无此期.*花名册里没有/u);
  });

  it('spell grades as the workbook’s own table does', async () => {
    const grades: SheetSpec = {
      name: '等次',
      table: 'Grades',
      rows: [
        ['等次', '下限'],
        ['Ⅰ 等', 80],
        ['Ⅱ 等', 0],
      ],
    };
    sheet = await openSheet([LOG, ROSTER, grades], { language: 'en' });
    await sheet.live.start();
    type('B2', '=IF(WINDOWGRADE("张三","2026-03")="Ⅰ 等","是","否")');
    await settles('B2', '是');
  });

  it('leave no call open once their cells are gone', async () => {
    await start(LOG, ROSTER);
    for (let round = 0; round < 20; round++) {
      for (let row = 1; row <= 50; row++)
        type(`B${row}`, `=WINDOWSCORE("张三","2026-${String((row % 12) + 1).padStart(2, '0')}")`);
      standIn.host.user.clear('查分!B1:B50');
    }
    await until(() => sheet.store.watched === 0);
    expect({ calls: standIn.host.functions.openCalls, watched: sheet.store.watched }).toEqual({ calls: 0, watched: 0 });
  });

  it('ask Excel for nothing, however many cells', async () => {
    await start(LOG, ROSTER);
    const asked = jest.spyOn(Excel, 'run');
    for (let row = 1; row <= 200; row++) type(`B${row}`, `=WINDOWSCORE("张三","2026-03")+${row}`);
    await settles('B200', 284);
    expect(asked).not.toHaveBeenCalled();
  });
});
