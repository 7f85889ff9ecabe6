import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installGlobals, startExcel, type StartedExcel } from '../boot/node';
import { newWorkbook, type FileNotice } from '../files';
import { readWorkbookFile, writeWorkbookFile } from '../files/node';
import type { TerminalArguments } from './arguments';
import { takeFunctions } from './script-functions';

/**
 * Runs a script with Excel's globals on a blank or given workbook. It ends as any program in Node does: when nothing
 * is left to wait for, batches and timers that nobody awaits included. Then the workbook is saved, if it was asked for.
 * @returns what of the given file the saved one could not keep
 */
export async function runScript({ script, workbook, out, office }: TerminalArguments): Promise<readonly FileNotice[]> {
  const opened = workbook === undefined ? newWorkbook() : await readWorkbookFile(workbook);
  const excel = await startExcel(opened.model, { folder: office });
  installGlobals({ ...excel, CustomFunctions: await takeFunctions(excel, script) });
  const nothingLeft = new Promise<void>((settle) => process.once('beforeExit', () => settle()));
  const failed = new Promise<never>((_settle, fail) => {
    process.once('unhandledRejection', fail);
    process.once('uncaughtException', fail);
  });
  let finished = false;
  const run = import(pathToFileURL(resolve(script)).href).then(() => {
    finished = true;
  });
  await Promise.race([failed, run, nothingLeft]);
  if (!finished) {
    throw new Error('The script awaits something that never comes.');
  }
  const closing = closeIdleStreams(excel);
  await Promise.race([failed, nothingLeft]);
  clearInterval(closing);
  excel.dispose();
  if (out !== undefined) {
    return writeWorkbookFile(out, opened);
  }
  return [];
}

const idleMilliseconds = 2000;

/** Streams that custom functions left open would keep the script going for ever: they end once nothing else happens. */
function closeIdleStreams({ host }: StartedExcel): ReturnType<typeof setInterval> {
  let seen = host.faults.requests;
  const timer = setInterval(() => {
    const { requests } = host.faults;
    if (requests === seen && host.functions.openCalls > 0) {
      host.workbook.calculation?.dispose();
    }
    seen = requests;
  }, idleMilliseconds);
  return timer.unref();
}
