import { newWorkbook, NotAWorkbookError, openWorkbook, saveWorkbook, unpackedSize } from '../../../stand-in/files';
import type { WorkbenchTexts } from '../../../texts/workbench';
import type { Desk } from './desk';
import { fetchBytes } from './fetch-add-in';

const SAMPLE = 'service-hall-2026Q1.xlsx';
/**
 * Bytes of XML from which on one is asked first: about 250,000 rows of eight cells, which take a quarter of a minute and
 * more to open, longer than one waits without being told.
 */
const LARGE = 100e6;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Puts the bundled sample on the desk. */
export async function openSample(desk: Desk, t: WorkbenchTexts): Promise<void> {
  await desk.open(
    SAMPLE,
    async () => openWorkbook(await fetchBytes(`samples/${SAMPLE}`), { name: SAMPLE, locale: 'zh-CN' }),
    explain(SAMPLE, t),
  );
}

/** Puts a file from this computer on the desk; asks first where it is a large one. */
export async function openFile(desk: Desk, t: WorkbenchTexts, file: File): Promise<void> {
  const load = async (signal: AbortSignal) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Who has turned to another file meanwhile is asked of that alone.
    signal.throwIfAborted();
    const size = unpackedSize(bytes);
    if (size >= LARGE) await desk.askForLarge(size);
    return openWorkbook(bytes, { name: file.name, locale: 'zh-CN' }, signal);
  };
  await desk.open(file.name, load, explain(file.name, t));
}

export async function openBlank(desk: Desk, t: WorkbenchTexts): Promise<void> {
  const name = 'Book1.xlsx';
  await desk.open(name, () => newWorkbook({ name, locale: 'zh-CN' }), explain(name, t));
}

/** Hands the workbook, as it is now, to the browser as a file. */
export async function download(desk: Desk): Promise<void> {
  const { book } = desk.getState();
  if (!book) return;
  const bytes = await saveWorkbook(book);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = book.model.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What to tell the user of a workbook that could not be opened. */
function explain(name: string, t: WorkbenchTexts): (error: unknown) => string {
  return (error) => {
    if (error instanceof NotAWorkbookError)
      return t('workbench.notWorkbook', { name, reason: t(`workbench.reason.${error.reason}`) });
    return t('workbench.openFailed', { name, reason: error instanceof Error ? error.message : String(error) });
  };
}
