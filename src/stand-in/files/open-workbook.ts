import { inTurns } from '../model/turns';
import type { OpenedWorkbook } from './opened-workbook';
import { OpcPackage } from './package/opc-package';
import { readWorkbook, type OpenOptions } from './read/open';

/**
 * Opens the bytes of an .xlsx (or .xlsm, .xltx) file. Sheets are unpacked and read piece by piece, so the largest thing
 * ever held is the model itself. Others get their turn meanwhile.
 *
 * @param signal gives the reading up
 * @throws NotAWorkbookError for anything that is no such file, with one plain sentence that says what it is.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
  signal?: AbortSignal,
): Promise<OpenedWorkbook> {
  return inTurns(readWorkbook(OpcPackage.open(bytes), options), signal);
}
