import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  Preset,
  TextOperator,
  ThresholdKind,
} from '../model/rules/conditional-format-types';
import type { XmlElement } from './xml/tree';

/** The file format's words for conditional formats, and the API's. */

export const CELL_VALUE_OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

/** The rule's type in the file, and the operator that goes with it. */
export const TEXT_TYPES: Readonly<Record<string, TextOperator>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

export const TIME_PERIODS: Readonly<Record<string, Preset>> = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

export const PLAIN_PRESETS: Readonly<Record<string, Preset>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
};

export const THRESHOLDS: Readonly<Record<string, ThresholdKind>> = {
  autoMin: 'Automatic',
  autoMax: 'Automatic',
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
};

const NUMBER_WORDS = [
  ['3', 'Three'],
  ['4', 'Four'],
  ['5', 'Five'],
] as const;

/** `3Arrows` is `ThreeArrows` in the API. */
export function iconSetOf(word: string): string {
  const found = NUMBER_WORDS.find(([digit]) => word.startsWith(digit));
  return found ? found[1] + word.slice(1) : word;
}

export function iconSetWord(style: string): string {
  const found = NUMBER_WORDS.find(([, name]) => style.startsWith(name));
  return found ? found[0] + style.slice(found[1].length) : style;
}

/** The API's word turned into the file's. */
export function wordFor<T>(words: Readonly<Record<string, T>>, meaning: T): string | undefined {
  return Object.keys(words).find((word) => words[word] === meaning);
}

/** What a file said of a rule, written again as it was while the rule is the same. Names of the main part have no prefix. */
export interface RuleOrigin {
  /** The rule in the sheet's own list; undefined for one that stands in the extension alone. */
  readonly rule?: XmlElement;
  /** The rule, or the rest of it, in the extension. */
  readonly extension?: XmlElement;
  readonly pivot: boolean;
  readonly format: ConditionalFormat['format'];
  /** The cell its formulas are written for. */
  readonly row: number;
  readonly column: number;
}

/** By the rule as it was read: a changed rule is another object. */
export const ruleOrigins = new WeakMap<ConditionalRule, RuleOrigin>();

/** The extension lists' names of what newer versions say of a sheet. */
export const EXTENSION_URIS = {
  conditionalFormats: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
  validations: '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}',
} as const;
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
