import fc from 'fast-check';
import type { Book, Cells } from './tables';
import type {
  World,
  WorldClause,
  WorldIncident,
  WorldItem,
  WorldPeriod,
  WorldPosting,
  WorldSettings,
} from './reference/world';

const ITEMS: readonly WorldItem[] = [
  { 项目编号: 'A', 满分: 5, 起点: '满分' },
  { 项目编号: 'B', 满分: 5, 起点: '零分' },
  { 项目编号: 'C', 满分: 10, 起点: '分档' },
  { 项目编号: 'D', 满分: 7.5, 起点: '满分' },
];

const BANDS = [
  { 条款编号: 'C1', 下限: 90, 得分: 10 },
  { 条款编号: 'C1', 下限: 80.5, 得分: 8 },
  { 条款编号: 'C1', 下限: 60, 得分: 4 },
];

const points = fc.constantFrom(0.5, 1, 2, 3.25);
const limit = fc.constantFrom<(number | '')[]>('', '', 1, 2.5);
const flag = fc.constantFrom<('纪律' | '')[]>('纪律', '');

function clause(
  code: string,
  kind: WorldClause['方式'],
  more: Partial<{ [Field in keyof WorldClause]: fc.Arbitrary<WorldClause[Field]> }> = {},
) {
  return fc.record<WorldClause>({
    条款编号: fc.constant(code),
    项目编号: fc.constant(code.charAt(0)),
    方式: fc.constant(kind),
    分值: fc.constant(''),
    最少: fc.constant(''),
    单位: fc.constant('次'),
    上限: fc.constant(''),
    标记: fc.constant(''),
    生效: fc.constant(''),
    失效: fc.constant(''),
    ...more,
  });
}

/** All nine kinds, two versions of one code, a clause in force from a day on. */
const clauses = fc.tuple(
  clause('A1', '按次扣分', { 分值: points, 上限: limit, 失效: fc.constant('2026-02-14') }),
  clause('A1', '按次扣分', { 分值: points, 上限: limit, 生效: fc.constantFrom('2026-02-15', '2026-02-20') }),
  clause('A2', '按量扣分', { 分值: points, 单位: fc.constant('天') }),
  clause('A3', '清零', { 标记: flag }),
  clause('A4', '重犯清零'),
  clause('A5', '加分', { 分值: points, 上限: limit }),
  clause('B1', '加分', { 分值: points }),
  clause('B2', '按次扣分', { 分值: points, 标记: flag }),
  clause('B3', '酌情加分', {
    分值: fc.constantFrom<(number | '')[]>('', 2),
    最少: fc.constantFrom<(number | '')[]>('', 1),
  }),
  clause('C1', '分档'),
  clause('C2', '按次扣分', { 分值: points }),
  clause('C3', '清零'),
  clause('D1', '酌情扣分', { 分值: fc.constant(3), 最少: fc.constant(1), 上限: limit }),
  clause('D2', '酌情加分', { 上限: limit }),
  clause('D3', '按量扣分', { 分值: points, 单位: fc.constant('半天'), 生效: fc.constant('2026-02-10') }),
  clause('D4', '一票否决'),
);

const settings: fc.Arbitrary<WorldSettings> = fc.record({
  'exam several': fc.constantFrom('latest', 'best', 'mean'),
  'exam carry months': fc.constantFrom(0, 0, 1, 2),
  'started day': fc.constantFrom('ceil', 'floor', 'exact'),
  'recurrence months': fc.constantFrom(12, 1, 2),
  discretionary: fc.constantFrom('inside', 'outside'),
  'roll up': fc.constantFrom('mean', 'recompute'),
  membership: fc.constantFrom('period-end', 'days'),
  'excellent quota': fc.constantFrom<(number | '')[]>('', 25, 50, 70),
});

/** Two of one name, one who leaves, one who moves or serves two windows at once, one who comes late. */
const roster: fc.Arbitrary<WorldPosting[]> = fc
  .record({
    leaves: fc.constantFrom('2026-01-31', '2026-03-10', ''),
    moves: fc.constantFrom('2026-02-28', '2026-03-15'),
    comes: fc.constantFrom('2026-02-01', '2026-03-16'),
  })
  .map(({ leaves, moves, comes }) => [
    { 工号: '1', 姓名: '甲', 窗口: '一', 起始: '2025-01-01', 截止: '' },
    { 工号: '2', 姓名: '甲', 窗口: '二', 起始: '2025-01-01', 截止: leaves },
    { 工号: '3', 姓名: '乙', 窗口: '一', 起始: '2025-01-01', 截止: moves },
    { 工号: '3', 姓名: '乙', 窗口: '二', 起始: '2026-03-01', 截止: '' },
    { 工号: '4', 姓名: '丙', 窗口: '三', 起始: comes, 截止: '' },
  ]);

