import { newWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { writeInputs } from '../../../src/stand-in/model/write-cells';

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
