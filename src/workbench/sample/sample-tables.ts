import { edition } from '../../rulebook';
import { rulebookTables, templateTable, type TemplateTable } from '../../scoring';
import { faultyRows } from './faults';
import { sampleIncidents, sampleRecurrences, type SampleRow } from './incidents';
import { Random } from './random';
import { sampleStaff } from './staff';

/** The tables of the bundled sample: a service hall's first quarter of 2026, as its HR office would keep it. */
export function sampleTables(): TemplateTable[] {
  const random = new Random(20_260_101);
  const { staff, roster } = sampleStaff(random);
  const [person, other] = [staff[16], staff[26]];
  const rulebook = edition('service-window-100');
  if (!person || !other || !rulebook) throw new RangeError('The sample needs its staff and its rulebook.');
  const { earlier, proven, unproven } = sampleRecurrences(person, other);
  const rows = [...sampleIncidents(random, staff), ...faultyRows(staff), earlier, proven, unproven];
  const numbered = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => order(a.row) - order(b.row) || a.index - b.index);
  const ids = new Map(numbered.map(({ row }, index) => [row, `SJ${String(index + 1).padStart(4, '0')}`]));
  const log = numbered.map(({ row }): SampleRow => ({
    id: ids.get(row),
    ...row,
    ...(row === proven ? { related: ids.get(earlier) } : {}),
  }));
  repeatOne(log);
  const appeals = log
    .filter(({ status }) => status === '申诉中')
    .map(({ id, date, name }) => ({
      incident: id,
      filed: typeof date === 'number' ? date + 3 : '',
      by: name,
      reason: '对事实有异议，申请复核',
    }));
  return [
    templateTable('Incidents', 'zh', log),
    templateTable('Roster', 'zh', roster),
    ...rulebookTables(rulebook, 'zh'),
    templateTable('Appeals', 'zh', appeals),
    templateTable('Settings', 'zh', settings()),
  ];
}

/** One event entered twice, with an ID of its own: as happens when two people keep the log. */
function repeatOne(log: SampleRow[]): void {
  const at = log.findIndex(
    ({ clause, status, date }) => clause === 'JL1-2' && status !== '撤销' && typeof date === 'number' && date > 46_080,
  );
  const row = log[at];
  if (row) log.splice(at + 1, 0, { ...row, id: `${String(row.id)}-2` });
}

function settings() {
  return [
    { setting: 'rulebook', value: 'service-window-100', meaning: '没有规则表时使用的内置版本' },
    {
      setting: 'exam several',
      value: 'latest',
      meaning: '一期有多次考试：latest 取最近一次，best 取最高，mean 取平均',
    },
    { setting: 'exam carry months', value: 0, meaning: '本期没有考试时，可沿用几个月以内的成绩；0 为不沿用' },
    { setting: 'started day', value: 'ceil', meaning: '不足一天的天数：ceil 按一天，floor 不计，exact 按实际' },
    { setting: 'recurrence months', value: 12, meaning: '重犯的追溯期，月' },
    { setting: 'discretionary', value: 'inside', meaning: '酌情加减分：inside 计入项目，outside 另列' },
    { setting: 'roll up', value: 'mean', meaning: '季度和年度：mean 取各月平均，recompute 合并计算' },
    { setting: 'membership', value: 'period-end', meaning: '窗口成员：period-end 以期末在岗为准，days 按在岗天数加权' },
    { setting: 'excellent quota', value: '20%', meaning: '优秀名额比例；留空为不限' },
    { setting: 'rulebook total', value: 100, meaning: '各项目满分应有的合计；留空为不核对' },
    { setting: 'evidence', value: 'off', meaning: '没有依据时是否提醒：off 不提醒，warn 提醒' },
    { setting: '单位名称', value: '清河区政务服务中心', meaning: '印在各表标题上方的单位名称' },
    { setting: '联系方式', value: '考核办公室', meaning: '公示表上的联系人和电话' },
  ];
}

/** Rows stand in the log by date; a date nobody can read stands where it was entered, in early March. */
function order({ date }: SampleRow): number {
  return typeof date === 'number' ? date : 46_086;
}
