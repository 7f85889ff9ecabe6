import { about, type SampleRow } from './incidents';
import { serial } from './serial';
import type { StaffMember } from './staff';

/** A dozen rows with the mistakes people really make in a log, each of which must be told, not lost. */
export function faultyRows(staff: readonly StaffMember[]): SampleRow[] {
  const [first, second, third] = staff;
  const namesake = staff[20];
  const newcomer = staff.find(({ from }) => from > '2026-01-01');
  if (!first || !second || !third || !namesake || !newcomer) throw new RangeError('The sample needs its staff.');
  const row = (person: StaffMember, fields: SampleRow): SampleRow => ({
    ...about(person),
    date: serial('2026-03-05'),
    clause: 'TD1-1',
    evidence: '现场检查记录',
    recordedBy: '人事科 孙悦',
    ...fields,
  });
  return [
    row(first, { staffId: '', name: `${first.name.slice(0, 1)}思语`, note: '姓名写错一个字' }),
    row(namesake, { staffId: '', note: '两人同名，没有写工号' }),
    row(second, { staffId: 'ZW900', note: '工号写错' }),
    row(second, { staffId: third.id, note: '工号与姓名对不上' }),
    row(first, { clause: 'TD9-1', note: '条款编号不存在' }),
    row(third, { clause: '', note: '忘了填条款' }),
    row(first, { date: '3月5日', note: '日期没有写年份' }),
    row(second, { date: '2026-02-30', note: '没有这一天' }),
    row(third, { quantity: '两次', note: '数量写成了汉字' }),
    row(first, { quantity: 1.5, note: '按次的条款填了小数' }),
    row(second, { status: '已核实', note: '状态不在下拉列表中' }),
    row(newcomer, { date: serial('2026-01-15'), note: '当时还没有到岗' }),
    row(third, { clause: 'NL1-1', quantity: '', date: serial('2026-03-20'), note: '缺考，成绩未填' }),
    row(second, { clause: 'NL2-2', quantity: 2, note: '加分没有填批准人' }),
  ];
}
