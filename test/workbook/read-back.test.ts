/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { columnPoints, type Area, type SheetData } from '../../src/scoring/sheets';
import { addressOf } from '../../src/workbook/write/addresses';
import { texts } from '../../src/texts';
import { printFaultMessage } from '../../src/texts/print-fault-message';
import { PRINT_PARTS, setUpPage } from '../../src/workbook/write/set-up-page';
import { writeScoreSheets } from '../../src/workbook/write/write-score-sheets';
import { incidents, people, sheetsOf } from '../scoring/sheets/book';
import type { Book } from '../scoring/support/tables';
import { expectedLooks } from './looks';

const UNIT = [
  { 设置: '单位名称', 值: '政务服务中心' },
  { 设置: '联系方式', 值: '0571-87654321' },
  { 设置: '纸张', 值: 'Letter' },
];
const BOOK: Book = {
  roster: people(6),
  incidents: [
    ...incidents(
      '员工1',
      ...Array.from({ length: 40 }, (_, index) => ({
        条款: index % 2 ? 'TD1-1' : 'ZL2-2',
        说明: "'来客反映，等了半小时",
      })),
    ),
    ...incidents(
      '员工2',
      { 条款: 'TD5-1', 说明: '=1+1', 依据: '2026-03' },
      { 条款: 'NL1-1', 数量: 88 },
      { 条款: 'NL2-2', 数量: 3 },
    ),
    ...incidents('员工3', { 条款: 'QQ' }, { 条款: 'TD1-1', 日期: '2026-01-10' }),
  ],
};

