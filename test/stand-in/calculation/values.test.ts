/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { calculating, put, shown, shownRows } from './sheet';

describe('values', () => {
  test.each<[string, string | number | boolean]>([
    ['="2026-10"', '2026-10'],
    ['=LEN("2026-10")', 7],
    ['="001"&""', '001'],
    ['="1/2"="1/2"', true],
    ['=IF("2026-10"="2026-10","same","other")', 'same'],
    ['=UPPER("2026-10")', '2026-10'],
    ['=TEXTJOIN("-",TRUE,"2026","10")', '2026-10'],
    ['=EXACT("001","1")', false],
    ['=LEFT("2026-10",4)', '2026'],
    ['="3"+"4"', 7],
    ['=TRUE+1', 2],
    ['=--"2026-03-20"', 46_101],
    ['=1.1-1', 0.10000000000000009],
    ['=1.1-1=0.1', true],
    ['=0.1*3=0.3', true],
    ['=50%', 0.5],
    ['=1E308*10', '#NUM!'],
    ['=#N/A', '#N/A'],
    ['=IFERROR(#REF!,"lost")', 'lost'],
    ['=ERROR.TYPE(#N/A)', 7],
    ['=A100', 0],
    ['=A100&""', ''],
    ['=Nowhere!A1', '#REF!'],
    ["='no such sheet'!A1:B2", '#REF!'],
  ])('%s is %p', (formula, value) => {
    const { sheet } = calculating();
    put(sheet, 'B1', formula);
    expect(shown(sheet, 'B1')).toBe(value);
  });

  test('a formula of a file that cannot be read is #NAME?', () => {
    const { sheet, calculation } = calculating();
    sheet.putCell(0, 0, { value: '', formula: '=SUM(', style: 0 });
    calculation.calculate(true);
    expect(shown(sheet, 'A1')).toBe('#NAME?');
  });

  test('a formula shown as empty text is not an empty cell', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [['=""', '=ISBLANK(A1)', '=COUNTA(A1)', '=COUNTBLANK(A1)', '=ISBLANK(Z1)']]);
    expect(shownRows(sheet, 'A1:E1')).toEqual([['', false, 1, 1, true]]);
  });

  test('dates count from the date system of the workbook', () => {
    const { sheet } = calculating({ date1904: true });
    put(sheet, 'A1', [
      [
        '=DATE(2026,3,20)',
        '=YEAR(A1)',
        '=TEXT(A1,"yyyy-mm-dd")',
        '=EDATE(A1,1)-A1',
        '=WEEKDAY(A1)',
        '=DATEVALUE("2026-03-20")=A1',
        '=DATEDIF(A1,A1+10,"d")',
      ],
    ]);
    expect(shownRows(sheet, 'A1:G1')).toEqual([[44_639, 2026, '2026-03-20', 31, 6, true, 10]]);
  });

  test('NOW and TODAY go by the clock, at every calculation', () => {
    let time = new Date(2026, 2, 20, 18, 0);
    const { sheet } = calculating({ now: () => time });
    put(sheet, 'A1', [['=TODAY()', '=NOW()-TODAY()']]);
    expect(shownRows(sheet, 'A1:B1')).toEqual([[46_101, 0.75]]);
    time = new Date(2026, 2, 21, 6, 0);
    put(sheet, 'C1', 'any change');
    expect(shownRows(sheet, 'A1:B1')).toEqual([[46_102, 0.25]]);
  });

  test('functions called by an add-in outside any cell', () => {
    const { sheet, calculation } = calculating();
    put(sheet, 'A1', [
      ['a', 5],
      ['b', 6],
    ]);
    const range = { state: { sheet, area: { row: 0, column: 0, rowCount: 2, columnCount: 2 } } };
    expect(calculation.call('VLookup', ['b', range, 2, false])).toBe(6);
    expect(calculation.call('Norm_S_Dist', [0, true])).toBeCloseTo(0.5, 9);
    expect(calculation.call('Median', [[[1], [2], [9]]])).toBe(2);
    expect(calculation.call('NoSuchThing', [])).toBeUndefined();
  });
});

describe('the package of functions', () => {
  test('is loaded when a formula first needs one of them', () => {
    const load = jest.fn(functionPackage);
    const { sheet } = calculating({ functionPackage: load });
    put(sheet, 'A1', [[1, '=SUM(A1,2)*2', '=IF(A1>0,VLOOKUP(1,A1:B1,2,FALSE),0)']]);
    expect(load).not.toHaveBeenCalled();
    put(sheet, 'A2', [['=MEDIAN(A1:B1)', '=MEDIAN(1,2,3)']]);
    expect([load.mock.calls.length, shown(sheet, 'A2')]).toEqual([1, 3.5]);
  });

  test('may come later, as in a page: its formulas are busy until then', async () => {
    const { sheet, calculation } = calculating({ functionPackage: () => Promise.resolve(functionPackage()) });
    put(sheet, 'A1', [['=MEDIAN(1,2,9)', '=A1+1', '=1+1']]);
    expect(shownRows(sheet, 'A1:C1')).toEqual([['#BUSY!', '#BUSY!', 2]]);
    await calculation.ready();
    expect(shownRows(sheet, 'A1:C1')).toEqual([[2, 3, 2]]);
  });

  test('may be fetched beforehand: then nothing is busy', async () => {
    const { sheet, calculation } = calculating({ functionPackage: () => Promise.resolve(functionPackage()) });
    await calculation.preload();
    put(sheet, 'A1', '=MEDIAN(1,2,9)');
    expect(shown(sheet, 'A1')).toBe(2);
  });

  test('keeps nothing of a workbook: a thousand opened and closed', () => {
    const seen: unknown[] = [];
    for (let index = 0; index < 1000; index++) {
      const { sheet, calculation } = calculating();
      put(sheet, 'A1', [[index, '=MEDIAN(A1:A1)', '=SEQUENCE(1,2,A1)']]);
      seen.push(shown(sheet, 'B1'));
      calculation.dispose();
    }
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    const { FORMULA_REF_TO_ARRAY_CACHE: cells, CELL_INVERTED_INDEX_CACHE: lookups } = functionPackage();
    expect(
      [...Object.values(cells as object), ...Object.values(lookups as object)].filter(
        (cache) => cache instanceof Map && cache.size > 0,
      ),
    ).toEqual([]);
  });
});
