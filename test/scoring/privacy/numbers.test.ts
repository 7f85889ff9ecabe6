import fc from 'fast-check';
import { maskNumbers } from '../../../src/scoring/privacy/numbers';

describe('numbers that would give a citizen away', () => {
  it.each([
    ['a mobile number', '来电13812345678反映', '来电*******5678反映'],
    ['one in groups', '138 1234 5678 或 139-8765-4321', '*** **** 5678 或 ***-****-4321'],
    ['one with the country code', '+86 13812345678', '+** *******5678'],
    ['one in full width', '电话：１３８１２３４５６７８', '电话：*******５６７８'],
    ['a landline', '010-62345678', '***-****5678'],
    ['a landline in brackets', '（0571）8765432 投诉', '（****）***5432 投诉'],
    ['a local number named as one', '致电 62345678', '致电 ****5678'],
    ['a landline spaced, with an extension', '0571 8765 4321-802', '**** **** ***1-802'],
    ['a landline in one piece', '057187654321', '********4321'],
    ['a landline with the country code', '+86-571-87654321', '+**-***-****4321'],
    ['a service line', '400-820-8820 或 8008208820', '***-***-8820 或 ******8820'],
    ['a number from abroad', '+852 9123 4567', '+*** **** 4567'],
    ['a mobile number behind a date', '2026-03-05 13812345678', '2026-03-05 *******5678'],
    ['one spelled out digit by digit', '1 3 8 1 2 3 4 5 6 7 8', '* * * * * * * 5 6 7 8'],
    ['one with dots, in full width with wide spaces', '１３８．１２３４．５６７８　来电', '***．****．５６７８　来电'],
    ['one with a zero in front', '013812345678', '********5678'],
    ['one right behind letters', 'tel13812345678', 'tel*******5678'],
    ['an identity number in groups', '110105 19491231 002x', '****** ******** 002x'],
    ['an old identity number', '身份证130503670401001。', '身份证***********1001。'],
    ['a bank card', '卡号 6222 0210 0112 3456 789', '卡号 **** **** **** ***6 789'],
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
    ['a bank card with a wrong check digit', '6222021001123456780'],
    ['fifteen digits whose birthday cannot be', '130503671301001'],
    ['a long case number that begins with the year', '2026030512345678'],
    ['days and a count', '03-05 至 03-12 共 12345678'],
    ['a date and an eight-digit number', '03-05 62345678'],
    ['a range of days', '2026-03-01..2026-03-15'],
    ['a seal', 'WS1-2026-03-0123456789ABCDEF'],
    ['a short text', '窗口 3'],
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
