/** `Range.numberFormatCategories`: the tab of Excel's Format Cells dialog that a number format belongs to. */
export function numberFormatCategory(format: string): string {
  if (format === 'General') {
    return 'General';
  }
  if (format === '@') {
    return 'Text';
  }
  const bare = format.replace(/"[^"]*"|\\./g, '');
  const plain =
    bare.replace(/\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|\$-[^\]]*)\]/gi, '').split(';')[0] ?? '';
  if (/^_\(.*\*/.test(plain)) {
    return 'Accountancy';
  }
  if (/[$¥€£]/.test(format.replace(/\[\$-/g, '['))) {
    return 'Currency';
  }
  const known: readonly (readonly [string, RegExp])[] = [
    ['Percentage', /^0(?:\.0+)?%$/],
    ['Scientific', /^0(?:\.0+)?E\+0+$/i],
    ['Fraction', /^# \?+\/(?:\?+|\d+)$/],
    ['Special', /^0{5}(?:-0{4})?$|^000-00-0000$/],
    ['Number', /^(?:#,##)?0(?:\.0+)?_?\)?_? ?$/],
    ['Time', /^(?:\[?h+\]?(?::mm)?(?::ss)?(?:\.0)?|mm:ss(?:\.0)?)(?: ?AM\/PM)?(?:;@)?$/i],
    ['Date', /^[ymda年月日/\-.,\s]+(?:h{1,2}:mm(?::ss)?(?: AM\/PM)?)?(?:;@)?$/i],
  ];
  return known.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'Custom';
}
