import fc from 'fast-check';
import { matchKey, toHundredths } from '../../src/rulebook';

describe('matchKey', () => {
  it.each([
    ['TD1-1', 'td1-1'],
    ['ＴＤ１－１', 'td1-1'],
    [' T D1\t-\u00a01\u3000', 'td1-1'],
    ['张\u200b三', '张三'],
    ['（半天）', '(半天)'],
    ['ｶﾞ', 'ガ'],
    ['カ ﾞ', 'ガ'],
    ['e\u0301', '\u00e9'],
    ['①', '①'],
    [' \u3000', ''],
  ])('%p is %p', (text, key) => {
    expect(matchKey(text)).toBe(key);
  });

  it('leaves a key as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => matchKey(matchKey(text)) === matchKey(text)));
  });
});

describe('toHundredths', () => {
  it.each([
    [0, 0],
    [0.29, 29],
    [1.15, 115],
    [-0.5, -50],
    [1.005, undefined],
    [0.1 + 0.2, undefined],
    [NaN, undefined],
    [Infinity, undefined],
    [1e20, undefined],
  ])('%p is %p', (amount, hundredths) => {
    expect(toHundredths(amount)).toBe(hundredths);
  });

  it('reads every amount of two decimals', () => {
    fc.assert(fc.property(fc.integer(), (hundredths) => toHundredths(Number(`${hundredths}e-2`)) === hundredths));
  });
});
