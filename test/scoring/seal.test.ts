import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bookOf, period, world } from './support/arbitrary-world';
import { canonicalForm, scoreBook, sealedPartsOf, sealOfParts } from './support/scored';
import { ownRules, settingsOf, type Book, type Cells } from './support/tables';

const incidents: readonly Cells[] = [
  {
    编号: 'E1',
    日期: '2026-02-20',
    姓名: '甲',
    工号: 7,
    窗口: '1号',
    条款: 'P1-1',
    数量: 2,
    状态: '成立',
    类别: '态度',
    已整改: '否',
    说明: '一',
    依据: '视频',
    登记人: '丁',
    批准人: '戊',
  },
  {
    编号: 'E2',
    日期: '2026-03-10',
    姓名: '甲',
    工号: 7,
    窗口: '1号',
    条款: 'P1-1',
    数量: 2,
    状态: '成立',
    关联: 'E1',
    类别: '态度',
    已整改: '否',
    说明: '二',
    依据: '录音',
    登记人: '丁',
    批准人: '戊',
  },
  { 编号: 'E3', 日期: '2026-03-11', 姓名: '甲', 工号: 7, 条款: 'P2-1', 数量: 1, 状态: '撤销', 说明: '三' },
];
const roster: readonly Cells[] = [
  { 工号: 7, 姓名: '甲', 窗口: '1号', 岗位: '前台', 起始: '2026-01-01', 截止: '2026-12-31' },
  { 工号: 8, 姓名: '乙', 窗口: '2号', 岗位: '后台', 起始: '2026-01-01', 截止: '' },
  { 工号: 9, 姓名: '丙', 窗口: '2号', 岗位: '后台', 起始: '2027-01-01', 截止: '' },
];
const grades: readonly Cells[] = [
  { 等次: '好', 下限: 60, 绩效系数: 1 },
  { 等次: '差', 下限: 0, 绩效系数: 0.5 },
];
const book: Book = { ...ownRules('kinds'), incidents, roster, grades, settings: settingsOf('roll up=mean') };

function seal(of: Book, label = '2026-03'): Promise<string> {
  return sealOfParts(sealedPartsOf(scoreBook(of, label)));
}

/** The book with one cell of one row of one table changed. */
function changed(table: keyof Book, row: number, cells: Cells): Book {
  const rows = book[table] as readonly Cells[];
  return { ...book, [table]: rows.map((one, index) => (index === row ? { ...one, ...cells } : one)) };
}

