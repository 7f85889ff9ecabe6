/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod, toJson } from '../../src/scoring';
import { lockWorkbook, writeUnlock } from '../../src/workbook';
import { checkSealsAnew } from './check-seals-anew';
import { logOf, MARCH, open, ROSTER, score, type Content } from './books';

const ROWS: Content[][] = [
  ['1', '2026-03-05', '张三', 'TD1-1', '', '', '等候过久', '录像'],
  ['2', '2026-03-06', '李四', 'TD2-1', 2],
  ['3', '2026-02-07', '张三', 'NL1-1', 88],
  ['4', '2026-03-09', '王五', 'XX'],
];
const ORDER = { period: MARCH, by: '李明', at: '2026-04-02 09:05' };

async function opened(...more: Content[][]): Promise<void> {
  await open(ROSTER, logOf([...ROWS, ...more]));
}

/** What a scoring says: its figures and seal, and its sheets cell by cell. */
async function said(period = MARCH) {
  const { report, seal, issues, sheetNames } = await score({ period });
  const { issues: _, ...json } = toJson(report, [], seal, 'zh', () => '');
  const sheets = standIn.workbook.sheets
    .filter(({ name }) => sheetNames.includes(name))
    .map((sheet) => {
      const cells: unknown[] = [];
      const all = { row: 0, column: 0, rowCount: 400, columnCount: 60 };
      sheet.cells.forEach(all, (cell, row, column) => cells.push([row, column, cell.value]));
      return { name: sheet.name, cells, breaks: sheet.rowBreaks, footer: sheet.layout.headersFooters };
    });
  const changed = issues.filter(({ code }) => code.startsWith('lock'));
  return {
    json,
    sheets,
    changed: changed.map(({ code, reason, row, column, value }) => [code, reason, row, column, value]),
  };
}

async function requests(): Promise<number> {
  const before = standIn.host.faults.requests;
  await score({ writesSheets: false });
  return standIn.host.faults.requests - before;
}

describe('a locked period in the workbook', () => {
  it('is scored, printed and sealed as it was, and what changed since is told', async () => {
    await opened();
    const { changed: none, ...was } = await said();
    await lockWorkbook(ORDER);
    expect(await said()).toEqual({ ...was, changed: none });
    await standIn.host.user.type('事件记录!E3', '5');
    await standIn.host.user.type('事件记录!H2', '无');
    await standIn.host.user.type('事件记录!D5', 'TD1-1');
    await standIn.host.user.type('花名册!C3', '2号窗口');
    const { changed, ...is } = await said();
    expect(is).toEqual(was);
    expect(changed).toEqual([
      ['locked-changed', 'roster', null, null, null],
      ['locked-changed', 'changed', 2, '依据', '无'],
      ['locked-changed', 'changed', 3, '数量', 5],
      ['locked-changed', 'changed', 5, '条款', 'TD1-1'],
    ]);
    expect((await checkSealsAnew()).map(({ state }) => state)).toEqual(['intact']);
    expect((await said(parsePeriod('2026-04')!)).changed).toEqual(changed);
  });

  it('is open again once it is unlocked, and the record of that stays through another lock', async () => {
    await opened();
    await lockWorkbook(ORDER);
    await expect(lockWorkbook(ORDER)).rejects.toMatchObject({ name: 'AlreadyLockedError' });
    await standIn.host.user.type('事件记录!E3', '5');
    const { ingested } = await score({ writesSheets: false });
    const [lock] = ingested.locks.locks;
    const { by: lockedBy, at: lockedAt, seal, period } = lock!.head;
    await writeUnlock({ period, lockedBy, lockedAt, seal, by: '王芳', at: '2026-04-03 10:00', why: '补录一行' });
    expect((await score({ writesSheets: false })).issues.map(({ code }) => code)).toEqual(['unknown-clause']);
    await lockWorkbook({ ...ORDER, by: '王芳' });
    const again = await score({ writesSheets: false });
    expect(again.ingested.locks.unlocked).toMatchObject([{ lockedBy: '李明', by: '王芳', why: '补录一行' }]);
    expect(again.report.staff[1]?.deductions).toMatchObject([{ quantity: 5 }]);
    // One head, one content, one record.
    expect(standIn.workbook.customXmlParts).toHaveLength(3);
  });

  it('costs few requests: two for its content, and those for the texts of its rows', async () => {
    await opened();
    const none = await requests();
    await lockWorkbook({ ...ORDER, period: parsePeriod('2026-02')! });
    // The content is looked for and read; then the texts of its one row.
    expect((await requests()) - none).toBeLessThanOrEqual(3);
  });

  it.each<[string, (xml: string) => string | undefined, string]>([
    ['its content is gone', () => undefined, 'missing'],
    ['its content was edited', (xml) => xml.replace('TD2-1', 'TD2-2'), 'damaged'],
    ['its content is no XML of ours any more', () => '<x xmlns="urn:windowscore:lock:2026-03"/>', 'missing'],
  ])('is told as unreadable, and scored from the log as it is, where %s', async (_name, change, fault) => {
    await opened();
    await lockWorkbook(ORDER);
    const { workbook } = standIn;
    workbook.customXmlParts = workbook.customXmlParts.flatMap((part) => {
      if (!part.xml.includes('urn:windowscore:lock:')) return [part];
      const xml = change(part.xml);
      return xml === undefined ? [] : [{ ...part, xml }];
    });
    await standIn.host.user.type('事件记录!E3', '5');
    const { report, issues } = await score({ writesSheets: false });
    expect(issues[0]).toMatchObject({ code: 'lock-damaged', reason: fault, params: { period: '2026-03' } });
    expect(report.staff[1]?.deductions).toMatchObject([{ quantity: 5 }]);
    await expect(lockWorkbook(ORDER)).rejects.toMatchObject({ name: 'AlreadyLockedError' });
  });

  it('is not there by half where writing it fails', async () => {
    await opened();
    const before = standIn.host.faults.requests;
    await lockWorkbook(ORDER);
    const all = standIn.host.faults.requests - before;
    await opened();
    standIn.host.faults.failRequest(all, { code: 'ConnectionFailure' });
    await expect(lockWorkbook(ORDER)).rejects.toMatchObject({ code: 'ConnectionFailure' });
    expect((await score({ writesSheets: false })).issues.map(({ code }) => code)).toEqual(['unknown-clause']);
  });
});
