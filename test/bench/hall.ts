import { addTable, renameTable } from '../../src/stand-in/model/tables/tables';
import { WorkbookModel } from '../../src/stand-in/model/workbook';
import type { Cell } from '../../src/stand-in/model/cells/cell-types';
import { logOf, random, SIZES, type Size } from './workload';
import { removeSheet } from '../../src/stand-in/model/references/remove-sheet';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'思雨建国晓梅志强丽华子涵文博雪琴海燕静怡俊杰欣然'];
/** So many names two characters make behind a surname. */
const NAMES = SURNAMES.length * GIVEN.length ** 2;
const HEADERS = ['编号', '日期', '姓名', '条款', '数量', '状态', '批准人', '说明'];

type Content = Cell['value'];

/** What a hall's log is made like. */
export interface Hall {
  readonly size: Size;
  /** How many of the log's rows, from the top, have a fault. */
  readonly faulty?: number;
  /** How many of the log's rows, from the top, are the first person's. */
  readonly ofFirst?: number;
}

/** A name of its own for each of up to 20,000 people. */
export function nameAt(person: number): string {
  const given = Math.floor(person / SURNAMES.length);
  return `${SURNAMES[person % SURNAMES.length]}${GIVEN[given % GIVEN.length]}${GIVEN[Math.floor(given / GIVEN.length) % GIVEN.length]}${person >= NAMES ? '甲' : ''}`;
}

/** A workbook with a roster and a log of a year, as a hall of that size keeps it; made in an empty one. */
export function hallOf({ size, faulty = 0, ofFirst = 0 }: Hall, workbook = WorkbookModel.blank()): WorkbookModel {
  const { staff } = SIZES[size];
  const people = Array.from({ length: staff }, (_, person) => [
    `P${person}`,
    nameAt(person),
    `${person % 200}号窗口`,
    '窗口受理',
  ]);
  addSheet(workbook, '花名册', 'Roster', [['工号', '姓名', '窗口', '岗位'], ...people]);
  addSheet(workbook, '事件记录', 'Incidents', logRows({ size, faulty, ofFirst }));
  const [blank] = workbook.sheets;
  if (blank) removeSheet(blank);
  return workbook;
}

function* logRows({ size, faulty, ofFirst }: Required<Hall>): Generator<Content[]> {
  yield HEADERS;
  const next = random(7);
  const { staff } = SIZES[size];
  let row = 0;
  for (const [date, , clause, quantity] of logOf(size)) {
    const person = row < ofFirst ? 0 : next(staff);
    const name = row < faulty && row % 2 === 0 ? `${nameAt(person)}乙` : nameAt(person);
    const status = row < faulty && row % 2 === 1 ? '待核' : '成立';
    yield [`S${row}`, date, name, clause, quantity, status, '王主任', `巡查时窗口前有人等候，没有起身 ${row % 997}`];
    row += 1;
  }
}

function addSheet(workbook: WorkbookModel, name: string, table: string, rows: Iterable<readonly Content[]>): void {
  const sheet = workbook.addSheet(name);
  let count = 0;
  let width = 0;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++)
      sheet.putCell(count, column, { value: row[column] ?? '', style: 0 });
    count += 1;
    width = Math.max(width, row.length);
  }
  const made = addTable(sheet, { row: 0, column: 0, rowCount: count, columnCount: width }, true);
  renameTable(sheet, made, table);
}
