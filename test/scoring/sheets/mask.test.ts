import fc from 'fast-check';
import { maskNumbers } from '../../../src/scoring/sheets/mask';

describe('numbers that would give a citizen away', () => {
  it.each([
    ['a mobile number', '来电13812345678反映', '来电*******5678反映'],
    ['one in groups', '138 1234 5678 或 139-8765-4321', '*** **** 5678 或 ***-****-4321'],
    ['one with the country code', '+86 13812345678', '+** *******5678'],
    ['one in full width', '电话：１３８１２３４５６７８', '电话：*******５６７８'],
    ['a landline', '010-62345678', '***-****5678'],
    ['a landline in brackets', '（0571）8765432 投诉', '（****）***5432 投诉'],
    ['a local number named as one', '致电 62345678', '致电 ****5678'],
    ['an identity number', '身份证11010519491231002X', '身份证**************002X'],
    ['an identity number in full width', '１１０１０５１９４９１２３１００２Ｘ', '**************００２Ｘ'],
    ['two in one text', '13812345678、13912345678', '*******5678、*******5678'],
  ])('are hidden but for the last four: %s', (_, text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it.each([
    ['an identity number with a wrong checksum', '110105194912310021'],
    ['a case number', '案件 20260305001'],
    ['a date', '2026-03-05 10:30'],
    ['a number within a longer one', '913812345678123456'],
    ['an eight-digit number that nobody calls a phone', '受理号 62345678'],
    ['a sum', '金额 1,380.00 元'],
  ])('are told from others: %s', (_, text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  it('stay as long as they were, and masking again changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9Xx +()-]{0,40}$/), (text) => {
        const masked = maskNumbers(text);
        expect(masked).toHaveLength(text.length);
        expect(maskNumbers(masked)).toBe(masked);
      }),
    );
  });
});
