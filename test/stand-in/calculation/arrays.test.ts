/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { merge } from '../../../src/stand-in/model/cells/clear-cells';
import { shiftCells } from '../../../src/stand-in/model/references/shift-cells';
import { areaOf, calculating, formulaAt, put, shown, shownRows } from './sheet';

/* Microsoft: "Dynamic array formulas and spilled array behavior", "How to correct a #SPILL! error". */

describe('arrays spill', () => {
  test('into empty cells, and draw back when they shrink', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', 3);
    put(sheet, 'C1', '=SEQUENCE(A1)*2');
    put(sheet, 'D1', '=SUM(C1#)');
    expect([shownRows(sheet, 'C1:C3').flat(), shown(sheet, 'D1')]).toEqual([[2, 4, 6], 12]);
    put(sheet, 'A1', 2);
    expect([shownRows(sheet, 'C1:C3').flat(), shown(sheet, 'D1')]).toEqual([[2, 4, undefined], 6]);
    expect(sheet.spills).toEqual([areaOf('C1:C2')]);
    expect(formulaAt(sheet, 'C2')).toBeUndefined();
  });

  test('a value in the way shows #SPILL!, and taking it away lets them through', () => {
    const { sheet } = calculating();
    put(sheet, 'C3', 'in the way');
    put(sheet, 'C1', '=SEQUENCE(3)');
    expect(shownRows(sheet, 'C1:C3').flat()).toEqual(['#SPILL!', undefined, 'in the way']);
    put(sheet, 'C3', '');
    expect(shownRows(sheet, 'C1:C3').flat()).toEqual([1, 2, 3]);
    put(sheet, 'C2', 'again');
    expect(shownRows(sheet, 'C1:C3').flat()).toEqual(['#SPILL!', 'again', undefined]);
  });

  test('not over merged cells nor past the edge', () => {
    const { sheet } = calculating();
    merge(sheet, areaOf('A2:B2'), false);
    put(sheet, 'A1', '=SEQUENCE(3)');
    put(sheet, 'D1048576', '=SEQUENCE(2)');
    expect([shown(sheet, 'A1'), shown(sheet, 'D1048576')]).toEqual(['#SPILL!', '#SPILL!']);
  });

  test('are gone with their formula', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', '=SEQUENCE(2,2)');
    put(sheet, 'A1', 'text');
    expect(shownRows(sheet, 'A1:B2')).toEqual([
      ['text', undefined],
      [undefined, undefined],
    ]);
  });

  test('move with their formula, and with what is put in above', () => {
    const { sheet } = calculating();
    put(sheet, 'B2', '=SEQUENCE(2)');
    put(sheet, 'D1', '=SUM(B2:B3)');
    shiftCells(sheet, {
      kind: 'insert',
      area: { row: 0, column: 0, rowCount: 1, columnCount: 16_384 },
      direction: 'Down',
    });
    expect([shownRows(sheet, 'B2:B5').flat(), shown(sheet, 'D2')]).toEqual([[undefined, 1, 2, undefined], 3]);
  });

  test('readers of spilled cells follow', () => {
    const { sheet } = calculating();
    put(sheet, 'D1', '=B2+1');
    put(sheet, 'A1', 1);
    put(sheet, 'B1', '=SEQUENCE(2,1,A1)');
    expect(shown(sheet, 'D1')).toBe(3);
    put(sheet, 'A1', 10);
    expect(shown(sheet, 'D1')).toBe(12);
  });
});

