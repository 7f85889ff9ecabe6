/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';

/*
 * What Excel does to the text of formulas: "Rename an Excel table", "Using structured references with Excel tables",
 * "Move or copy a formula", "Overview of formulas in Excel" (support.microsoft.com).
 */

beforeEach(() => standIn.restart());

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Formulas (or values) of a range after some steps, each of which is a batch of its own. */
async function formulasAfter(address: string, ...steps: Batch[]): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const step of steps) {
      step(sheet, context);
      await context.sync();
    }
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas;
  });
}

const put =
  (address: string, formulas: unknown[][]): Batch =>
  (sheet) => {
    sheet.getRange(address).formulas = formulas as string[][];
  };

const orders: Batch = (sheet) => {
  sheet.getRange('A1:C3').values = [
    ['Item', 'Unit price', 'Qty'],
    ['a', 2, 3],
    ['b', 4, 5],
  ];
  sheet.tables.add('A1:C3', true).name = 'Orders';
};

test.each([
  ['=sum(b1:$b$3)', '=SUM(B1:$B$3)'],
  ['= if( b1>0 , "a1" , true )', '= IF( B1>0 , "a1" , TRUE )'],
  ["=sheet1!b1+'sheet1'!c:c", '=Sheet1!B1+Sheet1!C:C'],
  ['=#n/a', '=#N/A'],
  ['=let(x,lambda(v,v*2),x(3))', '=LET(x,LAMBDA(v,v*2),x(3))'],
])('%s is kept as %s', async (typed, kept) => {
  expect(await formulasAfter('A1', put('A1', [[typed]]))).toEqual([[kept]]);
});

test.each<[string, Batch, string, string]>([
  [
    'a renamed table',
    (_, { workbook }) => void (workbook.tables.getItem('Orders').name = 'Sales'),
    '=SUM(orders[qty])',
    '=SUM(Sales[Qty])',
  ],
  [
    'a renamed column',
    (sheet) => void (sheet.getRange('C1').values = [['Count #']]),
    '=SUM(Orders[Qty],Orders[[#Totals],[Qty]])&"Orders[Qty]"',
    '=SUM(Orders[Count \'#],Orders[[#Totals],[Count \'#]])&"Orders[Qty]"',
  ],
  [
    'columns that swap names',
    (sheet) => void (sheet.getRange('B1:C1').values = [['Qty', 'Unit price']]),
    '=SUM(Orders[[Unit price]:[Qty]])',
    '=SUM(Orders[[Qty]:[Unit price]])',
  ],
  [
    'a deleted column',
    (_, { workbook }) => workbook.tables.getItem('Orders').columns.getItem('Qty').delete(),
    '=SUM(Orders[Qty])',
    '=SUM(Orders[#REF!])',
  ],
  [
    'a table made a range',
    (_, { workbook }) => void workbook.tables.getItem('Orders').convertToRange(),
    '=SUM(Orders[Qty])+ROWS(Orders)',
    '=SUM(Sheet1!$C$2:$C$3)+ROWS(Sheet1!$A$2:$C$3)',
  ],
  [
    'a deleted table',
    (_, { workbook }) => workbook.tables.getItem('Orders').delete(),
    '=SUM(Orders[Qty])',
    '=SUM(#REF!)',
  ],
])('formulas follow %s', async (_what, change, before, after) => {
  expect(await formulasAfter('E9', orders, put('E9', [[before]]), change)).toEqual([[after]]);
});

test('formulas inside the table follow its columns, and still calculate', async () => {
  await formulasAfter('D2', orders, (_, { workbook }) =>
    workbook.tables
      .getItem('Orders')
      .columns.add(undefined, [['Total'], ['=[@Qty]*[@[Unit price]]'], ['=[@Qty]*[@[Unit price]]']]),
  );
  expect(await formulasAfter('D2:D3', (sheet) => void (sheet.getRange('B1').values = [['Price']]))).toEqual([
    ['=[@Qty]*[@Price]'],
    ['=[@Qty]*[@Price]'],
  ]);
  await Excel.run(async (context) => {
    const totals = context.workbook.tables.getItem('Orders').columns.getItem('Total').getDataBodyRange().load('values');
    await context.sync();
    expect(totals.values).toEqual([[6], [20]]);
  });
});

test('a new column brings the formula of its totals cell, too', async () => {
  const added: Batch = (sheet) => {
    const orders = sheet.tables.getItem('Orders');
    orders.showTotals = true;
    orders.columns.add(undefined, [['Half'], ['=[@Qty]/2'], ['=[@Qty]/2'], ['=SUBTOTAL(109,[Half])']]);
  };
  expect(await formulasAfter('D1:D4', orders, added)).toEqual([
    ['Half'],
    ['=[@Qty]/2'],
    ['=[@Qty]/2'],
    ['=SUBTOTAL(109,[Half])'],
  ]);
});

test.each<[string, string, string, boolean, unknown]>([
  ['B1', '=A1+$A1+A$1+$A$1+SUM(A:A)+SUM(1:1)', 'C2', false, '=B2+$A2+B$1+$A$1+SUM(B:B)+SUM(2:2)'],
  ['B2', '=A1', 'A2', false, '=#REF!'],
  ['B2', '=SUM(A2:$C$2)', 'E2', false, '=SUM($C2:D$2)'],
  ['B2', '=A2+B1', 'D5', true, '=D4+C5'],
  ['B2', '=A1&"A1"', 'B3', false, '=A2&"A1"'],
])('%s %s copied to %s', async (from, formula, to, transposed, copied) => {
  expect(
    await formulasAfter(to, put(from, [[formula]]), (sheet) =>
      sheet.getRange(to).copyFrom(from, 'All', false, transposed),
    ),
  ).toEqual([[copied]]);
});

test('formulas follow cells that are cut and pasted, also to another sheet', async () => {
  const cells: Batch = (sheet, { workbook }) => {
    sheet.getRange('A1:B2').formulas = [
      [1, '=A1+1'],
      [2, '=D1'],
    ] as unknown as string[][];
    sheet.getRange('D1:D3').formulas = [['=SUM(A1:A2)'], ['=B1*2'], ['=F5+A1']];
    workbook.names.add('first', sheet.getRange('A1'));
    workbook.worksheets.add('Other');
  };
  expect(await formulasAfter('D1:D3', cells, (sheet) => sheet.getRange('A1:B2').moveTo('F4'))).toEqual([
    ['=SUM(F4:F5)'],
    ['=G4*2'],
    ['=#REF!+F4'],
  ]);
  expect(await formulasAfter('D1:D2', (sheet) => sheet.getRange('F4:G5').moveTo('Other!A1'))).toEqual([
    ['=SUM(Other!A1:A2)'],
    ['=Other!B1*2'],
  ]);
  await Excel.run(async (context) => {
    const moved = context.workbook.worksheets.getItem('Other').getRange('A1:B2').load('formulas, values');
    const name = context.workbook.names.getItem('first').load('formula');
    const results = context.workbook.worksheets.getItem('Sheet1').getRange('D1:D2').load('values');
    await context.sync();
    expect(moved.formulas).toEqual([
      [1, '=A1+1'],
      [2, '=Sheet1!D1'],
    ]);
    expect([name.formula, results.values, moved.values[1]]).toEqual(['=Other!$A$1', [[3], [4]], [2, 3]]);
  });
});
