import { LOOKS, type Area, type Look, type SheetData } from '../../../src/scoring/sheets';
import { MAX_FOOTER } from '../../../src/scoring/sheets/footer';
import { columnPoints, pageHeight, pageWidth } from '../../../src/scoring/sheets/page';
import { wrapText } from '../../../src/scoring/sheets/text-width';
import { incidents, people, sheetsOf } from './book';

const LONG = '巡查发现窗口前有三人等候，工作人员没有起身迎接，也未作说明。'.repeat(60);
const busy = {
  roster: [...people(9), { 工号: 'B1', 姓名: '=1+1', 窗口: '@窗口', 岗位: '-岗' }],
  incidents: [
    ...incidents('员工1', ...Array.from({ length: 40 }, (_, index) => ({ 条款: index % 2 ? 'TD1-1' : 'ZL2-2', 说明: '来客反映，等了半小时' }))),
    ...incidents('员工2', { 条款: 'TD2-1', 说明: LONG, 依据: LONG }, { 条款: 'NL1-1', 数量: 88 }),
    ...incidents('=1+1', { 条款: 'ZL4-1', 说明: '=HYPERLINK("x")', 依据: '+1' }, { 条款: 'QQ', 说明: '' }),
  ],
};

/** Every kind of sheet, in both languages, of a month and of a quarter. */
const books: [string, Promise<SheetData[]>][] = (['zh', 'en'] as const).flatMap((language) =>
  ['2026-03', '2026Q1', '2026-03-01..2026-03-15'].map((period): [string, Promise<SheetData[]>] => [
    `${language} ${period}`,
    sheetsOf(busy, period, language).then(({ all }) => all),
  ]),
);

describe.each(books)('the sheets of %s', (_, made) => {
  let sheets: SheetData[];
  beforeAll(async () => {
    sheets = await made;
  });

  it('are rectangles of texts and numbers, each number under a number format and each text not', () => {
    for (const { values, columnWidths, rowHeights, numbers } of sheets) {
      expect(rowHeights).toHaveLength(values.length);
      const formatted = new Set(numbers.flatMap(({ areas }) => areas.flatMap(cellsOf)));
      values.forEach((row, at) => {
        expect(row).toHaveLength(columnWidths.length);
        row.forEach((value, column) => {
          expect(formatted.has(`${at},${column}`)).toBe(typeof value === 'number');
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
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
      const upright = new Set(sheet.looks.filter(({ look }) => look === 'upright').flatMap(({ areas }) => areas.flatMap(cellsOf)));
      sheet.values.forEach((row, at) => {
        expect(sheet.rowHeights[at]).toBeGreaterThan(0);
        expect(sheet.rowHeights[at]).toBeLessThanOrEqual(409);
        row.forEach((value, column) => {
          if (typeof value === 'number' || value === '' || upright.has(`${at},${column}`)) return;
          const area = merged.get(`${at},${column}`) ?? { row: at, column, rowCount: 1, columnCount: 1 };
          const width = sheet.columnWidths.slice(column, column + area.columnCount).reduce((sum, one) => sum + one, 0);
          const height = sheet.rowHeights.slice(at, at + area.rowCount).reduce((sum, one) => sum + one, 0);
          const size = sizeAt(sheet, at, column);
          if (height < wrapText(value, width, size).length * size * 1.2) tooLow.push(`${sheet.name} ${at + 1}: ${value}`);
        });
      });
    }
    expect(tooLow).toEqual([]);
  });

  it('print on A4 in a size that can be read', () => {
    for (const { columnWidths, print } of sheets) {
      const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
      expect(pageWidth(print.orientation) / width).toBeGreaterThan(print.orientation === 'portrait' ? 0.97 : 0.65);
    }
  });

  it('have footers within 255 characters, with the pages and the seal', () => {
    for (const { print, period } of sheets) {
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
        if (kind === 'personal') expect(height).toBeLessThanOrEqual(pageHeight('portrait') + 0.01);
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

describe('a cell', () => {
  it('that looks like a formula or a number is a text cell, for all texts are', async () => {
    const { all } = await sheetsOf(busy);
    const odd = all.flatMap(({ values, numbers }) => {
      const formatted = new Set(numbers.flatMap(({ areas }) => areas.flatMap(cellsOf)));
      return values.flatMap((row, at) => row.filter((value, column) => typeof value === 'string' && /^[=+\-@]/u.test(value) && formatted.has(`${at},${column}`)));
    });
    expect(odd).toEqual([]);
  });
});

function cellsOf({ row, column, rowCount, columnCount }: Area): string[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => `${row + Math.floor(index / columnCount)},${column + (index % columnCount)}`);
}

function sizeAt({ looks }: SheetData, row: number, column: number): number {
  const sizes = looks
    .filter(({ areas }) => areas.some((area) => area.row <= row && row < area.row + area.rowCount && area.column <= column && column < area.column + area.columnCount))
    .map(({ look }) => (LOOKS[look] as Look).size);
  return sizes.findLast((size) => size !== undefined) ?? 10;
}
