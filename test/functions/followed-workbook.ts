import '../../src/stand-in/jest/stand-in';
import { logOf, type SheetSpec } from '../workbook/books';
import { MARCH, openSheet, settles, type, type LiveSheet } from './live-sheet';

// Faultless it would be 85: the exam is pending (10), and nothing was earned for ideas (5).
export const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 1, '', '说明一'],
  ['b', MARCH + 1, '李四', 'TD1-1', 1, '', '说明二'],
  ['c', MARCH + 2, '王五', 'TD2-1', 1, '', '说明三'],
]);
export const RANGE: SheetSpec = { ...LOG, table: undefined };
export const ELSEWHERE: SheetSpec = { name: '别处', rows: [[1]] };
export const SETTINGS: SheetSpec = {
  name: '设置',
  table: 'Settings',
  rows: [
    ['设置', '值'],
    ['rulebook', 'service-window-100'],
  ],
};
export const BACKUP: SheetSpec = { ...logOf([['d', MARCH, '张三', 'TD1-2', 2]]), name: '二月表', table: '二月' };
export const GONE = { error: '#N/A' };

/** Opens, with 张三's score for March in B2, and what hangs on it in C2. */
export async function startFollowing(...sheets: SheetSpec[]): Promise<LiveSheet> {
  const sheet = await openSheet(sheets);
  await sheet.live.start();
  type('B2', '=WINDOWSCORE("张三","2026-03")');
  type('C2', '=IF(B2>=84,"达标","未达标")');
  await settles('C2', '达标');
  return sheet;
}

/** What was done, how, what B2 shows then, and, where it matters, how many requests it may take. */
export type Case = [what: string, edit: () => Promise<void> | void, score: unknown, requests?: number];
