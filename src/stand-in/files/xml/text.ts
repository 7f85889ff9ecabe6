/**
 * Text in XML. Spreadsheet strings (ST_Xstring) write what XML cannot hold as `_xHHHH_`, and an underscore that
 * would be read as the start of such a sequence as `_x005F_`.
 */

const UNSAFE_MARKUP = /[&<>"\r\n\t]/g;
const ESCAPED_MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
// Control characters, surrogates without their partner and the two non-characters are what XML 1.0 forbids.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const UNDERSCORE_SEQUENCE = /_(?=x[0-9a-fA-F]{4}_)/g;
const HEX_SEQUENCE = /_x([0-9a-fA-F]{4})_/g;

/** Text for an attribute's value. Characters XML forbids are left out; use `escapeString` to keep them. */
export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(UNSAFE_MARKUP, (character) => ESCAPED_MARKUP[character]);
}

/** Text between tags. Characters XML forbids are left out; use `escapeString` to keep them. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (character) => ESCAPED_MARKUP[character]);
}

/** A spreadsheet string with `_xHHHH_` in the place of all XML cannot hold; not yet escaped as markup. */
export function encodeString(text: string): string {
  return text.replace(UNDERSCORE_SEQUENCE, '_x005F_').replace(FORBIDDEN, hexSequence).replace(/\r/g, '_x000D_');
}

/** A spreadsheet string between tags. */
export function escapeString(text: string): string {
  return escapeText(encodeString(text));
}

/** The text a spreadsheet string stands for. */
export function decodeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(HEX_SEQUENCE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function hexSequence(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
