import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { Person } from '../../../src/stand-in/boot/person';
import { withFullReferences } from '../../../src/stand-in/formula/full-references';
import { addTable, showTotals } from '../../../src/stand-in/model/tables/tables';
import { differences, textOf } from './packages';

const TABLE = 'xl/tables/table1.xml';

/** A table in A1:C3 with totals in row 4, as a user types it. */
function tabled() {
  const book = newWorkbook();
  const user = new Person(book.model, 'user');
  const sheet = book.model.activeSheet;
  user.type('A1', [
    ['Name', 'Points', 'Double'],
    ['a', 1, ''],
    ['b', 2, ''],
  ]);
  const table = addTable(sheet, { row: 0, column: 0, rowCount: 3, columnCount: 3 }, true);
  showTotals(sheet, table, true);
  return { book, user, sheet, table };
}

/** Structured references as they are typed in a table called T, and as files spell them. */
const REFERENCES: [string, string][] = [
  ['=[@Points]*2', '=T[[#This Row],[Points]]*2'],
  ['=SUM([Points])', '=SUM(T[Points])'],
  ['=T[@]', '=T[#This Row]'],
  ['=COUNT(T[@[Net amount]:[Tax]])', '=COUNT(T[[#This Row],[Net amount]:[Tax]])'],
  ['=Other[@Points]&"[@no]"', '=Other[[#This Row],[Points]]&"[@no]"'],
  ['=SUM(T[[#Totals],[Points]])', '=SUM(T[[#Totals],[Points]])'],
];
test.each(REFERENCES)('%s is written as %s', (typed, written) => expect(withFullReferences(typed, 'T')).toBe(written));

test('a formula in all rows of a column is the column’s; one that some rows lost stays, one that all lost goes', async () => {
  const { book, user } = tabled();
  user.type('C2', [['=[@Points]*2'], ['=Table1[@Points]*2']]);
  const first = await saveWorkbook(book);
  expect(textOf(first, 'xl/worksheets/sheet1.xml')).toMatch(
    /<f>Table1\[\[#This Row\],\[Points\]\]\*2<\/f>.*<f>Table1\[\[#This Row\],\[Points\]\]\*2<\/f>/su,
  );
  const formula = '<calculatedColumnFormula>Table1[[#This Row],[Points]]*2</calculatedColumnFormula>';
  expect(textOf(first, TABLE)).toContain(
    `<tableColumn id="3" name="Double" totalsRowFunction="sum">${formula}</tableColumn>`,
  );
  const again = await openWorkbook(first);
  const later = new Person(again.model, 'user');
  later.type('A3', 'other');
  expect(differences(first, await saveWorkbook(again))).not.toContain(TABLE);
  later.type('C3', 7);
  expect(textOf(await saveWorkbook(again), TABLE)).toContain(formula);
  later.type('C2', 8);
  expect(textOf(await saveWorkbook(again), TABLE)).not.toContain('calculatedColumnFormula');
});

/** What is typed into the totals of the column Points, and what the file says of them. */
const TOTALS: [string, string][] = [
  ['=SUBTOTAL(101,[Points])', 'name="Points" totalsRowFunction="average"/>'],
  ['=SUBTOTAL(104,Table1[Points])', 'name="Points" totalsRowFunction="max"/>'],
  [
    '=SUM([Points])/2',
    'name="Points" totalsRowFunction="custom"><totalsRowFormula>SUM(Table1[Points])/2</totalsRowFormula></tableColumn>',
  ],
  [
    '=SUBTOTAL(109,[Double])',
    'name="Points" totalsRowFunction="custom"><totalsRowFormula>SUBTOTAL(109,Table1[Double])</totalsRowFormula></tableColumn>',
  ],
  ['n/a', 'name="Points" totalsRowLabel="n/a"/>'],
  ['', 'name="Points"/>'],
];
test.each(TOTALS)('totals of %s', async (typed, written) => {
  const { book, user } = tabled();
  if (typed !== '') user.type('B4', typed);
  const saved = await saveWorkbook(book);
  expect(textOf(saved, TABLE)).toContain(written);
  expect((await openWorkbook(saved)).model.tables()[0]!.table.columns[1]).toMatchObject({ name: 'Points' });
});
