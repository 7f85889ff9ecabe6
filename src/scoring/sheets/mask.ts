/**
 * What is looked for in free text, each behind the start or a sign that is no digit (kept apart in group 1: engines of
 * older Macs have no look-behind).
 */

/** 18 digits, the last perhaps an X; spaces or hyphens between region, birthday and rest. Its checksum is asked besides. */
const ID_NUMBER = /(^|[^0-9])([0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx])(?![0-9A-Za-z])/gu;

/** A mainland mobile number, in groups or not, with the country's code or not. */
const MOBILE = /(^|[^0-9])((?:(?:\+|00)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2})(?![0-9])/gu;

/** A landline with its area code, and an extension. */
const LANDLINE = /(^|[^0-9])((?:\(0[0-9]{2,3}\)|0[0-9]{2,3})[ -]?[1-9][0-9]{2,3}[ -]?[0-9]{4}(?:-[0-9]{1,5})?)(?![0-9])/gu;

/** A number without area code, told from a case number by the word in front of it. */
const NAMED_NUMBER = /((?:电话|座机|手机|来电|致电|tel|phone)[^0-9A-Za-z]{0,4})([1-9][0-9]{6,7})(?![0-9])/giu;

/** The weights of the first 17 digits (GB 11643), and the check digit for each remainder. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/**
 * Hides phone numbers (mainland mobile and landline) and identity numbers (18 digits with a right checksum) in a free
 * text that is printed: every digit but the last four becomes a star. Full-width digits are found too.
 *
 * @example maskNumbers('来电 13812345678 反映') === '来电 *******5678 反映'
 */
export function maskNumbers(text: string): string {
  const withoutIds = hide(text, ID_NUMBER, isIdNumber);
  return [MOBILE, LANDLINE, NAMED_NUMBER].reduce((masked, pattern) => hide(masked, pattern, () => true), withoutIds);
}

function hide(text: string, pattern: RegExp, isMeant: (number: string) => boolean): string {
  let hidden = text;
  for (const { 1: before = '', 2: number = '', index } of halfWidth(text).matchAll(pattern)) {
    if (!isMeant(number)) continue;
    const from = index + before.length;
    const to = from + number.length;
    hidden = hidden.slice(0, from) + starred(hidden.slice(from, to)) + hidden.slice(to);
  }
  return hidden;
}

/** Whether a text of 18 digits (the last may be X) bears the check digit of an identity number. */
function isIdNumber(text: string): boolean {
  const digits = text.replace(/[ -]/gu, '').toUpperCase();
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return ID_CHECKS[sum % 11] === digits[17];
}

/** Stars for all digits but the last four; what stands between them stays. */
function starred(number: string): string {
  let left = (number.match(/[0-9０-９XxＸｘ]/gu) ?? []).length - 4;
  return number.replace(/[0-9０-９XxＸｘ]/gu, (digit) => (left-- > 0 ? '*' : digit));
}

/** The same text with full-width digits and signs made plain, one character for one, so that places stay the same. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}
