import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/stand-in/files';
import '../../../src/stand-in/jest/stand-in';

let opened: OpenedWorkbook;

/** Starts the tests' Excel on a file, or on a new workbook. */
export async function start(file?: Uint8Array): Promise<void> {
  opened = file ? await openWorkbook(file) : newWorkbook();
  await standIn.restart(opened.model);
}

/** The workbook's file as it is now. */
export const save = (): Promise<Uint8Array> => saveWorkbook(opened);

/** Saves, and opens what was saved. */
export async function reopen(): Promise<void> {
  await start(await save());
}

/** Runs a batch on the sheet in front, then loads. */
export const onSheet = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
