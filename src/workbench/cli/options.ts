import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionNames, matchKey } from '../../rulebook';
import { parsePeriod, type Period } from '../../scoring';
import { PlainError } from '../../texts/plain-error';
import { texts, type Language, type Texts } from '../../texts';
import { codeOf, messageOf } from './system-error';

/** What one run of the command line is asked to do. Paths are absolute. */
export interface Options {
  readonly input: string;
  readonly period: Period;
  /** Where the scored workbook goes; none: no sheets are made. */
  readonly out: string | undefined;
  /** Where the JSON goes; `-` is standard output. */
  readonly json: string | undefined;
  readonly rulebook: string | undefined;
  /** Who locks the period; none: it is not locked. */
  readonly lock: string | undefined;
  readonly language: Language;
}

const SAMPLE = { file: 'service-hall-2026Q1.xlsx', period: '2026-03' };

const OPTIONS = {
  period: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
  rulebook: { type: 'string' },
  lock: { type: 'string' },
  lang: { type: 'string' },
} as const;

/**
 * Reads the arguments of `npm run score -- …`.
 *
 * @param folder where relative paths start
 * @throws PlainError with one line that says what is wrong and how it goes
 */
export function parseOptions(args: readonly string[], folder: string): Options {
  const t = texts(languageAsked(args));
  const { values, positionals } = parse(args, t);
  const language = values.lang === undefined ? 'zh' : languageNamed(values.lang, t);
  const [input, extra] = positionals;
  if (input === undefined) throw new PlainError(t('cli.noInput', { usage: t('cli.usage') }));
  if (extra !== undefined) throw new PlainError(t('cli.severalInputs', { extra }));
  if (values.period === undefined) throw new PlainError(t('cli.noPeriod'));
  const period = parsePeriod(values.period);
  if (!period) throw new PlainError(t('cli.badPeriod', { value: values.period }));
  const options: Options = {
    input: resolve(folder, input),
    period,
    out: values.out === undefined ? undefined : resolve(folder, values.out),
    json: values.json === undefined || values.json === '-' ? values.json : resolve(folder, values.json),
    rulebook: values.rulebook === undefined ? undefined : editionNamed(values.rulebook, t),
    lock: values.lock,
    language,
  };
  checkOutputs(options, t);
  return options;
}

/** The run without arguments: the bundled sample's last month, with its results in the folder `out`. */
export function sampleOptions(folder: string): Options {
  const period = parsePeriod(SAMPLE.period);
  if (!period) throw new RangeError(`${SAMPLE.period} is no period.`);
  const input = join(__dirname, '../../../assets/samples', SAMPLE.file);
  const out = resolve(folder, 'out');
  return {
    input,
    period,
    out: join(out, SAMPLE.file),
    json: join(out, SAMPLE.file.replace('.xlsx', '.json')),
    rulebook: undefined,
    lock: undefined,
    language: 'zh',
  };
}

/** The language of messages about the arguments themselves: `--lang en` counts even where another argument is wrong. */
export function languageAsked(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh';
}

function parse(args: readonly string[], t: Texts) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'(?:-\w, )?(-[^' =]*)/u.exec(messageOf(error))?.[1] ?? '';
    const isUnknown = codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new PlainError(
      t(isUnknown ? 'cli.unknownOption' : 'cli.optionNeedsValue', { option, usage: t('cli.usage') }),
    );
  }
}

function languageNamed(value: string, t: Texts): Language {
  if (value === 'zh' || value === 'en') return value;
  throw new PlainError(t('cli.badLanguage', { value }));
}

function editionNamed(value: string, t: Texts): string {
  const name = editionNames.find((edition) => matchKey(edition) === matchKey(value));
  if (name === undefined) throw new PlainError(t('cli.badEdition', { value, editions: editionNames.join(', ') }));
  return name;
}

/** The input is never changed, and a workbook keeps the extension that Excel knows its kind by. */
function checkOutputs({ input, out, json, lock, rulebook }: Options, t: Texts): void {
  if (lock !== undefined && (lock.trim() === '' || out === undefined || rulebook !== undefined))
    throw new PlainError(t('cli.badLock'));
  const outputs = [out, json].filter((path) => path !== undefined && path !== '-');
  for (const [index, path] of outputs.entries()) {
    if (path === input || outputs.indexOf(path) !== index)
      throw new PlainError(t('cli.sameFile', { file: path ?? '' }));
  }
  const extension = extname(input).toLowerCase();
  if (out !== undefined && ['.xlsx', '.xlsm'].includes(extension) && extname(out).toLowerCase() !== extension) {
    throw new PlainError(t('cli.extensionDiffers', { extension }));
  }
}