describe('the seal', () => {
  it('is WS1, the period and 16 characters of a SHA-256 that nobody misreads', async () => {
    const parts = sealedPartsOf(scoreBook(book, '2026-03'));
    const hash = createHash('sha256').update(canonicalForm(parts)).digest();
    const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const characters = Array.from(
      { length: 16 },
      (_, at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
    );
    expect(await seal(book)).toBe(`WS1-2026-03-${characters.join('')}`);
  });

  it.each<[string, keyof Book, number, Cells]>([
    ['编号', 'incidents', 1, { 编号: 'E9' }],
    ['日期', 'incidents', 1, { 日期: '2026-03-12' }],
    ['姓名 and 工号', 'incidents', 1, { 姓名: '乙', 工号: 8 }],
    ['窗口', 'incidents', 1, { 窗口: '2号' }],
    ['条款', 'incidents', 1, { 条款: 'P1-5' }],
    ['数量', 'incidents', 1, { 数量: 3 }],
    ['状态', 'incidents', 1, { 状态: '撤销' }],
    ['关联', 'incidents', 1, { 关联: 'E3' }],
    ['类别', 'incidents', 1, { 类别: '效率' }],
    ['已整改', 'incidents', 1, { 已整改: '是' }],
    ['说明', 'incidents', 1, { 说明: '另' }],
    ['依据', 'incidents', 1, { 依据: '' }],
    ['登记人', 'incidents', 1, { 登记人: '己' }],
    ['批准人', 'incidents', 1, { 批准人: '' }],
    ['a row that comes into the period', 'incidents', 0, { 日期: '2026-03-01' }],
    ['a row that is upheld again', 'incidents', 2, { 状态: '' }],
    ['工号 of the roster', 'roster', 1, { 工号: 88 }],
    ['姓名 of the roster', 'roster', 1, { 姓名: '乙乙' }],
    ['窗口 of the roster', 'roster', 1, { 窗口: '1号' }],
    ['岗位 of the roster', 'roster', 1, { 岗位: '前台' }],
    ['起始 of the roster', 'roster', 1, { 起始: '2026-01-02' }],
    ['截止 of the roster', 'roster', 1, { 截止: '2026-12-31' }],
    ['who comes into the period', 'roster', 2, { 起始: '2026-03-31' }],
    ['设置', 'settings', 0, { 值: 'recompute' }],
    ['项目编号', 'criteria', 3, { 维度: '三' }],
    ['项目', 'criteria', 3, { 项目: '别项' }],
    ['满分', 'criteria', 3, { 满分: 11 }],
    ['起点', 'criteria', 3, { 起点: '零分' }],
    ['条款 of the rules', 'clauses', 0, { 条款: '别名' }],
    ['方式', 'clauses', 0, { 方式: '按量扣分' }],
    ['分值', 'clauses', 0, { 分值: 1.5 }],
    ['单位', 'clauses', 0, { 单位: '件' }],
    ['上限', 'clauses', 0, { 上限: 4 }],
    ['标记', 'clauses', 0, { 标记: '纪律' }],
    ['生效', 'clauses', 0, { 生效: '2026-01-01' }],
    ['失效', 'clauses', 0, { 失效: '2026-12-31' }],
    ['最少', 'clauses', 13, { 最少: 2 }],
    ['适用情形', 'clauses', 0, { 适用情形: '核实后' }],
    ['出处', 'clauses', 0, { 出处: '补充' }],
    ['下限 of a band', 'bands', 0, { 下限: 91 }],
    ['得分 of a band', 'bands', 0, { 得分: 9 }],
    ['等次', 'grades', 0, { 等次: '优' }],
    ['下限 of a grade', 'grades', 0, { 下限: 61 }],
    ['绩效系数', 'grades', 0, { 绩效系数: 1.1 }],
  ])('sees a change of %s', async (_, table, row, cells) => {
    expect(await seal(changed(table, row, cells))).not.toBe(await seal(book));
  });

  it.each<[string, keyof Book, number, Cells]>([
    ['a date in another form', 'incidents', 1, { 日期: '2026年3月10日' }],
    ['digits as text', 'incidents', 1, { 数量: '２', 工号: '7' }],
    ['a name with spaces', 'incidents', 1, { 姓名: ' 甲　' }],
    ['a clause by its label', 'incidents', 1, { 条款: '按次' }],
    ['a blank status for 成立', 'incidents', 1, { 状态: '' }],
    ['a blank answer for 否', 'incidents', 1, { 已整改: '' }],
    ['a row outside the period', 'incidents', 0, { 说明: '改' }],
    ['a revoked row', 'incidents', 2, { 说明: '改' }],
    ['who is not posted in the period', 'roster', 2, { 姓名: '丁' }],
    ['points written negative', 'clauses', 0, { 分值: 1 }],
  ])('does not mind %s', async (_, table, row, cells) => {
    expect(await seal(changed(table, row, cells))).toBe(await seal(book));
  });

  it('sees a carried exam, though it lies before the period', async () => {
    const exam = { 日期: '2026-02-10', 姓名: '甲', 工号: 7, 条款: 'P3-1', 数量: 85, 说明: '补考' };
    const settings = settingsOf('exam carry months=1');
    const carried = { ...book, settings, incidents: [...incidents, exam] };
    const noted = { ...book, settings, incidents: [...incidents, { ...exam, 说明: '正考' }] };
    expect(await seal(noted)).not.toBe(await seal(carried));
  });

  it('does not mind the order of rows in any table, nor that of columns', () => {
    const tables = ['incidents', 'roster', 'settings', 'criteria', 'clauses', 'bands', 'grades'] as const;
    const shuffledBook = fc.tuple(world, fc.infiniteStream(fc.nat(1000))).map(([of, order]) => {
      const original: Book = { ...bookOf(of), grades };
      const shuffle = (rows: readonly Cells[]) => {
        const keyed = rows.map((row) => ({ row, key: order.next().value as number }));
        const reversed = (row: Cells) => Object.fromEntries(Object.entries(row).reverse());
        return keyed.sort((a, b) => a.key - b.key).map(({ row }) => reversed(row));
      };
      return [
        original,
        { ...original, ...Object.fromEntries(tables.map((table) => [table, shuffle(original[table] ?? [])])) },
      ] as const;
    });
    fc.assert(
      fc.property(shuffledBook, period, ([original, shuffled], { label }) => {
        const form = (of: Book) => {
          return canonicalForm(sealedPartsOf(scoreBook(of, label)));
        };
        expect(form(shuffled)).toBe(form(original));
      }),
      { numRuns: 60 },
    );
  });
});