describe.each([
  ['zh', '2026-03', BOOK],
  ['en', '2026Q1', { ...BOOK, settings: UNIT }],
  ['zh', '2026', { ...BOOK, settings: [...UNIT, { 设置: 'discretionary', 值: 'outside' }] }],
] as const)('the sheets of %s %s, read back from Excel', (language, period, book) => {
  let sheets: SheetData[];
  beforeAll(async () => {
    await standIn.restart(standIn.blank());
    sheets = (await sheetsOf(book, period, language)).all;
    const written = await Excel.run((context) => writeScoreSheets(context, sheets));
    expect(written).toEqual({ names: sheets.map(({ name }) => name), printFaults: [] });
  });
  const each = async (
    read: (sheet: Excel.Worksheet, data: SheetData, context: Excel.RequestContext) => Promise<void>,
  ) =>
    Excel.run(async (context) => {
      for (const data of sheets) await read(context.workbook.worksheets.getItem(data.name), data, context);
    });
  const whole = (sheet: Excel.Worksheet, { values, columnWidths }: SheetData) =>
    sheet.getRangeByIndexes(0, 0, values.length, columnWidths.length);

  it('hold the values asked for, numbers as numbers and texts as they are, and no formula', () =>
    each(async (sheet, data, context) => {
      const range = whole(sheet, data);
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect(range.values).toEqual(data.values);
      expect(range.formulas).toEqual(data.values);
      const expected = data.values.map((row) => row.map(() => '@'));
      for (const { format, areas } of data.numbers) {
        for (const area of areas) for (const [row, column] of cellsOf(area)) expected[row]![column] = format;
      }
      expect(range.numberFormat).toEqual(expected);
    }));

  it('look as asked for, cell by cell', () =>
    each(async (sheet, data, context) => {
      const properties = whole(sheet, data).getCellProperties({
        format: {
          font: { bold: true, size: true, name: true },
          fill: { color: true },
          borders: { style: true },
          horizontalAlignment: true,
          verticalAlignment: true,
          wrapText: true,
          textOrientation: true,
        },
      });
      await context.sync();
      const looks = expectedLooks(data);
      const sides = (row: number, column: number) => properties.value[row]?.[column]?.format?.borders;
      const has = (side: { style?: string } | undefined) => side?.style === 'Continuous';
      looks.forEach((cells, row) =>
        cells.forEach(({ lines, fill, ...look }, column) => {
          const { format } = properties.value[row]![column]!;
          const { font, borders } = format!;
          const place = `${data.name} ${row + 1},${column + 1}`;
          expect({
            place,
            name: font?.name,
            bold: font?.bold,
            size: font?.size,
            fill: format?.fill?.color,
            horizontal: format?.horizontalAlignment,
            vertical: format?.verticalAlignment,
            wrap: format?.wrapText,
            rotation: format?.textOrientation,
          }).toEqual({ place, name: data.font, fill: fill || '#FFFFFF', ...look });
          // A line between two cells may be kept with either.
          const drawn = {
            top: has(borders?.top) || has(sides(row - 1, column)?.bottom),
            bottom: has(borders?.bottom) || has(sides(row + 1, column)?.top),
            left: has(borders?.left) || has(sides(row, column - 1)?.right),
            right: has(borders?.right) || has(sides(row, column + 1)?.left),
          };
          const asked = {
            top: lines.top || (looks[row - 1]?.[column]?.lines.bottom ?? false),
            bottom: lines.bottom || (looks[row + 1]?.[column]?.lines.top ?? false),
            left: lines.left || (cells[column - 1]?.lines.right ?? false),
            right: lines.right || (cells[column + 1]?.lines.left ?? false),
          };
          expect({ place, ...drawn }).toEqual({ place, ...asked });
        }),
      );
    }));

  it('have the merged cells, widths and heights asked for', () =>
    each(async (sheet, data, context) => {
      const { merges } = standIn.workbook.sheetByName(data.name)!;
      expect(merges.map(addressOf).sort()).toEqual(data.merges.map(addressOf).sort());
      const rows = whole(sheet, data).getRowProperties({ format: { rowHeight: true } });
      const columns = whole(sheet, data).getColumnProperties({ format: { columnWidth: true } });
      await context.sync();
      expect(rows.value.map(({ format }) => format?.rowHeight)).toEqual(data.rowHeights);
      columns.value.forEach(({ format }, column) =>
        expect(Math.abs((format?.columnWidth ?? 0) - columnPoints(data.columnWidths[column]!))).toBeLessThan(0.4),
      );
    }));

  it('are set up for the printer as asked', () =>
    each(async (sheet, data, context) => {
      const { pageLayout } = sheet;
      const footers = pageLayout.headersFooters.defaultForAllPages;
      const [area, titles, frozen] = [
        pageLayout.getPrintArea(),
        pageLayout.getPrintTitleRowsOrNullObject(),
        sheet.freezePanes.getLocationOrNullObject(),
      ];
      pageLayout.load(
        'orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin',
      );
      footers.load('leftFooter,centerFooter,rightFooter');
      for (const range of [area, titles, frozen]) range.load('address');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      sheet.load('showGridlines');
      await context.sync();
      const { print, frozenRows } = data;
      expect(pageLayout).toMatchObject({
        orientation: print.orientation === 'portrait' ? 'Portrait' : 'Landscape',
        paperSize: book === BOOK ? 'A4' : 'Letter',
        centerHorizontally: true,
      });
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(pageLayout.zoom.verticalFitToPages ?? 0).toBe(0);
      for (const [name, points] of Object.entries(print.margins))
        expect(Math.abs(pageLayout[`${name as 'left'}Margin`] - points)).toBeLessThan(0.5);
      expect(footers).toMatchObject({
        leftFooter: print.footer.left,
        centerFooter: print.footer.center,
        rightFooter: print.footer.right,
      });
      expect(footers.leftFooter + footers.centerFooter + footers.rightFooter).toMatch(
        /2026-04-02 10:15.*&P.*&N.*WS1-2026/u,
      );
      expect(area.address.split('!')[1]).toBe(
        addressOf({ row: 0, column: 0, rowCount: data.values.length, columnCount: data.columnWidths.length }),
      );
      expect(titles.isNullObject ? undefined : titles.address.split('!')[1]).toBe(
        print.titleRows && `${print.titleRows.first + 1}:${print.titleRows.first + print.titleRows.count}`,
      );
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual(print.pageStarts);
      expect([sheet.showGridlines, !frozen.isNullObject]).toEqual([false, frozenRows > 0]);
    }));
});

