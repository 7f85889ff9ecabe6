/** .xlsx files in and out of the model. Runs in Node and in a browser; `node.ts` reads and writes files on disk. */
export { NotAWorkbookError, type NotAWorkbookCause } from './errors';
export { newWorkbook, type NewWorkbookOptions } from './new-workbook';
export { openWorkbook } from './open-workbook';
export type { FileNotice, OpenedWorkbook } from './opened-workbook';
export type { OpenOptions } from './read/open';
export { unpackedSize } from './unpacked-size';
export { saveWorkbook, saveWorkbookWithNotices } from './save-workbook';
export type { SavedWorkbook } from './write/save';
