/** @jest-environment ./src/stand-in/jest/environment.ts */
import { failureCode } from '../failure';
import { differences, smallWorkbook, textOf } from '../files/packages';
import { onSheet, reopen, save, start } from './book';

const SHEET = 'xl/worksheets/sheet1.xml';
/** A header and seven rows: name, number, date; some cells coloured. */
const rows = [
  ['Name', 'Number', 'Date'],
  ['甲', 5, '2026-03-05'],
  ['乙', 12, '2026-03-31'],
  ['ab', 12, '2026-04-01'],
  ['abc', -3, '2025-12-31'],
  ['', 7, '2024-02-29'],
  ['b', 'text', ''],
  ['c*', 40, '2026-06-30'],
];

async function fill(): Promise<void> {
  await start();
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2:D9').values = rows;
    sheet.getRange('B4').format.fill.color = '#FFC000';
    sheet.getRange('B6').format.font.color = 'red';
    await context.sync();
  });
}
beforeEach(fill);

/** The rows of the sheet that show, of those that are filtered. */
const shown = (): Promise<number[]> =>
  onSheet(async (sheet, context) => {
    const cells = Array.from({ length: 7 }, (_, index) =>
      sheet.getRange(`${index + 3}:${index + 3}`).load('rowHidden'),
    );
    await context.sync();
    return cells.flatMap(({ rowHidden }, index) => (rowHidden ? [] : [index + 3]));
  });

type Criteria = Excel.FilterCriteria;

/** Column, criteria, the rows that show, and how the file says it. */
const cases: [number, Criteria, number[], RegExp][] = [
  [
    0,
    { filterOn: 'Values', values: ['甲', 'AB', ''] },
    [3, 5, 7],
    /<filters blank="1"><filter val="甲"\/><filter val="AB"\/><\/filters>/,
  ],
  [
    2,
    {
      filterOn: 'Values',
      values: [
        { date: '2026-03', specificity: 'Month' },
        { date: '2025-12-31', specificity: 'Day' },
      ],
    },
    [3, 4, 6],
    /<dateGroupItem year="2026" month="3" dateTimeGrouping="month"\/><dateGroupItem year="2025" month="12" day="31" dateTimeGrouping="day"\/>/,
  ],
  [
    1,
    { filterOn: 'Custom', criterion1: '>5', criterion2: '<=12', operator: 'And' },
    [4, 5, 7],
    /<customFilters and="1"><customFilter operator="greaterThan" val="5"\/><customFilter operator="lessThanOrEqual" val="12"\/>/,
  ],
  [
    0,
    { filterOn: 'Custom', criterion1: '=a*', criterion2: '=乙', operator: 'Or' },
    [4, 5, 6],
    /<customFilters><customFilter val="a\*"\/>/,
  ],
  [0, { filterOn: 'Custom', criterion1: '<>' }, [3, 4, 5, 6, 8, 9], /<customFilter operator="notEqual" val=" "\/>/],
  [0, { filterOn: 'Custom', criterion1: '=c~*' }, [9], /<customFilter val="c~\*"\/>/],
  [1, { filterOn: 'TopItems', criterion1: '2' }, [4, 5, 9], /<top10 val="2"\/>/],
  [1, { filterOn: 'BottomPercent', criterion1: '40' }, [3, 6], /<top10 top="0" percent="1" val="40"\/>/],
  [
    1,
    { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' },
    [3, 4, 5, 6, 7],
    /<dynamicFilter type="belowAverage" val="12\.16/,
  ],
  [2, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter1' }, [3, 4, 7], /<dynamicFilter type="Q1"\/>/],
  [2, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' }, [7], /<dynamicFilter type="M2"\/>/],
  [0, { filterOn: 'CellColor', color: '#FFC000' }, [4], /<colorFilter dxfId="0"\/>/],
  [0, { filterOn: 'FontColor', color: '#FF0000' }, [6], /<colorFilter dxfId="0" cellColor="0"\/>/],
];

describe("a sheet's own filter", () => {
  test.each(cases)('column %i by %j', async (column, criteria, expected, xml) => {
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('B2:D9', column, criteria);
      await context.sync();
    });
    expect(await shown()).toEqual(expected);
    expect(textOf(await save(), SHEET)).toMatch(xml);
    await reopen();
    expect(await shown()).toEqual(expected);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.load();
      const range = sheet.autoFilter.getRange().load('address');
      sheet.autoFilter.reapply();
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:D9');
      expect(sheet.autoFilter).toMatchObject({ enabled: true, isDataFiltered: true });
      const { values = [], ...rest } = criteria;
      const read = sheet.autoFilter.criteria[column] as Criteria;
      expect(read).toMatchObject(rest);
      expect(new Set(read.values ?? [])).toEqual(new Set(values));
    });
    expect(await shown()).toEqual(expected);
  });

  test('days that move with the calendar', async () => {
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv');
    await onSheet(async (sheet, context) => {
      sheet.getRange('D3:D9').values = [-400, -1, 0, 1, 400, 0, -1].map((offset) => [day(offset)]);
      sheet.autoFilter.apply('B2:D9', 2, { filterOn: 'Dynamic', dynamicCriteria: 'Yesterday' });
      await context.sync();
    });
    expect(await shown()).toEqual([4, 9]);
    expect(textOf(await save(), SHEET)).toMatch(/<dynamicFilter type="yesterday" val="\d+" maxVal="\d+"\/>/);
  });

  test('columns together, cleared one by one, removed', async () => {
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange('C5'), 1, { filterOn: 'Custom', criterion1: '>0' });
      sheet.autoFilter.apply('B2:D9', 0, { filterOn: 'Custom', criterion1: '=a*', criterion2: '=c*', operator: 'Or' });
      await context.sync();
    });
    expect(await shown()).toEqual([5, 9]);
    await onSheet((sheet, context) => (sheet.autoFilter.clearColumnCriteria(1), context.sync()));
    expect(await shown()).toEqual([5, 6, 9]);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.clearCriteria();
      const { autoFilter } = sheet.load('autoFilter/enabled,autoFilter/isDataFiltered');
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
    });
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.remove();
      const range = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
    expect(await shown()).toHaveLength(7);
    expect(textOf(await save(), SHEET)).not.toContain('utoFilter');
  });

  test('it follows inserted columns and rows, and the file has its name', async () => {
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('B2:D9', 1, { filterOn: 'Custom', criterion1: '>10' });
      await context.sync();
      sheet.getRange('C:C').insert('Right');
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    const saved = await save();
    expect(textOf(saved, SHEET)).toMatch(/<autoFilter ref="B3:E10"><filterColumn colId="2">/);
    expect(textOf(saved, 'xl/workbook.xml')).toMatch(
      /_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!\$B\$3:\$E\$10</,
    );
  });

  test('what shows can be read alone', async () => {
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('B2:D9', 0, { filterOn: 'Values', values: ['甲', 'b'] });
      const view = sheet.getRange('B2:C9').getVisibleView().load('values,rowCount');
      await context.sync();
      expect(view.values).toEqual([
        ['Name', 'Number'],
        ['甲', 5],
        ['b', 'text'],
      ]);
    });
  });
});