const days = [
  '2025-12-31',
  '2026-01-05',
  '2026-01-31',
  '2026-02-14',
  '2026-02-15',
  '2026-02-28',
  '2026-03-01',
  '2026-03-10',
  '2026-03-31',
  '2026-04-20',
];
const people = [
  { 姓名: '甲', 工号: '1' },
  { 姓名: '甲', 工号: '2' },
  { 姓名: '乙', 工号: '3' },
  { 姓名: '乙', 工号: '' },
  { 姓名: '丙', 工号: '4' },
];
const codes = [
  'A1',
  'A1',
  'A2',
  'A3',
  'A4',
  'A4',
  'A5',
  'B1',
  'B1',
  'B2',
  'B3',
  'C1',
  'C1',
  'C2',
  'C3',
  'D1',
  'D2',
  'D3',
  'D4',
];
const quantities: Readonly<Record<string, readonly (number | string)[]>> = {
  A2: [0.5, 1, 1.01, 2, ''],
  B3: [1, 1.5, 2, ''],
  C1: [0, 59.99, 60, 80.5, 80.49, 89.5, 90, 100, ''],
  D1: [1, 2.5, 3, ''],
  D2: [0.01, 0.125, 4, ''],
  D3: [0.5, 1, 0.333, ''],
};

/** Faults that HR makes, each in one cell. */
const faults: fc.Arbitrary<Partial<WorldIncident>> = fc.constantFrom<Partial<WorldIncident>[]>(
  { 日期: '昨天' },
  { 日期: '' },
  { 日期: '2024-06-01' },
  { 姓名: '谁', 工号: '' },
  { 姓名: '' },
  { 工号: '99' },
  { 姓名: '甲', 工号: '' },
  { 姓名: '丙', 工号: '1' },
  { 条款: 'X1' },
  { 条款: '' },
  { 数量: '三' },
  { 数量: 0 },
  { 数量: 1.5 },
  { 数量: '-1' },
  { 数量: 3.01 },
  { 状态: '结案' },
  { 状态: '待核' },
  { 状态: '申诉中' },
  { 状态: '撤销' },
  {
    编号: '',
    日期: '',
    姓名: '',
    工号: '',
    条款: '',
    数量: '',
    状态: '',
    关联: '',
    类别: '',
    已整改: '',
    说明: '',
    批准人: '',
  },
);

const plainIncident: fc.Arbitrary<WorldIncident> = fc.constantFrom(...codes).chain((code) =>
  fc
    .record({
      编号: fc.constantFrom('', '1', '2', '3', '4', '5', '6'),
      日期: fc.constantFrom(...days),
      数量: fc.constantFrom(...(quantities[code] ?? [1, 2, ''])),
      状态: fc.constantFrom('', '', '成立'),
      关联: fc.constantFrom('', '1', '2', '3', '4'),
      类别: fc.constantFrom('态度', '态度', '态度', '效率', ''),
      已整改: fc.constantFrom('', '', '否', '是'),
      说明: fc.constantFrom('', '窗口前'),
      批准人: fc.constantFrom('', '科长'),
      person: fc.constantFrom(...people),
    })
    .map(({ person, ...row }) => ({ ...row, ...person, 条款: code })),
);

/** A row as it is mostly kept, and now and then with one of the faults. */
export const incident: fc.Arbitrary<WorldIncident> = fc
  .tuple(plainIncident, fc.option(faults, { freq: 4 }))
  .map(([row, fault]) => ({ ...row, ...fault }));

/** A row of one person that proves recurrences or is one, more often than chance would have it. */
export const chained: fc.Arbitrary<WorldIncident> = fc
  .tuple(plainIncident, fc.constantFrom('A1', 'A4', 'A4'), fc.constantFrom('1', '2', '3', '4'))
  .map(([row, code, related]) => ({ ...row, 姓名: '甲', 工号: '1', 条款: code, 数量: 1, 类别: '态度', 关联: related }));

/** Rulebook, settings, roster and up to 25 rows. */
export const world: fc.Arbitrary<World> = fc.record({
  items: fc.constant(ITEMS),
  clauses,
  bands: fc.constant(BANDS),
  settings,
  roster,
  incidents: fc.array(incident, { maxLength: 25 }),
});

export const period: fc.Arbitrary<WorldPeriod> = fc.constantFrom(
  { label: '2026-02', from: '2026-02-01', to: '2026-02-28', isRollUp: false },
  { label: '2026-03', from: '2026-03-01', to: '2026-03-31', isRollUp: false },
  { label: '2026-02-10..2026-03-20', from: '2026-02-10', to: '2026-03-20', isRollUp: false },
  { label: '2026Q1', from: '2026-01-01', to: '2026-03-31', isRollUp: true },
  { label: '2026H1', from: '2026-01-01', to: '2026-06-30', isRollUp: true },
  { label: '2026', from: '2026-01-01', to: '2026-12-31', isRollUp: true },
);

/** The world as a workbook's tables. */
export function bookOf({ items, clauses: rules, bands, settings: choices, roster: postings, incidents }: World): Book {
  return {
    incidents: incidents.map((row): Cells => ({ ...row })),
    roster: postings.map((posting): Cells => ({ ...posting })),
    criteria: items.map((item): Cells => ({ ...item, 维度: '全部', 项目: `项目${item.项目编号}` })),
    clauses: rules.map((rule): Cells => ({ ...rule, 条款: `条款${rule.条款编号}` })),
    bands: bands.map((band): Cells => ({ ...band })),
    settings: Object.entries(choices).map(([设置, 值]) => ({ 设置, 值 })),
  };
}
