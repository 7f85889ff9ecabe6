import { BrokenRulebookError, ingest, type TableRole } from '../../src/scoring';
import { readCases, type CsvRow } from './support/csv';
import { rosterOf, tablesOf, typed, type Book, type Cells } from './support/tables';
import { scoreBook } from './support/scored';
import { said } from './support/expectations';

interface Rules {
  readonly name: string;
  readonly book: Partial<Book>;
  readonly expect: string;
}

const KEYS: Partial<Record<TableRole, keyof Book>> = {
  Criteria: 'criteria',
  Clauses: 'clauses',
  Bands: 'bands',
  Grades: 'grades',
};

/** The rows `a|b/c|d` of a table under the headers `A|B`. */
function rowsOf({ columns = '', rows = '' }: CsvRow): Cells[] {
  const headers = columns.split('|');
  const lines = rows === '' ? [] : rows.split('/').map((row) => row.split('|'));
  return lines.map((cells) => Object.fromEntries(headers.map((header, index) => [header, typed(cells[index] ?? '')])));
}

function rulebooks(): Rules[] {
  const found: Rules[] = [];
  for (const line of readCases('rulebooks.csv')) {
    const table = { [KEYS[line.table as TableRole] ?? '']: rowsOf(line) };
    const last = found.at(-1);
    if (line.case || !last) found.push({ name: line.case ?? '', book: table, expect: line.expect ?? '' });
    else found[found.length - 1] = { ...last, book: { ...last.book, ...table } };
  }
  return found;
}

/** `scored`, or the faults a rulebook is refused for as `code@sheet!row`. */
function faultsOf(book: Book): string {
  try {
    ingest(tablesOf(book));
    return 'scored';
  } catch (error) {
    if (!(error instanceof BrokenRulebookError)) throw error;
    return error.faults
      .map(({ code, sheet, row }) => (row === null ? code : `${code}@${sheet}!${row}`))
      .sort()
      .join(' ');
  }
}

describe("a unit's own rules (rulebooks.csv)", () => {
  it.each(rulebooks())('$name', ({ book, expect: wanted }) => {
    expect(faultsOf({ ...book, incidents: [], roster: rosterOf('solo') })).toBe(wanted);
  });
});

describe('the rules in force', () => {
  const incidents = [{ 日期: '2026-03-10', 姓名: '甲', 条款: 'NL1-1', 数量: 85 }];
  const roster = rosterOf('solo');

  it('are the whole table where the workbook says nothing', () => {
    expect(ingest(tablesOf({ incidents, roster })).log.rules.rulebook.name).toBe('service-window-100');
  });

  it("are a forced edition over the workbook's own tables", () => {
    const own = {
      ...rulebooks()[0]!.book,
      grades: [{ 等次: '好', 下限: 0 }],
      bands: [{ 条款编号: 'A1', 下限: '错', 得分: 1 }],
    };
    const { log } = ingest(tablesOf({ ...own, incidents, roster }), 'service-window-80');
    expect(log.rules.rulebook.name).toBe('service-window-80');
    expect(log.rules.grades.map(({ name }) => name.zh)).toEqual(['优秀', '良好', '合格', '不合格']);
  });

  it("name the editions' units in both languages, whichever the workbook writes, and its own as it does", () => {
    const criteria = [{ 项目编号: 'A', 维度: '服务', 项目: '窗口', 满分: 100 }];
    const clause = { 项目编号: 'A', 条款: '扣分', 方式: '按次扣分', 分值: 1 };
    const clauses = ['次', 'half-day', '', '小时'].map((unit, index) => ({
      ...clause,
      条款编号: `A-${index}`,
      单位: unit,
    }));
    const { log } = ingest(tablesOf({ incidents, roster, criteria, clauses }));
    expect(log.rules.rulebook.clauses.map(({ unit }) => [unit.zh, unit.en])).toEqual([
      ['次', 'time'],
      ['半天', 'half-day'],
      ['次', 'time'],
      ['小时', '小时'],
    ]);
  });

  it("take a workbook's Grades and Bands alone in place of the edition's", () => {
    const grades = [
      { 等次: '差', 下限: 0, 绩效系数: 0.8 },
      { 等次: '好', 下限: 80, 绩效系数: 1.2 },
    ];
    const bands = [
      { 条款编号: 'NL1-1', 下限: 85, 得分: 9 },
      { 条款编号: 'NL1-1', 下限: 0, 得分: 1 },
    ];
    const scored = scoreBook({ incidents, roster, grades, bands }, '2026-03');
    expect(said(scored, 'NL1', '甲')).toBe('9');
    expect(said(scored, 'grade', '甲')).toBe('好');
    expect(scored.report.staff[0]?.grade?.coefficient).toBe(1.2);
  });

  it.each([
    ['100', 'none'],
    ['80', 'rulebook-sum'],
    ['100.01', 'rulebook-sum'],
  ])('are told apart from a stated total of %s', (total, code) => {
    const settings = [
      { 设置: 'evidence', 值: 'off' },
      { 设置: 'Rulebook Total', 值: typed(total) },
    ];
    const { issues } = ingest(tablesOf({ incidents, roster, settings }));
    const wanted =
      code === 'none' ? [] : [{ code, severity: 'warning', sheet: '考核设置', row: 3, value: Number(total) }];
    expect(issues).toMatchObject(wanted);
    expect(issues).toHaveLength(wanted.length);
  });
});
