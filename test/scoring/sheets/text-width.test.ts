import fc from 'fast-check';
import { widthOf, wrapText } from '../../../src/scoring/sheets/text-width';

describe('the width of a text', () => {
  it.each([['', 0], ['abc', 3], ['窗口', 4], ['1号窗口', 7], ['Ａ１', 4], ['𠮷', 2], ['——“”…', 10]])('%s is %i wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a wrapped text', () => {
  it.each([
    ['goes on one line where it fits', 'Patient listening', 17, ['Patient listening']],
    ['breaks at a space', 'Patient listening', 16, ['Patient ', 'listening']],
    ['breaks between Chinese characters', '耐心倾听', 6, ['耐心倾', '听']],
    ['breaks inside a word that is longer than a line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['keeps its own line breaks', '甲\n乙', 10, ['甲\n', '乙']],
    ['keeps a blank line', '甲\n\n乙', 10, ['甲\n', '\n', '乙']],
    ['lets spaces hang over', 'ab   cd', 2, ['ab   ', 'cd']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('loses nothing, and no line is wider than the column', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '窗', '口', '，') }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('holds fewer characters of a larger size', () => {
    expect(wrapText('a'.repeat(20), 20, 20)).toHaveLength(2);
  });
});
