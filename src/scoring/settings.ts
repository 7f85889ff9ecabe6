import type { CellValue } from './cells/cell';
import type { DateSystem } from './cells/day';
import { parseNumber } from './cells/number';
import { fold } from './cells/text';
import type { RowIssue } from './issue';
import { DEFAULT_PRINT_SETTINGS, printKeys, type PrintSettings } from './print-settings';
import { readSettingsTable, type Reader } from './settings-table';
import type { TableOf } from './tables/table';

/**
 * How a unit reads the rules where they leave a choice. Every setting has a default, and each choice is in the
 * contract.
 */
export interface Settings {
  /** The built-in edition used where the workbook has no rulebook of its own. */
  readonly rulebook: string;
  /** Which of several exams in a period counts. */
  readonly examSeveral: 'latest' | 'best' | 'mean';
  /** How many months back an earlier exam may stand in for a missing one; 0: none. */
  readonly examCarryMonths: number;
  /** What a started day of lateness counts as. */
  readonly startedDay: 'ceil' | 'floor' | 'exact';
  /** How far back, in months, the earlier incident of a recurrence may lie. */
  readonly recurrenceMonths: number;
  /** Whether discretionary amounts count inside their item's pool or beside it. */
  readonly discretionary: 'inside' | 'outside';
  /** Whether a quarter and longer is the mean of its months or one long period. */
  readonly rollUp: 'mean' | 'recompute';
  /** Who is a member of a window: those there at the period's end, or everyone by days posted. */
  readonly membership: 'period-end' | 'days';
  /** The most people, in percent, who may have the best grade; `undefined`: no quota. */
  readonly excellentQuota?: number;
  /** What the items' maxima should add up to. */
  readonly rulebookTotal?: number;
  /** The sheets whose incident tables are read; `undefined`: the table Incidents, or else every one. */
  readonly incidentSheets?: readonly string[] | 'all';
  readonly evidence: 'off' | 'warn';
}

export const DEFAULT_SETTINGS: Settings = {
  rulebook: 'service-window-100',
  examSeveral: 'latest',
  examCarryMonths: 0,
  startedDay: 'ceil',
  recurrenceMonths: 12,
  discretionary: 'inside',
  rollUp: 'mean',
  membership: 'period-end',
  evidence: 'off',
};

/**
 * The keys as the contract spells them, each with the reading of its value; a reader gives `undefined` for a value it
 * does not know.
 */
type Readers = {
  [Key in keyof Settings]-?: { readonly key: string; readonly read: Reader<Exclude<Settings[Key], undefined>> };
};

function readersFor(editions: readonly string[]): Readers {
  return {
    rulebook: { key: 'rulebook', read: choice(editions) },
    examSeveral: { key: 'exam several', read: choice(['latest', 'best', 'mean'] as const) },
    examCarryMonths: { key: 'exam carry months', read: wholeNumber },
    startedDay: { key: 'started day', read: choice(['ceil', 'floor', 'exact'] as const) },
    recurrenceMonths: { key: 'recurrence months', read: wholeNumber },
    discretionary: { key: 'discretionary', read: choice(['inside', 'outside'] as const) },
    rollUp: { key: 'roll up', read: choice(['mean', 'recompute'] as const) },
    membership: { key: 'membership', read: choice(['period-end', 'days'] as const) },
    excellentQuota: { key: 'excellent quota', read: percentage },
    rulebookTotal: { key: 'rulebook total', read: amount },
    incidentSheets: { key: 'incident sheets', read: sheetNames },
    evidence: { key: 'evidence', read: choice(['off', 'warn'] as const) },
  };
}

/** A setting's key as a workbook spells it; a name that is none of ours, of a later version perhaps, is its own. */
export function settingKey(name: keyof Settings): string {
  const keys: Readonly<Partial<Record<string, { readonly key: string }>>> = readersFor([]);
  return keys[name]?.key ?? name;
}

/** Everything a settings table says. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly print: PrintSettings;
  readonly issues: readonly RowIssue[];
}

/**
 * Reads the settings table. A blank value leaves the default. An unknown key, a value that is none of the
 * choices, or a key given twice is the warning `bad-setting`, and the default (or the first) is used.
 *
 * @param editions the names the setting `rulebook` may take
 */
export function parseSettings(
  table: TableOf<'Settings'> | undefined,
  editions: readonly string[],
  dateSystem: DateSystem = 1900,
): ParsedSettings {
  if (!table) return { settings: DEFAULT_SETTINGS, print: DEFAULT_PRINT_SETTINGS, issues: [] };
  const ofScores = readersFor(editions);
  const ofPrint = printKeys(dateSystem);
  const { values, issues } = readSettingsTable(table, { ...ofScores, ...ofPrint });
  const given = (names: object) => Object.fromEntries([...values].filter(([name]) => name in names));
  return {
    settings: { ...DEFAULT_SETTINGS, ...given(ofScores) },
    print: { ...DEFAULT_PRINT_SETTINGS, ...given(ofPrint) },
    issues,
  };
}

function choice<Choice extends string>(choices: readonly Choice[]) {
  return (value: CellValue): Choice | undefined => choices.find((name) => fold(name) === fold(value));
}

function wholeNumber(value: CellValue): number | undefined {
  const number = parseNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

function amount(value: CellValue): number | undefined {
  const number = parseNumber(value);
  return number !== undefined && number >= 0 ? number : undefined;
}

/** `20`, `20%` or a cell formatted as a percentage (0.2): a bare share below 1 can only be meant so. */
function percentage(value: CellValue): number | undefined {
  const text = String(value).normalize('NFKC').trim();
  const number = parseNumber(text.endsWith('%') ? text.slice(0, -1) : value);
  if (number === undefined || number < 0 || number > 100) return undefined;
  return !text.endsWith('%') && number < 1 ? Number((number * 100).toPrecision(15)) : number;
}

function sheetNames(value: CellValue): readonly string[] | 'all' | undefined {
  if (fold(value) === 'all') return 'all';
  const names = String(value)
    .split(/[,，、;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 ? names : undefined;
}
