import type { OpenedWorkbook } from './opened-workbook';
import { writeWorkbook, type SavedWorkbook } from './write/save';

/**
 * The bytes of the workbook as it is now: the package it came from, with new and changed parts put in. Others get their
 * turn meanwhile; who changes the workbook does so after the save.
 */
export async function saveWorkbook(opened: OpenedWorkbook): Promise<Uint8Array> {
  return (await saveWorkbookWithNotices(opened)).bytes;
}

/** The same, with notices of what of the file could not be kept. */
export async function saveWorkbookWithNotices(opened: OpenedWorkbook): Promise<SavedWorkbook> {
  return opened.model.turns.run(() => writeWorkbook(opened));
}
