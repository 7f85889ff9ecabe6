import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { CommandLine, SAMPLE } from '../../workbench/cli/run-cli';

/** 2026-03-02. */
const DAY = 46083;

/** A workbook without a fault: three people, each with an exam and an incident. */
export async function faultlessBook(): Promise<Buffer> {
  const book = newWorkbook();
  const [sheet] = book.model.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  const people = ['王一', '李二', '张三'];
  const log = people.flatMap((name, index) => [
    [DAY + index, name, 'NL1-1', 85 + index * 5, '3月业务考试'],
    [DAY + 7 + index, name, 'TD2-1', 1, '巡查时未带微笑'],
  ]);
  const put = (column: number, rows: readonly (readonly (string | number)[])[]): void =>
    writeInputs(
      sheet,
      { row: 0, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 },
      rows.map((row) => [...row]),
    );
  put(0, [['日期', '姓名', '条款', '数量', '说明'], ...log]);
  put(6, [
    ['工号', '姓名', '窗口'],
    ...people.map((name, index) => [`A${index + 1}`, name, `${(index % 2) + 1}号窗口`]),
  ]);
  return Buffer.from(await saveWorkbook(book));
}

/** The sample, March locked in it: with rows, people and a clause changed since, or what was kept damaged. */
export async function lockedBook(fault: 'changed' | 'damaged'): Promise<Buffer> {
  const cli = new CommandLine();
  const { status, stderr } = await cli.run(SAMPLE, '--period', '2026-03', '--out', 'locked.xlsx', '--lock', '李明');
  if (status === 2) throw new Error(stderr);
  const book = await openWorkbook(readFileSync(join(cli.folder, 'locked.xlsx')));
  cli.remove();
  const { model } = book;
  if (fault === 'damaged') {
    model.customXmlParts = model.customXmlParts.map((part) => ({ ...part, xml: part.xml.replace('TD2-1', 'TD2-2') }));
    model.changes.add('customXml');
  } else {
    for (const [name, row, column, value] of CHANGED_SINCE) {
      const sheet = model.sheets.find((one) => one.name === name);
      if (!sheet) throw new Error(`The sample has no sheet ${name}.`);
      writeInputs(sheet, { row, column, rowCount: 1, columnCount: 1 }, [[value]]);
    }
  }
  return Buffer.from(await saveWorkbook(book));
}

/** Sheet, row and column (from 0), and what is written there. */
const CHANGED_SINCE = [
  ['事件记录', 400, 1, '2026-03-30'],
  ['事件记录', 420, 6, '3'],
  ['花名册', 6, 2, '跨省通办·一件事一次办综合窗口'],
  ['考核条款', 3, 4, '2'],
  ['考核设置', 3, 1, '2'],
] as const;
