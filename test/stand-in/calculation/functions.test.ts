/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput } from '../../../src/stand-in/model/cells/write-cells';
import { calculating, put, shown } from './sheet';

const folder = join(__dirname, 'fixtures');

/** Rows of comma separated values; quoted ones may hold commas and doubled quotes. */
function readCsv(name: string): string[][] {
  return readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? '',
      ),
    );
}

/** LibreOffice's results, with Excel's own where the two differ. */
const expected = new Map(
  [...readCsv('expected.csv').slice(1), ...readCsv('excel-differs.csv').slice(1)].map(
    ([formula = '', type = '', value = '']) => [formula, { type, value }],
  ),
);

const data = readCsv('data.csv').map((row) =>
  row.map((text): CellInput =>
    text === ''
      ? null
      : text === 'TRUE' || text === 'FALSE'
        ? text === 'TRUE'
        : !text.startsWith("'") && !Number.isNaN(Number(text))
          ? Number(text)
          : text,
  ),
);

const { sheet } = calculating();
put(sheet, 'A1', data);

/** Distributions come from series that end early, in every program at another place. */
const toleranceOf = (formula: string): number =>
  /DIST|INV|TEST|ERF|GAMMA|CONFIDENCE|BESSEL|IRR|RATE|YIELD/.test(formula) ? 1e-8 : 1e-12;

describe('formulas over a small sheet give what a spreadsheet gives', () => {
  test.each([...expected])('%s', (formula, { type, value }) => {
    put(sheet, 'T30', formula);
    const result = shown(sheet, 'T30');
    put(sheet, 'T30', '');
    if (type === 'number') {
      expect(typeof result).toBe('number');
      const wanted = Number(value);
      expect(Math.abs(Number(result) - wanted)).toBeLessThanOrEqual(
        Math.max(1e-12, Math.abs(wanted) * toleranceOf(formula)),
      );
    } else {
      expect(result).toBe(type === 'boolean' ? value === 'TRUE' : value);
    }
  });
});

test.each([
  ['=CELL("row",B5)', /CELL/],
  ['=CONVERT(1,"lbm","kg")', /seven digits/],
  ['=[1]Sheet1!A1', /other workbooks/],
  ['=SUM((A1,B1))', /several areas/],
  ['=WEBSERVICE("https://example.org")', /WEBSERVICE/],
])('%s is refused visibly, with the reason', (formula, reason) => {
  const { sheet: own, calculation } = calculating();
  put(own, 'A9', formula);
  expect(shown(own, 'A9')).toBe('#CALC!');
  expect(calculation.refusals()).toEqual([{ sheet: own, row: 8, column: 0, reason: expect.stringMatching(reason) }]);
});

test.each(['=ROUNDBANK(2.5,0)', '=PLUS(1,2)', '=NOSUCHFUNCTION(1)', '=no_such_name+1'])(
  '%s is unknown to Excel',
  (formula) => {
    put(sheet, 'T30', formula);
    expect(shown(sheet, 'T30')).toBe('#NAME?');
  },
);

describe('AGGREGATE and DOLLAR', () => {
  const { sheet: own } = calculating();
  [3, '=1/0', 9, 9, '=SUBTOTAL(9,A1:A1)', 5].forEach((input, row) => put(own, `A${row + 1}`, input));
  own.setRow(2, { hidden: true });
  test.each([
    ['=AGGREGATE(4,6,A1:A6)', '9'],
    ['=AGGREGATE(9,6,A1:A6)', '29'],
    ['=AGGREGATE(9,2,A1:A6)', '26'],
    ['=AGGREGATE(9,7,A1:A6)', '20'],
    ['=AGGREGATE(9,3,A1:A6)', '17'],
    ['=AGGREGATE(9,4,A1:A6)', '#DIV/0!'],
    ['=AGGREGATE(3,6,A1:A6)', '5'],
    ['=AGGREGATE(12,2,A1:A6)', '7'],
    ['=AGGREGATE(13,2,A1:A6)', '9'],
    ['=AGGREGATE(14,2,A1:A6,3)', '5'],
    ['=AGGREGATE(15,2,A1:A6,1)', '3'],
    ['=AGGREGATE(16,2,A1:A6,0.25)', '4.5'],
    ['=AGGREGATE(19,2,A1:A6,1)', '3.5'],
    ['=AGGREGATE(14,6,A1:A6/(A1:A6<9),1)', '5'],
    ['=AGGREGATE(14,2,A1:A6)', '#VALUE!'],
    ['=DOLLAR(1234.567)', '$1,234.57'],
    ['=DOLLAR(-1234.567,-2)', '($1,200)'],
    ['=DOLLAR(0.5,0)', '$1'],
  ])('%s', (formula, text) => {
    put(own, 'C1', formula);
    expect(String(shown(own, 'C1'))).toBe(text);
  });
});
