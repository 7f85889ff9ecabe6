import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openWorkbook } from './open-workbook';
import type { FileNotice, OpenedWorkbook } from './opened-workbook';
import type { OpenOptions } from './read/open';
import { saveWorkbookWithNotices } from './save-workbook';

/** Opens a workbook from a file. @throws NotAWorkbookError, or the system's error where there is no such file. */
export async function readWorkbookFile(path: string, options: OpenOptions = {}): Promise<OpenedWorkbook> {
  const bytes = await readFile(path);
  return openWorkbook(bytes, { name: basename(path), ...options });
}

/**
 * Saves a workbook to a file: whole or not at all. It is written beside its place and moved there at the end, so that a
 * full disk or an interruption leaves what was there before.
 * @returns what of the file it came from could not be kept
 */
export async function writeWorkbookFile(path: string, opened: OpenedWorkbook): Promise<readonly FileNotice[]> {
  const { bytes, notices } = await saveWorkbookWithNotices(opened);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return notices;
}
