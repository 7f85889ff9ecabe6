import type { IssueCode } from '../../src/scoring';
import { scoreBook } from './support/scored';
import { rosterOf, settingsOf, type Book, type Cells } from './support/tables';

const fine: Cells = { 日期: '2026-03-10', 姓名: '王小明', 工号: 7, 条款: 'TD1-1', 数量: 1, 状态: '', 说明: '' };
const english: Cells = { Date: '2026-03-10', Name: '王小明', 'Staff ID': 7, Clause: 'TD1-1', Quantity: '三' };
const recurrence: Cells = { ...fine, 条款: 'ZL4-2', 关联: 'E9', 类别: '态度' };

/** A second row that earns an issue, the column it is shown at, and the value shown. */
const ROWS: readonly (readonly [IssueCode, string, Cells, string, unknown])[] = [
  ['unknown-clause', 'error', { ...fine, 条款: 'XX' }, '条款', 'XX'],
  ['unknown-person', 'error', { ...fine, 姓名: '谁', 工号: '' }, '姓名', '谁'],
  ['unknown-person', 'error', { ...fine, 工号: 99 }, '工号', 99],
  ['name-mismatch', 'error', { ...fine, 姓名: '谁' }, '姓名', '谁'],
  ['ambiguous-name', 'error', { ...fine, 工号: '' }, '姓名', '王小明'],
  ['bad-date', 'error', { ...fine, 日期: '昨天' }, '日期', '昨天'],
  ['bad-quantity', 'error', { ...fine, 数量: 0.5 }, '数量', 0.5],
  ['bad-status', 'error', { ...fine, 状态: '结案' }, '状态', '结案'],
  ['missing-value', 'error', { ...fine, 条款: '' }, '条款', ''],
  ['unverified', 'open', { ...fine, 日期: '2026-03-11', 状态: '待核' }, '状态', '待核'],
  ['appealed', 'open', { ...fine, 日期: '2026-03-11', 状态: '申诉中' }, '状态', '申诉中'],
  ['missing-amount', 'open', { ...fine, 条款: 'NL1-1', 数量: '' }, '数量', ''],
  ['unproven-recurrence', 'open', recurrence, '关联', 'E9'],
  ['missing-approver', 'warning', { ...fine, 条款: 'NL2-2' }, '批准人', ''],
  ['missing-evidence', 'warning', { ...fine, 日期: '2026-03-11' }, '依据', ''],
  ['bad-rectified', 'warning', { ...fine, 日期: '2026-03-11', 已整改: '部分', 依据: '录音' }, '已整改', '部分'],
  ['duplicate-row', 'warning', { ...fine, 条款: '漏用礼貌语', 依据: '录音' }, '条款', 'TD1-1'],
  ['duplicate-id', 'warning', { ...fine, 编号: 'e1', 日期: '2026-03-11', 依据: '录音' }, '编号', 'e1'],
];

describe('an issue of a row', () => {
  it.each(ROWS.map(([code, severity, row, column, value]) => ({ code, severity, row, column, value })))(
    '$code names sheet, row, column and value',
    ({ code, severity, row, column, value }) => {
      const incidents = [{ ...fine, 编号: 'E1', 依据: '录音' }, row];
      const settings = settingsOf(code === 'missing-evidence' ? 'evidence=warn' : '');
      const { issues } = scoreBook({ incidents, roster: rosterOf('written'), settings }, '2026-03');
      expect(issues.map(({ reason: _, params: __, ...issue }) => issue)).toEqual([
        { code, severity, sheet: '事件记录', row: 3, column, value },
      ]);
    },
  );

  it('that a person is not posted that day is shown at the date', () => {
    const incidents = [{ 日期: '2026-02-10', 姓名: '甲', 条款: 'TD1-1' }];
    const { issues } = scoreBook({ incidents, roster: rosterOf('away') }, '2026-02-01..2026-03-31');
    expect(issues).toMatchObject([
      { code: 'outside-roster', severity: 'error', row: 2, column: '日期', value: '2026-02-10' },
    ]);
  });

  it("names the column by the sheet's own header", () => {
    const { issues } = scoreBook({ incidents: [english], roster: rosterOf('written') }, '2026-03');
    expect(issues).toMatchObject([{ code: 'bad-quantity', column: 'Quantity', value: '三', row: 2 }]);
  });

  it('covers the whole table, whatever the period', () => {
    const incidents = [fine, { ...fine, 日期: '2025-03-10', 状态: '待核' }];
    const { issues } = scoreBook({ incidents, roster: rosterOf('written') }, '2026-03');
    expect(issues).toMatchObject([{ code: 'unverified', row: 3 }]);
  });
});

describe('an issue of the workbook', () => {
  const book: Book = { incidents: [fine] };

  it.each<[IssueCode, Book, string]>([
    ['no-roster', book, '2026-03'],
    ['no-data', { ...book, roster: rosterOf('written') }, '2026-04'],
    ['no-data', { ...book, roster: rosterOf('written') }, '2026-03-11..2026-03-31'],
    ['no-data', { incidents: [], roster: rosterOf('written') }, '2026Q1'],
  ])('%s stands at no row', (code, of, period) => {
    const { issues } = scoreBook(of, period);
    expect(issues).toMatchObject([{ code, severity: 'warning', sheet: null, row: null, column: null, value: null }]);
  });

  it('comes before those of rows, which come in the order of the table', () => {
    const incidents = [
      { ...fine, 状态: '待核' },
      { ...fine, 编号: 'A' },
      { ...fine, 编号: 'A', 条款: 'XX' },
    ];
    const { issues } = scoreBook({ incidents, settings: settingsOf('quota=1') }, '2026-03');
    expect(issues.map(({ code, row }) => `${code}@${row}`)).toEqual([
      'bad-setting@2',
      'no-roster@null',
      'unverified@2',
      'duplicate-row@3',
      'unknown-clause@4',
      'duplicate-id@4',
    ]);
  });
});