describe('the summary, read back from Excel', () => {
  const TWO_MONTHS: Book = {
    ...BOOK,
    incidents: [...BOOK.incidents, ...incidents('员工4', { 条款: 'TD1-1', 日期: '2026-02-10' })],
  };

  async function written(book: Book, period: string): Promise<SheetData> {
    await standIn.restart(standIn.blank());
    const [ranking] = (await sheetsOf(book, period)).all;
    await Excel.run((context) => writeScoreSheets(context, [ranking!]));
    return ranking!;
  }

  it('has bars for totals and marks for lost points and outer grades, on the cells asked for', async () => {
    const { name, rules } = await written(TWO_MONTHS, '2026-03');
    const found = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      formats.load('items/type');
      await context.sync();
      const ranges = formats.items.map((format) => format.getRange());
      for (const range of ranges) range.load('address');
      await context.sync();
      return formats.items.map(({ type }, index) => [type, ranges[index]!.address.split('!')[1]]);
    });
    const types = { bars: 'DataBar', below: 'CellValue', begins: 'ContainsText' } as const;
    expect(found.sort()).toEqual(rules.map(({ kind, area }) => [types[kind], addressOf(area)]).sort());
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['bars', 'below', 'begins']));
  });

  it('has a chart of windows and a chart of months, over empty cells of one page, made of the cells beside their names', async () => {
    const { name, charts, values, print } = await written(TWO_MONTHS, '2026-03');
    expect(charts.map(({ kind, title }) => [kind, title])).toEqual([
      ['columns', '各窗口平均分'],
      ['line', '各月平均得分率（%）'],
    ]);
    const found = await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(name).charts;
      own.load('items/chartType,items/title/text,items/left,items/width,items/axes/categoryAxis/textOrientation');
      await context.sync();
      const series = own.items.map((chart) => chart.series.getItemAt(0));
      const data = series.map((one) => [one.getDimensionValues('Categories'), one.getDimensionValues('Values')]);
      await context.sync();
      return own.items.map(({ chartType, title, left, width, axes }, index) => ({
        chartType,
        // Level: a slanted name of a window takes the room of its column.
        slant: axes.categoryAxis.textOrientation,
        title: title.text,
        left,
        width,
        data: data[index]!.map(({ value }) => value),
      }));
    });
    const cells = (area: Area) => cellsOf(area).map(([row, column]) => values[row]![column]);
    found.forEach(({ chartType, title, data, slant }, index) => {
      expect(slant).toBe(0);
      const chart = charts[index]!;
      expect([chartType, title]).toEqual([chart.kind === 'line' ? 'LineMarkers' : 'ColumnClustered', chart.title]);
      expect(data).toEqual([cells(chart.categories), cells(chart.values)]);
      expect(cells(chart.place).every((cell) => cell === '')).toBe(true);
      expect(
        print.pageStarts.filter((start) => start > chart.place.row && start < chart.place.row + chart.place.rowCount),
      ).toEqual([]);
    });
    expect(found[0]!.left + found[0]!.width).toBeLessThanOrEqual(found[1]!.left + 1);
  });

  it('has no chart where there is nothing to compare', async () => {
    const alone = await written({ roster: people(1), incidents: [] }, '2026-03');
    expect(alone.charts).toEqual([]);
  });
});

describe('a page set-up', () => {
  /** Makes an Excel that drops fit-to-pages so many times, as some have been seen to do. */
  async function setUpWhereFitIsDropped(times: number): Promise<{ told: readonly string[]; wide: number | undefined }> {
    await standIn.restart(standIn.blank());
    const [data] = (await sheetsOf({ roster: people(2), incidents: [] }, '2026-03')).all;
    const sheet = standIn.workbook.sheets[0]!;
    let { layout } = sheet;
    let left = times;
    Object.defineProperty(sheet, 'layout', {
      get: () => layout,
      set: (next: typeof layout) =>
        (layout = next.fit && !layout.fit && left-- > 0 ? { ...next, fit: undefined } : next),
    });
    const told = await Excel.run((context) => setUpPage(context, context.workbook.worksheets.getFirst(), data!));
    return { told, wide: layout.fit?.wide };
  }

  it.each([
    [0, [], 1],
    [1, [], 1],
    [2, ['fit'], undefined],
  ])('whose fit is dropped %i times is set again once, and then told of', async (times, told, wide) => {
    expect(await setUpWhereFitIsDropped(times)).toEqual({ told, wide });
  });

  it.each(['zh', 'en'] as const)('that Excel did not take is told in words: %s', (language) => {
    const message = printFaultMessage(texts(language), { sheet: '汇总', parts: PRINT_PARTS });
    for (const part of PRINT_PARTS) expect(message).toContain(texts(language)(`workbook.printPart.${part}`));
  });
});

function cellsOf({ row, column, rowCount, columnCount }: Area): [number, number][] {
  return Array.from({ length: rowCount * columnCount }, (_, index): [number, number] => [
    row + Math.floor(index / columnCount),
    column + (index % columnCount),
  ]);
}
