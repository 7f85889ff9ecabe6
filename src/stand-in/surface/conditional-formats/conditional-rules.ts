import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  Preset,
  RankKind,
  TextOperator,
} from '../../model/rules/conditional-format-types';
import { changeRule } from '../../model/rules/conditional-formats';
import { invalidArgument } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import { asNumber, asOneOf, asRecord, asString } from '../../wire/arguments';
import { hostType, make, type HostType } from '../../wire/host-type';
import { conditionalRangeFormatType } from './conditional-range-format';

/** A conditional format, for the objects that say what it looks for and how it looks. */
export interface RuleState {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormat;
}

type Kind = ConditionalRule['type'];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { type: K }>;

export const ruleTypeOf = ({ type }: ConditionalRule): Kind => type;

/** The rule, while it is of that kind: an object of it may be kept beyond a change of kind. */
export function ruleOf<K extends Kind>({ format }: RuleState, kind: K): RuleOf<K> {
  if (format.rule.type !== kind) {
    throw invalidArgument();
  }
  return format.rule as RuleOf<K>;
}

const cellValueOperators: readonly CellValueOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const textOperators: readonly TextOperator[] = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'];
const rankKinds: readonly RankKind[] = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'];
const presets: readonly Preset[] = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
  'AboveAverage',
  'BelowAverage',
  'EqualOrAboveAverage',
  'EqualOrBelowAverage',
  'OneStdDevAboveAverage',
  'OneStdDevBelowAverage',
  'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage',
  'UniqueValues',
  'DuplicateValues',
];

/** A formula as Excel keeps it: a number or text typed without `=` becomes one. */
export function asFormula(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `=${String(value).toUpperCase()}`;
  }
  const text = asString(value).trim();
  if (text === '') {
    throw invalidArgument();
  }
  return text.startsWith('=') ? text : Number.isFinite(Number(text)) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
}

function cellValueRule(value: unknown): ConditionalRule {
  const { operator, formula1, formula2 } = asRecord(value);
  const word = asOneOf(operator, cellValueOperators);
  const needsTwo = word === 'Between' || word === 'NotBetween';
  return {
    type: 'CellValue',
    operator: word,
    formula1: asFormula(formula1),
    ...(needsTwo && { formula2: asFormula(formula2) }),
  };
}

function textRule(value: unknown): ConditionalRule {
  const { operator, text } = asRecord(value);
  return { type: 'ContainsText', operator: asOneOf(operator, textOperators), text: asString(text) };
}

function topBottomRule(value: unknown): ConditionalRule {
  const { type, rank } = asRecord(value);
  const kind = asOneOf(type, rankKinds);
  const number = asNumber(rank);
  if (!Number.isInteger(number) || number < 1 || number > (kind.endsWith('Percent') ? 100 : 1000)) {
    throw invalidArgument();
  }
  return { type: 'TopBottom', kind, rank: number };
}

const presetRule = (value: unknown): ConditionalRule => ({
  type: 'PresetCriteria',
  criterion: asOneOf(asRecord(value)['criterion'], presets),
});

/** A kind with a `rule` that is set as a whole, and a format. */
function plainType<K extends Kind>(
  name: string,
  kind: K,
  read: (rule: RuleOf<K>) => unknown,
  parse: (value: unknown) => ConditionalRule,
): HostType<RuleState> {
  return hostType({
    name,
    properties: {
      Rule: {
        get: (state) => read(ruleOf(state, kind)),
        set: (state, value) => changeRule(state.sheet, state.format, parse(value)),
      },
    },
    objects: { Format: (state) => make(conditionalRangeFormatType, state) },
  });
}

export const cellValueType = plainType(
  'CellValueConditionalFormat',
  'CellValue',
  ({ operator, formula1, formula2 }) => ({ operator, formula1, ...(formula2 !== undefined && { formula2 }) }),
  cellValueRule,
);
export const textType = plainType(
  'TextConditionalFormat',
  'ContainsText',
  ({ operator, text }) => ({ operator, text }),
  textRule,
);
export const topBottomType = plainType(
  'TopBottomConditionalFormat',
  'TopBottom',
  ({ kind, rank }) => ({ type: kind, rank }),
  topBottomRule,
);
export const presetType = plainType(
  'PresetCriteriaConditionalFormat',
  'PresetCriteria',
  ({ criterion }) => ({ criterion }),
  presetRule,
);
