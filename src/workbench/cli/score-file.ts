import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toJson, type PeriodReport, type RowIssue } from '../../scoring';
import { installGlobals, startExcel } from '../../stand-in/boot/node';
import { NotAWorkbookError, saveWorkbookWithNotices, type FileNotice, type OpenedWorkbook } from '../../stand-in/files';
import { readWorkbookFile } from '../../stand-in/files/node';
import { issueMessage } from '../../texts/issue-message';
import { PlainError } from '../../texts/plain-error';
import { texts, type Texts } from '../../texts';
import { lockWorkbook, minuteOf, plainFailure, scoreWorkbook, type PrintFault } from '../../workbook';
import { codeOf, messageOf } from './system-error';
import type { Options } from './options';

/** A scored workbook, written where the options say. */
export interface Scored {
  readonly report: PeriodReport;
  readonly issues: readonly RowIssue[];
  /** What of the input the output could not keep. */
  readonly notices: readonly FileNotice[];
  /** What is to be looked at before the sheets are printed. */
  readonly printFaults: readonly PrintFault[];
  /** The contract's JSON, as text. */
  readonly json: string;
}

/**
 * Scores a workbook file through the add-in's own code on the stand-in. Either all outputs are written or none.
 *
 * @throws PlainError with one line that says what is wrong and what to do
 */
export async function scoreFile(options: Options, now: Date, onProgress: (text: string) => void): Promise<Scored> {
  const t = texts(options.language);
  const { input, out, json: jsonFile, language } = options;
  await refuseSameFile(options, t);
  const opened = await open(input, t);
  const excel = await startExcel(opened.model);
  try {
    installGlobals(excel);
    const at = minuteOf(now);
    if (options.lock !== undefined) await lockWorkbook({ period: options.period, by: options.lock.trim(), at });
    const { report, issues, seal, printFaults } = await scoreWorkbook({
      period: options.period,
      edition: options.rulebook,
      language,
      now,
      writesSheets: out !== undefined,
      onProgress: ({ step, done = 0 }) => onProgress(progressText(t, step, done)),
    });
    const json = JSON.stringify(
      toJson(report, issues, seal, language, (issue) => issueMessage(t, issue)),
      null,
      2,
    );
    const outputs: [string, string | Uint8Array][] = [];
    let notices: readonly FileNotice[] = [];
    if (out !== undefined) {
      onProgress(t('cli.progressSaving'));
      const saved = await saveWorkbookWithNotices(opened);
      notices = saved.notices;
      outputs.push([out, saved.bytes]);
    }
    if (jsonFile !== undefined && jsonFile !== '-') outputs.push([jsonFile, `${json}\n`]);
    await writeAll(outputs, t);
    return { report, issues, printFaults, notices, json };
  } catch (error) {
    throw plainFailure(error, t, language);
  } finally {
    excel.dispose();
  }
}

async function open(file: string, t: Texts): Promise<OpenedWorkbook> {
  try {
    if ((await stat(file)).isDirectory()) throw new PlainError(t('cli.isFolder', { file }));
    return await readWorkbookFile(file);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    if (error instanceof NotAWorkbookError)
      throw new PlainError(t('cli.notWorkbook', { file, reason: t(`cli.reason.${error.reason}`) }));
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new PlainError(t('cli.missingFile', { file }));
    throw new PlainError(t('cli.unreadableFile', { file, reason: reasonOf(error) }));
  }
}

/** A link to the input file is the input file, too. */
async function refuseSameFile({ input, out, json }: Options, t: Texts): Promise<void> {
  const real = await realpath(input).catch(() => input);
  for (const file of [out, json]) {
    if (file !== undefined && file !== '-' && (await realpath(file).catch(() => file)) === real)
      throw new PlainError(t('cli.sameFile', { file }));
  }
}

/** Writes every file under a temporary name first, so that a full disk or a closed folder leaves no half of a result. */
async function writeAll(outputs: readonly [string, string | Uint8Array][], t: Texts): Promise<void> {
  const temporary: [string, string][] = [];
  try {
    for (const [file, content] of outputs) {
      const draft = `${file}.${randomUUID().slice(0, 8)}.tmp`;
      temporary.push([draft, file]);
      await refuseUnwritable(file, t, async () => {
        await makeFolder(dirname(file));
        if (await isFolder(file)) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        await writeFile(draft, content);
      });
    }
    for (const [draft, file] of temporary) await refuseUnwritable(file, t, () => rename(draft, file));
  } catch (error) {
    await Promise.all(temporary.map(([draft]) => rm(draft, { force: true }).catch(() => undefined)));
    throw error;
  }
}

/**
 * Makes a folder and those above it that are missing. Not by `recursive`: Node tries without end where a system's own
 * folder (such as /proc) says of a new one that it does not exist.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (await isFolder(folder)) return;
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

async function refuseUnwritable(file: string, t: Texts, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new PlainError(t('cli.cannotWrite', { file, reason: reasonOf(error) }));
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function progressText(t: Texts, step: 'reading' | 'scoring' | 'writing', done: number): string {
  const percent = Math.round(done * 100);
  if (step === 'scoring') return t('cli.progressScoring');
  return step === 'reading' ? t('cli.progressReading', { percent }) : t('cli.progressWriting', { percent });
}

/** The system's word for what went wrong, such as EACCES; its longer message repeats the path. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return typeof code === 'string' ? code : messageOf(error);
}