/* Results as in the examples of each function's page in Microsoft's documentation, or by their definition. */
test.each<[string, string, (string | number | boolean)[][]]>([
  [
    '=FILTER(A1:B4,B1:B4>1)',
    'A',
    [
      ['b', 2],
      ['c', 3],
      ['b', 4],
    ],
  ],
  ['=FILTER(A1:B4,B1:B4>9)', 'empty', [['#CALC!']]],
  ['=FILTER(A1:A4,B1:B4>9,"none")', 'empty', [['none']]],
  ['=SORT(B1:B4,1,-1)', 'desc', [[4], [3], [2], [1]]],
  ['=SORTBY(A1:A4,B1:B4,-1)', 'by', [['b'], ['c'], ['b'], ['a']]],
  ['=UNIQUE(A1:A4)', 'unique', [['a'], ['b'], ['c']]],
  ['=UNIQUE(A1:A4,FALSE,TRUE)', 'once', [['a'], ['c']]],
  ['=XLOOKUP("c",A1:A4,B1:B4)', 'exact', [[3]]],
  ['=XLOOKUP("z",A1:A4,B1:B4,"?")', 'missing', [['?']]],
  ['=XLOOKUP(2.5,B1:B4,A1:A4,,-1)', 'smaller', [['b']]],
  ['=XLOOKUP("b",A1:A4,B1:B4,,0,-1)', 'last', [[4]]],
  ['=XMATCH("b",A1:A4)', 'place', [[2]]],
  [
    '=SEQUENCE(2,3,10,5)',
    'grid',
    [
      [10, 15, 20],
      [25, 30, 35],
    ],
  ],
  [
    '=TRANSPOSE(A1:B2)',
    'turn',
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  ['=A1:A2&B1:B2', 'pairs', [['a1'], ['b2']]],
  [
    '=B1:B2*{1,10}',
    'outer',
    [
      [1, 10],
      [2, 20],
    ],
  ],
  [
    '={1,2,3}+{1;2}',
    'cross',
    [
      [2, 3, 4],
      [3, 4, 5],
    ],
  ],
  ['={1,2,3}+{1,2}', 'ragged', [[2, 4, '#N/A']]],
  ['=VSTACK(B1:B2,{9})', 'stack', [[1], [2], [9]]],
  [
    '=HSTACK(A1:A2,B1:B2)',
    'beside',
    [
      ['a', 1],
      ['b', 2],
    ],
  ],
  ['=TAKE(B1:B4,2)', 'take', [[1], [2]]],
  ['=DROP(B1:B4,-3)', 'drop', [[1]]],
  ['=TOROW(A1:B2)', 'row', [['a', 1, 'b', 2]]],
  ['=TOCOL(A1:B2)', 'column', [['a'], [1], ['b'], [2]]],
  ['=CHOOSECOLS(A1:B2,2)', 'cols', [[1], [2]]],
  [
    '=CHOOSEROWS(A1:B3,3,1)',
    'rows',
    [
      ['c', 3],
      ['a', 1],
    ],
  ],
  [
    '=WRAPROWS(B1:B4,2)',
    'wrap',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    '=EXPAND({1,2},2,2,0)',
    'expand',
    [
      [1, 2],
      [0, 0],
    ],
  ],
  [
    '=TEXTSPLIT("a,b;c,d",",",";")',
    'split',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['=TEXTBEFORE("a-b-c","-")', 'before', [['a']]],
  ['=TEXTAFTER("a-b-c","-",-1)', 'after', [['c']]],
  ['=LET(x,5,y,x*2,x+y)', 'let', [[15]]],
  ['=LAMBDA(a,b,a*b)(3,4)', 'lambda', [[12]]],
  ['=MAP(B1:B2,LAMBDA(v,v^2))', 'map', [[1], [4]]],
  ['=REDUCE(0,B1:B4,LAMBDA(sum,v,sum+v))', 'reduce', [[10]]],
  ['=SCAN(0,B1:B3,LAMBDA(sum,v,sum+v))', 'scan', [[1], [3], [6]]],
  ['=BYROW(B1:C2,LAMBDA(line,SUM(line)))', 'byrow', [[1], [2]]],
  [
    '=MAKEARRAY(2,2,LAMBDA(r,c,r*c))',
    'make',
    [
      [1, 2],
      [2, 4],
    ],
  ],
  ['=IF(B1:B4>2,"high","low")', 'if', [['low'], ['low'], ['high'], ['high']]],
  ['=IFERROR(1/(B1:B2-1),0)', 'iferror', [[0], [1]]],
  ['=COUNTIF(A1:A4,{"a","b"})', 'criteria', [[1, 2]]],
  ['=@B1:B4', 'own row', [[1]]],
  ['=INDEX(A1:B4,0,2)', 'whole column', [[1], [2], [3], [4]]],
  ['=SUM(B1:INDEX(B1:B4,3))', 'computed end', [[6]]],
  ['=YEAR({46101;1})', 'elementwise', [[2026], [1900]]],
])('%s (%s)', (formula, _what, rows) => {
  const { sheet } = calculating();
  put(sheet, 'A1', [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['b', 4],
  ]);
  put(sheet, 'E1', formula);
  const end = String.fromCharCode(68 + (rows[0]?.length ?? 1));
  expect(shownRows(sheet, `E1:${end}${rows.length}`)).toEqual(rows);
  expect(shown(sheet, `E${rows.length + 1}`)).toBeUndefined();
});
