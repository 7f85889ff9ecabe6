/** Full-width and half-width forms; their plain twins are what NFKC gives. Other compatibility signs (①, ㎡) stay. */
const widthForms = /[\uFF00-\uFFEF]+/g;

/** White space of every kind, the ideographic space among it, and the zero-width signs that pasted text brings. */
const spaces = /[\s\u200B-\u200D\u2060]+/g;

/** A text with its full-width and half-width forms made plain. */
export function plainWidth(text: string): string {
  return text.replace(widthForms, (run) => run.normalize('NFKC'));
}

/**
 * The form in which two texts of a workbook are compared: case, width and spaces do not count (the contract's
 * "Matching"). Two texts match when their keys are equal; a text with nothing in it has the key ''.
 */
export function matchKey(text: string): string {
  if (isOwnKey(text)) return text;
  return plainWidth(text).replace(spaces, '').toLowerCase().normalize('NFC');
}

/** Whether a text is its own match key beyond doubt, as most names and codes are: Chinese characters, small letters, digits. */
export function isOwnKey(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= 0x4e00 && code <= 0x9fff;
    const isSmallLetter = code >= 0x61 && code <= 0x7a;
    const isDigit = code >= 0x30 && code <= 0x39;
    if (!isHan && !isSmallLetter && !isDigit && code !== 0x2d) return false;
  }
  return true;
}
