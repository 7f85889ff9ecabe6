import type { CellValue } from '../cells/cell-types';
import { tokensOf, type Token } from './tokens';

/** Digits in Chinese: 1 is 一二三, 2 is 壹贰叁, 3 is １２３. */
export type ChineseDigits = 1 | 2 | 3;

/** One of the up to four parts of a number format. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly condition?: { readonly operator: string; readonly limit: number };
  readonly chinese?: ChineseDigits;
  /** Windows' number of a language, in hexadecimal: 804 is Chinese. */
  readonly language?: string;
}

export interface Chosen {
  readonly section: Section;
  /** The number that it shows: without its sign where the section says what stands for it. */
  readonly number: number;
}

/** Excel's eight named colours, in English and Chinese, and the palette that [Color1] to [Color56] count. */
const COLORS: Readonly<Record<string, string>> = {
  black: '#000000', 黑色: '#000000', 黑: '#000000',
  white: '#FFFFFF', 白色: '#FFFFFF', 白: '#FFFFFF',
  red: '#FF0000', 红色: '#FF0000', 红: '#FF0000',
  green: '#00FF00', 绿色: '#00FF00', 绿: '#00FF00',
  blue: '#0000FF', 蓝色: '#0000FF', 蓝: '#0000FF',
  yellow: '#FFFF00', 黄色: '#FFFF00', 黄: '#FFFF00',
  magenta: '#FF00FF', 洋红: '#FF00FF', 洋红色: '#FF00FF',
  cyan: '#00FFFF', 青色: '#00FFFF', 青: '#00FFFF', 蓝绿色: '#00FFFF',
}; // prettier-ignore
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const known = new Map<string, readonly Section[] | undefined>();

/** A number format's sections, each read once; undefined where it is no number format. */
export function sectionsOf(format: string): readonly Section[] | undefined {
  if (!known.has(format)) {
    const sections = split(format).map(sectionOf);
    const isWhole = sections.length <= 4 && sections.every((section) => section !== undefined);
    known.set(format, isWhole ? sections : undefined);
  }
  return known.get(format);
}

/** The section that a number is shown by; undefined where none is. */
export function chosenSection(sections: readonly Section[], number: number): Chosen | undefined {
  const numeric = sections.length > 3 || isForText(sections.at(-1)) ? sections.slice(0, -1) : sections;
  const [first, second, third] = numeric.length > 0 ? numeric : sections;
  if (!first) return undefined;
  if (first.condition || second?.condition) {
    const section =
      [first, second].find((one) => one?.condition && holds(one.condition, number)) ??
      third ??
      (second?.condition ? undefined : second);
    if (!section) return first.condition && second ? undefined : { section: first, number };
    const below = section.condition?.operator.startsWith('<') && section.condition.limit <= 0;
    const isRest = section === second && !section.condition;
    return {
      section,
      number: below || (isRest && number < 0 && first.condition?.limit === 0) ? Math.abs(number) : number,
    };
  }
  if (number < 0 && second) return { section: second, number: -number };
  if (number === 0 && third) return { section: third, number };
  return { section: first, number };
}

/** The section that a text is shown by: the fourth, or the last one if it has a place for it. */
export function textSection(sections: readonly Section[]): Section | undefined {
  return sections[3] ?? (isForText(sections.at(-1)) ? sections.at(-1) : undefined);
}

const isForText = (section: Section | undefined): boolean =>
  section?.tokens.some(({ kind }) => kind === 'cell') ?? false;

/** The colour that a format gives a value: "#RRGGBB"; undefined for the cell's own. */
export function formatColor(format: string, value: CellValue): string | undefined {
  if (!format.includes('[')) return undefined;
  const sections = sectionsOf(format) ?? [];
  if (typeof value === 'number') return chosenSection(sections, value)?.section.color;
  return typeof value === 'string' ? textSection(sections)?.color : undefined;
}

function holds({ operator, limit }: NonNullable<Section['condition']>, number: number): boolean {
  switch (operator) {
    case '<':
      return number < limit;
    case '<=':
      return number <= limit;
    case '>':
      return number > limit;
    case '>=':
      return number >= limit;
    case '<>':
      return number !== limit;
    default:
      return number === limit;
  }
}

/** At the semicolons that are not in quotes, brackets or behind an escape. */
function split(format: string): string[] {
  const parts = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|\[[^\]]*\]?|[\\!_*][\s\S]|[\s\S]/gu)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function sectionOf(text: string): Section | undefined {
  let rest = text;
  const said: { -readonly [Key in 'color' | 'condition' | 'chinese' | 'language']?: Section[Key] } = {};
  let symbol = '';
  for (;;) {
    const [whole = '', inner = ''] = /^\[([^\]]*)\]/u.exec(rest) ?? [];
    if (whole === '' || /^(?:h+|m+|s+)$/iu.test(inner)) break;
    const [, operator, limit] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/iu.exec(inner) ?? [];
    const [, digits] = /^DBNum([123])$/iu.exec(inner) ?? [];
    const [, numbered] = /^(?:Color|颜色)\s*(\d+)$/iu.exec(inner) ?? [];
    const [, sign, language] = /^\$([^-]*)(?:-(.*))?$/u.exec(inner) ?? [];
    const color = numbered === undefined ? COLORS[inner.toLowerCase()] : colorOf(Number(numbered));
    if (operator !== undefined) said.condition = { operator, limit: Number(limit) };
    else if (digits !== undefined) said.chinese = Number(digits) as ChineseDigits;
    else if (color !== undefined) said.color = color;
    else if (sign !== undefined) {
      if (language !== undefined) said.language = language.toUpperCase();
      symbol = sign;
      if (sign !== '') {
        rest = rest.slice(whole.length);
        break;
      }
    } else return undefined;
    rest = rest.slice(whole.length);
  }
  const tokens = tokensOf(rest);
  if (!tokens) return undefined;
  return {
    ...said,
    tokens: symbol === '' ? tokens : [{ kind: 'text', text: symbol }, ...tokens],
    isDate: tokens.some(({ kind }) => kind === 'date'),
  };
}

function colorOf(number: number): string | undefined {
  const color = PALETTE[number - 1];
  return color && `#${color}`;
}