describe("a table's filters", () => {
  test('by the columns, all cleared, applied again, saved', async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('B2:D9', true);
      table.name = 'Log';
      table.columns.getItem('Number').filter.applyCustomFilter('>6', '<13', 'And');
      table.columns.getItem('Name').filter.applyCellColorFilter('#FFC000');
      await context.sync();
    });
    expect(await shown()).toEqual([4]);
    await reopen();
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.getItem('Log');
      const color = table.columns.getItem('Name').filter.load('criteria');
      table.autoFilter.load('criteria,isDataFiltered');
      await context.sync();
      expect(color.criteria).toEqual({ filterOn: 'CellColor', color: '#FFC000' });
      expect(table.autoFilter.criteria.map(({ filterOn }) => filterOn)).toEqual(['CellColor', 'Custom', undefined]);
      table.columns.getItem('Name').filter.clear();
      await context.sync();
    });
    expect(await shown()).toEqual([4, 5, 7]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('C4').values = [[100]];
      sheet.tables.getItem('Log').reapplyFilters();
      await context.sync();
    });
    expect(await shown()).toEqual([5, 7]);
    await onSheet((sheet, context) => (sheet.tables.getItem('Log').clearFilters(), context.sync()));
    expect(await shown()).toHaveLength(7);
    expect(textOf(await save(), 'xl/tables/table1.xml')).toContain('<autoFilter ref="B2:D9"/>');
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      'an icon',
      (sheet) => sheet.autoFilter.apply('B2:D9', 0, { filterOn: 'Icon', icon: { set: 'ThreeFlags', index: 0 } }),
      'ApiNotFound',
    ],
    [
      'a column beyond',
      (sheet) => sheet.autoFilter.apply('B2:D9', 3, { filterOn: 'Values', values: ['x'] }),
      'InvalidArgument',
    ],
    [
      'no number of items',
      (sheet) => sheet.autoFilter.apply('B2:D9', 0, { filterOn: 'TopItems', criterion1: 'x' }),
      'InvalidArgument',
    ],
    ['nothing to apply again', (sheet) => sheet.autoFilter.reapply(), 'InvalidOperation'],
  ])('%s is refused', async (_what, act, code) => {
    expect(
      await failureCode(async (context) => {
        act(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    ).toBe(code);
  });
});

test('a filter of a file keeps what no member shows, until it is changed itself', async () => {
  const filter = '<filterColumn colId="0" showButton="0"><iconFilter iconSet="3Arrows" iconId="1"/></filterColumn>';
  const sort = '<sortState ref="A2:A3"><sortCondition ref="A2:A3" descending="1"/></sortState>';
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
    `<autoFilter ref="A1:B3">${filter}<filterColumn colId="1" hiddenButton="1"/>${sort}</autoFilter>`;
  const file = smallWorkbook({ sheet });
  await start(file);
  await onSheet(async (data, context) => {
    data.getRange('A:A').insert('Right');
    await context.sync();
  });
  const saved = await save();
  expect(differences(file, saved)).toEqual([`~ xl/workbook.xml`, `~ ${SHEET}`]);
  expect(textOf(saved, SHEET)).toContain(`<autoFilter ref="B1:C3">${filter}<filterColumn colId="1" hiddenButton="1"/>`);
  expect(textOf(saved, SHEET)).toContain('sortCondition');
});
