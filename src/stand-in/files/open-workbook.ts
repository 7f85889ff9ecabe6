import type { OpenedWorkbook } from './opened-workbook';
import { OpcPackage } from './package/opc-package';
import { readWorkbook, type OpenOptions } from './read/open';

/** How long reading may go on before others get their turn. */
const PAUSE_AFTER_MS = 50;

/**
 * Opens the bytes of an .xlsx (or .xlsm, .xltx) file. Sheets are unpacked and read piece by piece, so the largest thing
 * ever held is the model itself. Others get their turn every 50 ms.
 * @throws NotAWorkbookError for anything that is no such file, with one plain sentence that says what it is.
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedWorkbook> {
  const reading = readWorkbook(OpcPackage.open(bytes), options);
  let pausedAt = performance.now();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    if (performance.now() - pausedAt > PAUSE_AFTER_MS) {
      await new Promise<void>((resume) => setTimeout(resume, 0));
      pausedAt = performance.now();
    }
  }
}
