import { LOOKS, type Area, type Look, type SheetData } from '../../../src/scoring/sheets';
import { MAX_FOOTER } from '../../../src/scoring/sheets/footer';
import { columnPoints, pageHeight, pageWidth, rowHeight } from '../../../src/scoring/sheets/page';
import { measureFor } from '../../../src/scoring/sheets/text-width';
import { incidents, people, sheetsOf } from './book';

const LONG = '巡查发现窗口前有三人等候，工作人员没有起身迎接，也未作说明。'.repeat(60);
const busy = {
  roster: [...people(9), { 工号: 'B1', 姓名: '=1+1', 窗口: '@窗口', 岗位: '-岗' }],
  incidents: [
    ...incidents(
      '员工1',
      ...Array.from({ length: 40 }, (_, index) => ({
        条款: index % 2 ? 'TD1-1' : 'ZL2-2',
        说明: '来客反映，等了半小时',
      })),
    ),
    ...incidents('员工2', { 条款: 'TD2-1', 说明: LONG, 依据: LONG }, { 条款: 'NL1-1', 数量: 88 }),
    ...incidents('=1+1', { 条款: 'ZL4-1', 说明: '=HYPERLINK("x")', 依据: '+1' }, { 条款: 'QQ', 说明: '' }),
  ],
};

/** The same for a unit that has all its words printed, on the other paper. */
const lettered = {
  ...busy,
  settings: [
    { 设置: '单位名称', 值: '某某市某某区政务服务和公共资源交易管理中心（政务服务大厅）' },
    { 设置: '考核名称', 值: '政务服务大厅窗口工作人员绩效考核' },
    { 设置: '联系方式', 值: '考核办公室 0571-87654321' },
    { 设置: '签字人', 值: '被考核人；组长：李明；考核人：王芳；审核人：赵敏' },
    { 设置: '汇总签字人', 值: '制表人：赵敏；审核人；分管领导；主要领导' },
    { 设置: '纸张', 值: 'Letter' },
  ],
};

/** Every kind of sheet, in both languages, of periods of every length. */
const books = (['zh', 'en'] as const).flatMap((language) =>
  ['2026-03', '2026Q1', '2026H1', '2026', '2026-03-01..2026-03-15'].map((period, index) => ({
    language,
    period,
    made: sheetsOf(index % 2 === 0 ? busy : lettered, period, language).then(({ all }) => all),
  })),
);

describe.each(books)('the sheets of $language $period', ({ language, period, made }) => {
  let sheets: SheetData[];
  beforeAll(async () => {
    sheets = await made;
  });

  it('are rectangles of texts and numbers, each number under a number format, and no text there that Excel would read', () => {
    for (const { values, columnWidths, rowHeights, numbers } of sheets) {
      expect(rowHeights).toHaveLength(values.length);
      const formatted = new Set(numbers.flatMap(({ areas }) => areas.flatMap(cellsOf)));
      values.forEach((row, at) => {
        expect(row).toHaveLength(columnWidths.length);
        row.forEach((value, column) => {
          const isFormatted = formatted.has(`${at},${column}`);
          if (typeof value === 'number') expect([isFormatted, Number.isFinite(value)]).toEqual([true, true]);
          else if (isFormatted) expect(value).toMatch(/^(?:|待考|Pending|Pend\.|—|–|清零|zeroed|一票否决|veto)$/u);
        });
      });
    }
  });

  it('have no merged areas that overlap or leave the sheet, and nothing hidden under a merge', () => {
    for (const { merges, values, columnWidths } of sheets) {
      const covered = new Set<string>();
      for (const merge of merges) {
        expect(merge.row + merge.rowCount).toBeLessThanOrEqual(values.length);
        expect(merge.column + merge.columnCount).toBeLessThanOrEqual(columnWidths.length);
        cellsOf(merge).forEach((cell, index) => {
          expect(covered.has(cell)).toBe(false);
          covered.add(cell);
          const [row = 0, column = 0] = cell.split(',').map(Number);
          if (index > 0) expect(values[row]?.[column]).toBe('');
        });
      }
    }
  });

  it('have rows high enough for their texts, and none higher than Excel allows', () => {
    const tooLow: string[] = [];
    for (const sheet of sheets) {
      const merged = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
      const upright = new Set(
        sheet.looks.filter(({ look }) => look === 'upright').flatMap(({ areas }) => areas.flatMap(cellsOf)),
      );
      sheet.values.forEach((row, at) => {
        expect(sheet.rowHeights[at]).toBeGreaterThan(0);
        expect(sheet.rowHeights[at]).toBeLessThanOrEqual(409);
        row.forEach((value, column) => {
          if (typeof value === 'number' || value === '' || upright.has(`${at},${column}`)) return;
          const area = merged.get(`${at},${column}`) ?? { row: at, column, rowCount: 1, columnCount: 1 };
          const width = sheet.columnWidths.slice(column, column + area.columnCount).reduce((sum, one) => sum + one, 0);
          const height = sheet.rowHeights.slice(at, at + area.rowCount).reduce((sum, one) => sum + one, 0);
          const size = sizeAt(sheet, at, column);
          if (height < measureFor(language).wrap(value, width, size).length * size * 1.2)
            tooLow.push(`${sheet.name} ${at + 1}: ${value}`);
        });
      });
    }
    expect(tooLow).toEqual([]);
  });

  it('print in a size that can be read', () => {
    for (const { columnWidths, print } of sheets) {
      const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
      expect(pageWidth(print.paper, print.orientation) / width).toBeGreaterThan(
        print.orientation === 'portrait' ? (period === '2026' ? 0.8 : 0.9) : 0.64,
      );
    }
  });

  it('have footers within 255 characters, with the pages and the seal', () => {
    for (const { print } of sheets) {
      const { left, center, right } = print.footer;
      expect(`&L${left}&C${center}&R${right}`.length).toBeLessThanOrEqual(MAX_FOOTER);
      expect(center).toContain('&P');
      expect(center).toContain('&N');
      expect(right).toContain(`WS1-${period}-`);
      expect(left).toContain('2026-04-02 10:15');
    }
  });

  it('have names Excel takes, all different', () => {
    const names = sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/u);
    }
  });

  it('break only at rows they have, in order, and no page of the personal sheets is taller than the paper', () => {
    for (const { print, values, rowHeights, kind } of sheets) {
      const starts = [0, ...print.pageStarts, values.length];
      starts.slice(1).forEach((start, index) => {
        const from = starts[index] ?? 0;
        expect(start).toBeGreaterThan(from);
        const height = rowHeights.slice(from, start).reduce((sum, one) => sum + one, 0);
        if (kind === 'personal') expect(height).toBeLessThanOrEqual(pageHeight(print.paper, 'portrait') + 0.01);
      });
    }
  });

  it('keep a merged area on one page', () => {
    for (const { print, merges } of sheets) {
      for (const { row, rowCount } of merges) {
        expect(print.pageStarts.filter((start) => start > row && start < row + rowCount)).toEqual([]);
      }
    }
  });
});

