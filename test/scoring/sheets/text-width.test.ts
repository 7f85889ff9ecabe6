import fc from 'fast-check';
import { measureFor } from '../../../src/scoring/sheets/text-width';

const [zh, en] = [measureFor('zh'), measureFor('en')];
/** As many characters as this are a column's width in Chinese print. */
const DIGITS = (count: number): number => zh.widthOf('0'.repeat(count));

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['窗口', 4],
    ['Ａ', 2],
    ['𠮷', 2],
    ['——“”…', 10],
  ])('%s is %i wide in any font', (text, width) => {
    expect(zh.widthOf(text)).toBe(width);
    expect(en.widthOf(text)).toBe(width);
  });

  it('of Latin letters is that of the font: narrow and wide ones in English, all of half width or more in Chinese', () => {
    expect(en.widthOf('il')).toBeLessThan(1.1);
    expect(en.widthOf('WM')).toBeGreaterThan(3.2);
    expect(zh.widthOf('il')).toBeGreaterThan(1.9);
  });
});

describe('a wrapped text', () => {
  it.each([
    ['goes on one line where it fits', 'Patient listening', en.widthOf('Patient listening'), ['Patient listening']],
    ['breaks at a space', 'Patient listening', en.widthOf('Patient listening') - 0.1, ['Patient ', 'listening']],
    ['breaks inside a word that is longer than a line', '00000000', en.widthOf('000'), ['000', '000', '00']],
    ['lets spaces hang over', '00   11', en.widthOf('00'), ['00   ', '11']],
  ])('%s', (_, text, width, lines) => {
    expect(en.wrap(text, width)).toEqual(lines);
  });

  it.each([
    ['breaks between Chinese characters', '耐心倾听', 6, ['耐心倾', '听']],
    ['begins no line with a comma', '耐心倾听，微笑', 8, ['耐心倾', '听，微笑']],
    ['ends no line with an opening bracket', '耐心倾（听）', 8, ['耐心倾', '（听）']],
    ['breaks at no no-break space', '至 5月\u00a0\u00a06日', 8, ['至 5', '月\u00a0\u00a06日']],
    ['keeps its own line breaks', '甲\n乙', 10, ['甲\n', '乙']],
    ['keeps a blank line', '甲\n\n乙', 10, ['甲\n', '\n', '乙']],
  ])('%s', (_, text, width, lines) => {
    expect(zh.wrap(text, width)).toEqual(lines);
  });

  it('loses nothing, and no line is wider than the column', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '窗', '口', '，', '（') }),
        fc.integer({ min: 3, max: 20 }),
        (text, digits) => {
          const lines = zh.wrap(text, DIGITS(digits));
          expect(lines.join('')).toBe(text);
          for (const line of lines) expect(zh.widthOf(line.trimEnd())).toBeLessThanOrEqual(DIGITS(digits) + 1e-6);
        },
      ),
    );
  });

  it('holds fewer characters of a larger size', () => {
    expect(zh.wrap('0'.repeat(20), DIGITS(20), 20)).toHaveLength(2);
  });
});
