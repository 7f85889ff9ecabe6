/** Full-width and half-width forms; their plain twins are what NFKC gives. Other compatibility signs (①, ㎡) stay. */
const widthForms = /[\uFF00-\uFFEF]+/g;

/** White space of every kind, the ideographic space among it, and the zero-width signs that pasted text brings. */
const spaces = /[\s\u200B-\u200D\u2060]+/g;

/**
 * The form in which two texts of a workbook are compared: case, width and spaces do not count (the contract's
 * "Matching"). Two texts match when their keys are equal; a text with nothing in it has the key ''.
 */
export function matchKey(text: string): string {
  return text
    .replace(widthForms, (run) => run.normalize('NFKC'))
    .replace(spaces, '')
    .toLowerCase()
    .normalize('NFC');
}
