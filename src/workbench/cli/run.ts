import { PlainError } from '../../texts/plain-error';
import { texts, type Texts } from '../../texts';
import { languageAsked, parseOptions, sampleOptions, type Options } from './options';
import { ProgressLine } from './progress-line';
import { scoreFile, type Scored } from './score-file';
import { summaryOf } from './summary';
import { messageOf } from './system-error';

/** What a run needs from the process around it. */
export interface Surroundings {
  /** Where relative paths start. */
  readonly folder: string;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  /** The time that is printed on the sheets. */
  readonly now: Date;
}

/** Exit status of the contract. */
export const SCORED = 0;
export const SCORED_WITH_ERRORS = 1;
export const NOT_SCORED = 2;

/**
 * The command line: scores one workbook and writes what was asked for. Without arguments the bundled sample.
 *
 * @returns 0 scored; 1 scored, with rows not counted; 2 not scored, with exactly one line on standard error
 */
export async function run(args: readonly string[], { folder, stdout, stderr, now }: Surroundings): Promise<number> {
  const t = texts(languageAsked(args));
  const progress = new ProgressLine(stderr);
  try {
    const options = args.length === 0 ? sampleOptions(folder) : parseOptions(args, folder);
    if (args.length === 0) stdout.write(`${t('cli.sample', { file: options.input })}\n`);
    const scored = await scoreFile(options, now, (text) => progress.say(text));
    progress.clear();
    report(options, scored, stdout, texts(options.language));
    for (const notice of scored.notices) stderr.write(`${notKept(notice, texts(options.language))}\n`);
    // The sample holds faulty rows on purpose: showing them is that run's success.
    return args.length > 0 && scored.issues.some(({ severity }) => severity === 'error') ? SCORED_WITH_ERRORS : SCORED;
  } catch (error) {
    progress.clear();
    stderr.write(`${oneLine(lineOf(error, t))}\n`);
    return NOT_SCORED;
  }
}

function report(options: Options, scored: Scored, stdout: Surroundings['stdout'], t: Texts): void {
  if (options.json === '-') stdout.write(`${scored.json}\n`);
  else for (const line of summaryOf(scored, options, t)) stdout.write(`${line}\n`);
}

/** Something of the input that the output does not hold as it was. */
function notKept({ sheet, what }: Scored['notices'][number], t: Texts): string {
  return t('cli.notKept', { sheet, part: t(`cli.part.${what}`) });
}

/** A failure with a sentence of its own is said as it is; any other keeps its message as the reason. */
function lineOf(error: unknown, t: Texts): string {
  if (error instanceof PlainError) return error.message;
  return t('cli.failed', { reason: messageOf(error) });
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