describe('who nothing was taken from', () => {
  const signatories = '被考核人；组长：李明；考核人：王芳；审核人：赵敏；分管领导；主要领导';
  it.each(['A4', 'Letter'].flatMap((paper) => (['zh', 'en'] as const).map((language) => [paper, language] as const)))(
    'has one page, also with a unit’s name and six signatures (%s, %s)',
    async (paper, language) => {
      const settings = [
        ...lettered.settings.slice(0, 3),
        { 设置: '签字人', 值: signatories },
        { 设置: '纸张', 值: paper },
      ];
      const { ofKind } = await sheetsOf(
        { roster: people(3), incidents: incidents('员工1', { 条款: 'NL1-1', 数量: 95 }), settings },
        '2026-03',
        language,
      );
      expect(ofKind('personal').map(({ print }) => print.pageStarts.length)).toEqual([2]);
    },
  );
});

describe('what is long', () => {
  it('has room: titles of items that stand upright, staff ids in the list, the seal’s place on its line', async () => {
    const title = 'Case files complete, correctly numbered and handed over to the archive on the same day';
    const { ofKind } = await sheetsOf({
      roster: [{ 工号: 'GW-2026-00001', 姓名: '员工1', 窗口: '1号窗口' }],
      incidents: incidents('员工1', { 条款: 'T1-1' }),
      criteria: [{ 项目编号: 'T1', 维度: '质量', 项目: title, 满分: 30 }],
      clauses: [{ 条款编号: 'T1-1', 项目编号: 'T1', 条款: '迟交', 方式: '按次扣分', 分值: 1, 单位: '次' }],
    });
    const measure = measureFor('zh');
    const [ranking, deductions] = [ofKind('ranking')[0], ofKind('deductions')[0]];
    const row = ranking?.values.findIndex((cells) => cells.some((cell) => String(cell).startsWith(title))) ?? -1;
    const column = ranking?.values[row]?.findIndex((cell) => String(cell).startsWith(title)) ?? -1;
    const along = ((ranking?.rowHeights[row] ?? 0) - 12) / (columnPoints(1) - columnPoints(0));
    const lines = measure.wrap(String(ranking?.values[row]?.[column]), along);
    expect(lines.length).toBeGreaterThan(2);
    expect(columnPoints(ranking?.columnWidths[column] ?? 0)).toBeGreaterThanOrEqual(rowHeight(lines));
    expect(deductions?.columnWidths[3]).toBeGreaterThanOrEqual(measure.widthOf('GW-2026-00001'));
    const last = ranking?.values.at(-1) ?? [];
    const sealAt = last.findIndex((cell) => String(cell).startsWith('单位（盖章）'));
    const room = (ranking?.columnWidths ?? []).slice(sealAt).reduce((sum, width) => sum + width, 0);
    expect(measure.wrap(String(last[sealAt]), room)).toEqual([last[sealAt]]);
  });
});

describe('a cell', () => {
  it('that looks like a formula or a number is a text cell, for all texts are', async () => {
    const { all } = await sheetsOf(busy);
    const odd = all.flatMap(({ values, numbers }) => {
      const formatted = new Set(numbers.flatMap(({ areas }) => areas.flatMap(cellsOf)));
      return values.flatMap((row, at) =>
        row.filter(
          (value, column) => typeof value === 'string' && /^[=+\-@]/u.test(value) && formatted.has(`${at},${column}`),
        ),
      );
    });
    expect(odd).toEqual([]);
  });
});

function cellsOf({ row, column, rowCount, columnCount }: Area): string[] {
  return Array.from(
    { length: rowCount * columnCount },
    (_, index) => `${row + Math.floor(index / columnCount)},${column + (index % columnCount)}`,
  );
}

function sizeAt({ looks }: SheetData, row: number, column: number): number {
  const sizes = looks
    .filter(({ areas }) =>
      areas.some(
        (area) =>
          area.row <= row &&
          row < area.row + area.rowCount &&
          area.column <= column &&
          column < area.column + area.columnCount,
      ),
    )
    .map(({ look }) => (LOOKS[look] as Look).size);
  return sizes.findLast((size) => size !== undefined) ?? 10;
}
