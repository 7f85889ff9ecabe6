import fc from 'fast-check';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { fromFileFormula, toFileFormula } from '../../../src/stand-in/files/formulas';
import { isSheetName } from '../../../src/stand-in/model/naming';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  // UTF-16 units on their own: halves of characters, control characters, and the file's own escapes.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    "'quoted",
    '_x0041_',
    '_x005F_x0041_',
    ' ',
    '\r\n',
    '\t',
    ']]>',
    '&amp;',
    '<c/>',
    '__x000A_',
  ),
);

it('any text survives a save, as text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
      const opened = newWorkbook();
      texts.forEach((value, row) => {
        opened.model.sheets[0].cells.set(row, 0, { value, style: 0 });
        opened.model.sheets[0].cells.set(row, 1, { value, style: 0, formula: '=A1' });
      });
      const [sheet] = (await openWorkbook(await saveWorkbook(opened))).model.sheets;
      texts.forEach((value, row) => {
        expect(sheet.cells.get(row, 0)).toEqual({ value, style: 0 });
        expect(sheet.cells.get(row, 1)).toEqual({ value, style: 0, formula: '=A1' });
      });
    }),
    { numRuns: 60 },
  );
});

it('any number survives to its last digit', async () => {
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(0.1 + 0.2, 1e-300, 1e300, 123456789012345),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyNumber, { minLength: 1 }), async (numbers) => {
      const opened = newWorkbook();
      numbers.forEach((value, row) => opened.model.sheets[0].cells.set(row, 3, { value, style: 0 }));
      const [sheet] = (await openWorkbook(await saveWorkbook(opened))).model.sheets;
      // Minus zero is zero to Excel.
      numbers.forEach((value, row) => expect(sheet.cells.get(row, 3)?.value).toBe(value === 0 ? 0 : value));
    }),
    { numRuns: 60 },
  );
});

it('any set of sheet names survives, in order', async () => {
  const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter(isSheetName);
  const names = fc.uniqueArray(anyName, {
    minLength: 1,
    maxLength: 8,
    comparator: (a, b) => a.toLowerCase() === b.toLowerCase(),
  });
  await fc.assert(
    fc.asyncProperty(names, async (all) => {
      const opened = newWorkbook({ sheetName: all[0] });
      all.slice(1).forEach((name) => opened.model.addSheet(name));
      opened.model.sheets.forEach((sheet) =>
        sheet.setLayout({ printArea: [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }] }),
      );
      const again = (await openWorkbook(await saveWorkbook(opened))).model.sheets;
      expect(again.map((sheet) => sheet.name)).toEqual(all);
      expect(again.every((sheet) => sheet.layout.printArea?.length === 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('any edits of an existing sheet are there after a save, and nothing else moved', async () => {
  const place = fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 6 }) });
  const cell = fc.oneof(fc.constant(undefined), fc.integer(), fc.constantFrom('text', '=not', 'x y'));
  const base = newWorkbook();
  for (let row = 1; row < 10; row += 2) {
    for (let column = 0; column < 6; column += 2)
      base.model.sheets[0].cells.set(row, column, { value: row * 10 + column, style: 0 });
  }
  const file = await saveWorkbook(base);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, cell), { maxLength: 15 }), async (edits) => {
      const opened = await openWorkbook(file);
      const [sheet] = opened.model.sheets;
      for (const [{ row, column }, value] of edits) {
        sheet.putCell(row, column, value === undefined ? undefined : { value, style: 0 });
        sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
      }
      const [again] = (await openWorkbook(await saveWorkbook(opened))).model.sheets;
      for (let row = 0; row < 13; row += 1) {
        for (let column = 0; column < 7; column += 1)
          expect(again.cells.get(row, column)).toEqual(sheet.cells.get(row, column));
      }
    }),
    { numRuns: 80 },
  );
});

describe('formulas are spelled in files as Excel spells them', () => {
  it.each([
    ['=SUM(A1)', 'SUM(A1)'],
    ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
    ['=SORT(FILTER(A1:A9,B1:B9="XLOOKUP("))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9="XLOOKUP("))'],
    ['=LET(x,1,y,x+1,SUM(x,y))', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,SUM(_xlpm.x,_xlpm.y))'],
    ['=MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ['=\'XLOOKUP(1)\'!A1&"_xlfn."', '\'XLOOKUP(1)\'!A1&"_xlfn."'],
    ['=#REF!+1', '#REF!+1'],
    ['=STDEV.S(A:A)+MyXLOOKUP(1)', '_xlfn.STDEV.S(A:A)+MyXLOOKUP(1)'],
  ])('%s', (shown, filed) => {
    expect(toFileFormula(shown)).toBe(filed);
    expect(fromFileFormula(filed)).toBe(shown);
  });
});
