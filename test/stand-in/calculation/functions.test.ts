/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput } from '../../../src/stand-in/model/write-cells';
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
  ['=AGGREGATE(9,6,C2:C7)', /hidden/],
  ['=CELL("row",B5)', /CELL/],
  ['=DOLLAR(1234.5)', /currency/],
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
