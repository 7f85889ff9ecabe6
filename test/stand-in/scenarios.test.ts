/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';

/* What add-ins commonly do, from start to end, as Microsoft's tutorials and samples do it; the scripts are our own. */

beforeEach(() => standIn.restart());

test('a table of expenses is made, filled, formatted, sorted, filtered and unfiltered', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Expenses');
    const table = sheet.tables.add('A1:D1', true);
    table.name = 'Expenses';
    table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
    table.rows.add(undefined, [
      ['1/1/2026', 'Phone Company', 'Communications', '120'],
      ['1/2/2026', 'Electric Co.', 'Transportation', '142.33'],
      ['1/5/2026', 'Our Cafe', 'Education', '27.9'],
      ['1/10/2026', 'The Cafe', 'Education', '33'],
    ]);
    table.columns.getItemAt(3).getRange().numberFormat = [['$#,##0.00']];
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
    sheet.activate();
    table.sort.apply([{ key: 3, ascending: false }]);
    await context.sync();

    const body = table.getDataBodyRange().load('values, text');
    await context.sync();
    expect(body.values.map((row) => row[3])).toEqual([142.33, 120, 33, 27.9]);
    expect(body.text[0]).toEqual(['1/2/2026', 'Electric Co.', 'Transportation', '$142.33']);

    table.columns.getItem('Category').filter.applyValuesFilter(['Education']);
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(view.values.map((row) => row[1])).toEqual(['The Cafe', 'Our Cafe']);

    table.columns.getItem('Amount').filter.applyCustomFilter('>30');
    const fewer = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(fewer.values).toHaveLength(1);

    table.clearFilters();
    const all = table.getDataBodyRange().getVisibleView().load('rowCount');
    await context.sync();
    expect(all.rowCount).toBe(4);
  });
});

test.each<[string, (filter: Excel.Filter) => void, number[]]>([
  ['the two largest', (filter) => filter.applyTopItemsFilter(2), [40, 50]],
  ['the smallest fifth', (filter) => filter.applyBottomPercentFilter(20), [10]],
  ['above average', (filter) => filter.applyDynamicFilter('AboveAverage'), [40, 50]],
  ['between', (filter) => filter.applyCustomFilter('>=20', '<40', 'And'), [20, 30]],
  ['either', (filter) => filter.applyCustomFilter('=10', '=50', 'Or'), [10, 50]],
])('a filter: %s', async (_what, apply, left) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A6').values = [['n'], [10], [20], [30], [40], [50]];
    const table = sheet.tables.add('A1:A6', true);
    apply(table.columns.getItem('n').filter);
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(view.values.flat()).toEqual(left);
  });
});

test('totals, headings and a name are set up for print', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Item', 'Price'],
      ['a', 5],
      ['b', 6],
    ];
    sheet.getRange('B4').formulas = [['=SUM(B2:B3)']];
    sheet.getRange('A1:B1').format.font.bold = true;
    sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:B4');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.horizontalPageBreaks.add('A3');
    context.workbook.names.add('Total', sheet.getRange('B4'));
    sheet.getRange('2:2').insert('Down');
    await context.sync();

    const total = context.workbook.names.getItem('Total').load('formula, value');
    const range = context.workbook.names.getItem('Total').getRange().load('values, formulas, address');
    const area = sheet.pageLayout.getPrintArea().load('address');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const border = sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').load('style, color');
    sheet.pageLayout.load('orientation, zoom');
    await context.sync();
    expect([total.formula, range.address, range.values, range.formulas]).toEqual([
      '=Sheet1!$B$5',
      'Sheet1!B5',
      [[11]],
      [['=SUM(B3:B4)']],
    ]);
    expect([area.address, breaks.items.map((item) => item.rowIndex), frozen.address]).toEqual([
      'Sheet1!A1:B5',
      [3],
      'Sheet1!1:1',
    ]);
    expect([border.style, sheet.pageLayout.orientation, sheet.pageLayout.zoom.horizontalFitToPages]).toEqual([
      'Continuous',
      'Landscape',
      1,
    ]);
  });
});

test('find, replace, copy, remove duplicates and clear', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B4');
    range.values = [
      ['k', 'v'],
      ['a', 1],
      ['A', 1],
      ['b', '=B2*2'],
    ];
    const found = range.findOrNullObject('b', { completeMatch: true }).load('address');
    const replaced = range.replaceAll('k', 'key', {});
    sheet.getRange('D1').copyFrom('A1:B4', 'All');
    const removed = sheet.getRange('A1:B4').removeDuplicates([0, 1], true).load('removed, uniqueRemaining');
    const copy = sheet.getRange('D1:E4').load('values, formulas');
    await context.sync();
    expect([found.address, replaced.value, removed.removed, removed.uniqueRemaining]).toEqual(['Sheet1!A4', 1, 1, 2]);
    expect(copy.formulas).toEqual([
      ['key', 'v'],
      ['a', 1],
      ['A', 1],
      ['b', '=E2*2'],
    ]);
    expect(copy.values[3]?.[1]).toBe(2);
    sheet.getRange('D1:E4').clear('Contents');
    const used = sheet.getRange('D:E').getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('collections page with $top and $skip, and load nested properties', async () => {
  await Excel.run(async (context) => {
    ['B', 'C', 'D'].forEach((name) => context.workbook.worksheets.add(name));
    await context.sync();
    const sheets = context.workbook.worksheets.load({ $top: 2, $skip: 1, name: true, position: true });
    await context.sync();
    expect(sheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['B', 1],
      ['C', 2],
    ]);
    const range = sheets.items[0]
      ?.getRange('A1:B2')
      .load({ address: true, format: { fill: { color: true }, font: { name: true, size: true } } });
    await context.sync();
    expect(range?.toJSON()).toMatchObject({
      address: 'B!A1:B2',
      format: { fill: { color: '#FFFFFF' }, font: { name: 'Calibri', size: 11 } },
    });
  });
});

test('properties are set together, and formats that differ read as null', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').set({ values: [['x', 'y']], format: { fill: { color: 'yellow' }, font: { bold: true } } });
    sheet.getRange('B1').format.fill.color = '#00FF00';
    const range = sheet.getRange('A1:B1').load('format/fill/color, format/font/bold');
    await context.sync();
    expect([range.format.fill.color, range.format.font.bold]).toEqual([null, true]);
    const cells = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    expect(cells.value[0]?.map((cell) => cell.format?.fill?.color)).toEqual(['#FFFF00', '#00FF00']);
  });
});
