import { NotAWorkbookError } from '../errors';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/**
 * Refuses bytes that are not even a zip, saying what they are instead.
 * @throws NotAWorkbookError
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NotAWorkbookError('empty', 'The file is empty.');
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(bytes);
  if (!startsWith(bytes, ZIP)) throw noContainer(bytes);
}

/** What other programs export under the name of a workbook: plain text, and web pages that Excel opens as tables. */
function noContainer(bytes: Uint8Array): NotAWorkbookError {
  const start = bytes.subarray(0, 4096);
  // Text in any of the usual encodings has no other control characters.
  const isText = !start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  const isMarkup =
    isText && /^\uFEFF?\s*<(?:!doctype|html|\?xml|table|meta|head)/iu.test(new TextDecoder().decode(start));
  if (isMarkup) {
    return new NotAWorkbookError(
      'web-page',
      'The file is not an Excel workbook (.xlsx) but a web page or XML; save it from Excel as .xlsx first.',
    );
  }
  return isText
    ? new NotAWorkbookError(
        'text',
        'The file is not an Excel workbook (.xlsx) but text, such as .csv; save it from Excel as .xlsx first.',
      )
    : new NotAWorkbookError(
        'not-a-zip',
        'The file is not an Excel workbook (.xlsx); save it from Excel as .xlsx first.',
      );
}

/** Refuses packages of other programs and kinds by what their main part is. */
export function otherKindOfFile(partNames: readonly string[], mainType: string | undefined): NotAWorkbookError {
  if (mainType?.includes('sheet.binary')) {
    return new NotAWorkbookError(
      'binary-workbook',
      'The file is a binary workbook (.xlsb); save it from Excel as .xlsx first.',
    );
  }
  if (partNames.includes('mimetype') && partNames.includes('content.xml')) {
    return new NotAWorkbookError('open-document', 'The file is an OpenDocument file; save it as .xlsx first.');
  }
  if (mainType?.includes('wordprocessingml'))
    return new NotAWorkbookError('no-workbook', 'The file is a Word document.');
  if (mainType?.includes('presentationml'))
    return new NotAWorkbookError('no-workbook', 'The file is a PowerPoint presentation.');
  return new NotAWorkbookError('no-workbook', 'The file is a zip without an Excel workbook in it.');
}

/** Old .xls files and encrypted .xlsx files share a container; the names of its streams tell them apart. */
function compoundFile(bytes: Uint8Array): NotAWorkbookError {
  if (includesUtf16(bytes, 'EncryptedPackage')) {
    return new NotAWorkbookError(
      'encrypted',
      'The workbook is protected by a password; remove the password in Excel first.',
    );
  }
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) {
    return new NotAWorkbookError(
      'old-format',
      'The file is an old Excel 97-2003 workbook (.xls); save it from Excel as .xlsx first.',
    );
  }
  return new NotAWorkbookError('not-a-zip', 'The file is an old Office file, not an Excel workbook (.xlsx).');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const sought = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(sought[0]); at >= 0; at = bytes.indexOf(sought[0], at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
