import { fold } from '../cells/text';
import { matchHeaders, TABLES, type ColumnContract, type TableRole } from './contract';

/** Words by which units head columns that the contract calls otherwise; a header that holds one is likely meant. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  // Not 序号: a sheet's line numbers begin anew in the next, and tell no incident from another.
  id: ['事件编号', '流水', 'number', 'no.', 'ref.'],
  date: ['日期', '时间', 'day', 'time', 'when'],
  name: [
    '姓名',
    '人员',
    '员工',
    '当事人',
    '被考核人',
    '责任人',
    '被登记',
    '被检查',
    '被投诉',
    'person',
    'employee',
    'staff',
    'who',
  ],
  staffId: ['工号', '员工号', '人员编号', 'employee id', 'employee no', 'emp. no', 'emp no', 'staff no'],
  window: ['窗口', '柜台', '岗位点', 'counter', 'desk'],
  clause: [
    '条款',
    '事由',
    '扣分项',
    '扣分原因',
    '考核项',
    '违规',
    '违反',
    '违纪',
    '存在问题',
    'rule',
    'violation',
    'what happened',
  ],
  // Not what was taken, 扣分 or 分值: the clause says how much that is.
  quantity: ['数量', '次数', '件数', '天数', '成绩', '分数', 'count', 'score', 'amount', 'qty', 'how many'],
  status: ['状态', '是否成立', '核实', '处理结果', 'state', 'outcome'],
  related: ['关联', '前次', 'earlier'],
  category: ['类别', '类型', '分类', 'type'],
  rectified: ['整改', 'corrected'],
  note: ['说明', '备注', '情况', '描述', '经过', 'remark', 'description', 'comment'],
  evidence: ['依据', '证据', '来源', 'basis', 'source'],
  recordedBy: ['登记', '记录人', '录入', 'recorder'],
  approvedBy: ['批准', '审批', '审核', 'approver'],
  post: ['岗位', '职务', '职位', 'position'],
  from: ['起始', '开始', '上岗', '入职', '到岗', 'start', 'since'],
  to: ['截止', '结束', '离岗', '离职', 'end', 'until'],
};

/** "Emp. No." is a person's number before it is any number, and "employee no" no name. */
const CAUTION: Readonly<Record<string, number>> = { staffId: -1, id: 1 };
const byCaution = (a: ColumnContract, b: ColumnContract): number => (CAUTION[a.field] ?? 0) - (CAUTION[b.field] ?? 0);

/**
 * Guesses which column of a header row is which field: the contract's own headers first, then headers that hold a word
 * of the field. A column serves one field.
 *
 * @returns the columns' places by field
 */
export function suggestColumns(role: TableRole, headerRow: readonly unknown[]): Record<string, number> {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const put = (field: string, index: number): void => {
    found[field] = index;
    taken.add(index);
  };
  for (const [field, column] of Object.entries(matchHeaders(role, headerRow).columns)) put(field, column.index);
  const contracts: readonly ColumnContract[] = TABLES[role].columns;
  for (const { field, zh, en } of [...contracts].sort(byCaution)) {
    if (field in found) continue;
    const words = [zh, en, ...(OTHER_WORDS[field] ?? [])].map(fold);
    const index = headerRow.findIndex(
      (cell, at) => typeof cell === 'string' && !taken.has(at) && words.some((word) => fold(cell).includes(word)),
    );
    if (index >= 0) put(field, index);
  }
  return found;
}
