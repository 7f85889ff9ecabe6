import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import * as ssf from 'ssf';
import { cellText } from '../../../src/stand-in/model/cells/cell-text';
import { filledText, isDateFormat, isNumberFormat, numberFormatColor } from '../../../src/stand-in/model/number-format';

const cases = readFileSync(path.join(__dirname, 'shown.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t') as [string, string, string]);

it.each(cases)('%s in %s', (value, format, shown) => {
  expect(cellText(Number(value), format, false, 'zh-CN')).toBe(shown);
});

it('texts stand in the place that a format has for them', () => {
  expect(cellText('甲', '0;-0;;"第"@"号"', false)).toBe('第甲号');
  expect(cellText('甲', '0.00', false)).toBe('甲');
  expect(cellText('甲', ';;;', false)).toBe('');
});

it('plain numbers are written as another formatter of Excel’s formats writes them', () => {
  const formats = ['0', '0.00', '#,##0', '#,##0.00', '0%', '0.0%', '#.##', '000', '0.00_);(0.00)'];
  // Halves are left out: the other rounds in binary.
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole + 0.123);
  fc.assert(
    fc.property(number, fc.constantFrom(...formats), (value, format) => {
      expect(cellText(value, format, false)).toBe(ssf.format(format, value));
    }),
  );
});

it('a section says its colour, in English or Chinese, by name or number', () => {
  expect(numberFormatColor('0.00_);[Red](0.00)', -1)).toBe('#FF0000');
  expect(numberFormatColor('0.00_);[Red](0.00)', 1)).toBeUndefined();
  expect(numberFormatColor('[>=90][蓝色]0;[颜色10]0', 95)).toBe('#0000FF');
  expect(numberFormatColor('[>=90][蓝色]0;[颜色10]0', 5)).toBe('#008000');
});

it('the room between a currency and its amount is filled', () => {
  const accounting = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ';
  expect(filledText(1234.5, accounting)).toEqual({ before: ' ¥', fill: ' ', after: '1,234.50 ' });
  expect(filledText(-5, accounting)).toEqual({ before: ' ¥', fill: ' ', after: '-5.00 ' });
  expect(filledText(5, '0.00')).toBeUndefined();
});

it('knows dates, and what is no format', () => {
  expect(['aaaa', '[DBNum1]m"月"', 'h:mm', 'General;yyyy', '"yyyy"0'].map(isDateFormat)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['¥0.00', '0!.0,"万"', '"open', 'not a format', '0;0;0;@;0'].map(isNumberFormat)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
