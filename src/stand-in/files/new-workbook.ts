import type { OpenedWorkbook } from './opened-workbook';
import { OpcPackage } from './package/opc-package';
import { readWorkbook, type OpenOptions } from './read/open';
import { newWorkbookParts } from './write/templates';

export interface NewWorkbookOptions extends OpenOptions {
  /** The font of the Normal style; Calibri 11 unless given. */
  readonly font?: { readonly name: string; readonly size: number };
  readonly sheetName?: string;
}

/** A new workbook as Excel makes one: one empty sheet (`Sheet1`), Office's theme, nothing else. */
export function newWorkbook(options: NewWorkbookOptions = {}): OpenedWorkbook {
  const { font = { name: 'Calibri', size: 11 }, sheetName = 'Sheet1', ...open } = options;
  const reading = readWorkbook(OpcPackage.of(newWorkbookParts(font)), open);
  let step = reading.next();
  while (!step.done) step = reading.next();
  step.value.model.addSheet(sheetName);
  step.value.model.changes.clear();
  return step.value;
}
