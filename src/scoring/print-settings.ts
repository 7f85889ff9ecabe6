import { isoDay } from './calendar';
import type { CellValue } from './cells/cell';
import { parseDay, type DateSystem } from './cells/day';
import { fold, shown } from './cells/text';
import type { Reader, SettingKey } from './settings-table';

/** Somebody who signs a printed sheet: the words in front of the line, and the name where it is printed, else ''. */
export interface Signatory {
  readonly label: string;
  readonly name: string;
}

/** What the printed sheets say of a unit, and how they are printed. None of it touches a score or a seal. */
export interface PrintSettings {
  /** Printed above every title; '': none. */
  readonly unitName: string;
  /** What the assessment is called in titles; '': the catalogue's own words. */
  readonly assessmentName: string;
  /** Who is asked about a notice, and how; '': a line to fill in. It is printed as it stands, numbers and all. */
  readonly contact: string;
  /** Who signs a person's sheet, at most six; none: assessed, assessor and reviewer. */
  readonly signatories: readonly Signatory[];
  /** Who signs the ranking and the lists, at most four; none: who made them and who reviewed them. */
  readonly listSignatories: readonly Signatory[];
  readonly paper: 'A4' | 'Letter';
  /** The first and last day of a notice, `2026-04-03`; '': a line to fill in. */
  readonly publicityFrom: string;
  readonly publicityTo: string;
  /** What becomes of phone, identity and bank card numbers in free texts: hidden, or a reason not to print. */
  readonly privateNumbers: 'mask' | 'refuse';
  /** Names of citizens that are hidden wherever a free text is printed. */
  readonly hiddenNames: readonly string[];
  /** Names that were looked at and may be printed: they are not asked about again. */
  readonly confirmedNames: readonly string[];
}

export const DEFAULT_PRINT_SETTINGS: PrintSettings = {
  unitName: '',
  assessmentName: '',
  contact: '',
  signatories: [],
  listSignatories: [],
  paper: 'A4',
  publicityFrom: '',
  publicityTo: '',
  privateNumbers: 'mask',
  hiddenNames: [],
  confirmedNames: [],
};

/** Longer texts of one line would run over the paper. */
const LONGEST = 60;
const MOST_SIGNATORIES = 6;
const MOST_LIST_SIGNATORIES = 4;

type PrintKeys = {
  readonly [Name in keyof PrintSettings]: SettingKey & {
    readonly read: Reader<PrintSettings[Name]>;
    readonly write: (value: PrintSettings[Name]) => string;
  };
};

/** The keys of the print settings in a workbook, in either language, with the reading and writing of their values. */
export function printKeys(dateSystem: DateSystem): PrintKeys {
  const day = { read: (value: CellValue) => dayText(value, dateSystem), write: asItIs };
  return {
    unitName: { key: 'unit name', zh: '单位名称', read: line, write: asItIs },
    assessmentName: { key: 'assessment name', zh: '考核名称', read: line, write: asItIs },
    contact: { key: 'contact', zh: '联系方式', read: line, write: asItIs },
    signatories: { key: 'signatories', zh: '签字人', read: signatoriesOf(MOST_SIGNATORIES), write: written },
    listSignatories: {
      key: 'list signatories',
      zh: '汇总签字人',
      read: signatoriesOf(MOST_LIST_SIGNATORIES),
      write: written,
    },
    paper: { key: 'paper', zh: '纸张', read: oneOf({ A4: ['A4'], Letter: ['Letter', '信纸'] }), write: asItIs },
    publicityFrom: { key: 'publicity from', zh: '公示开始', ...day },
    publicityTo: { key: 'publicity to', zh: '公示截止', ...day },
    privateNumbers: {
      key: 'private numbers',
      zh: '隐私号码',
      read: oneOf({ mask: ['mask', '遮盖', '隐去'], refuse: ['refuse', '不打印', '拒绝'] }),
      write: asItIs,
    },
    hiddenNames: { key: 'hidden names', zh: '隐去姓名', read: names, write: (value) => value.join('、') },
    confirmedNames: { key: 'confirmed names', zh: '已核姓名', read: names, write: (value) => value.join('、') },
  };
}

/** Which of these settings could not be read again once they are written: too long for a line, too many signatories. */
export function unreadablePrintSettings(settings: Partial<PrintSettings>): (keyof PrintSettings)[] {
  const keys = printKeys(1900);
  const isUnreadable = <Name extends keyof PrintSettings>(name: Name): boolean => {
    const value = settings[name];
    if (value === undefined) return false;
    const text = keys[name].write(value as PrintSettings[Name]);
    return text !== '' && keys[name].read(text) === undefined;
  };
  return (Object.keys(settings) as (keyof PrintSettings)[]).filter(isUnreadable);
}

function asItIs(text: string): string {
  return text;
}

function line(value: CellValue): string | undefined {
  const text = shown(value).replace(/\s+/gu, ' ');
  return text.length <= LONGEST ? text : undefined;
}

function dayText(value: CellValue, dateSystem: DateSystem): string | undefined {
  const day = parseDay(value, dateSystem);
  return day === undefined ? undefined : isoDay(day);
}

function names(value: CellValue): readonly string[] {
  return listed(value);
}

/** `考核人：李明；审核人`: labels, each with a name behind a colon or without one. */
function signatoriesOf(most: number) {
  return (value: CellValue): readonly Signatory[] | undefined => {
    const signatories = listed(value).map((text): Signatory => {
      const [label = '', ...name] = text.split(/[:：]/u);
      return { label: label.trim(), name: name.join('：').trim() };
    });
    const isSound = signatories.every(({ label, name }) => label !== '' && label.length + name.length <= LONGEST / 2);
    return signatories.length <= most && isSound ? signatories : undefined;
  };
}

function written(signatories: readonly Signatory[]): string {
  return signatories.map(({ label, name }) => (name === '' ? label : `${label}：${name}`)).join('；');
}

function oneOf<Choice extends string>(choices: Readonly<Record<Choice, readonly string[]>>): Reader<Choice> {
  return (value) =>
    (Object.keys(choices) as Choice[]).find((choice) => choices[choice].some((word) => fold(word) === fold(value)));
}

/** The parts of a list in one cell. */
function listed(value: CellValue): string[] {
  return shown(value)
    .split(/[,，、;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
