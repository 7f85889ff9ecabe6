import type {
  ColorPoint,
  DataBarRule,
  Icon,
  IconCriterion,
  Threshold,
  ThresholdKind,
} from '../../model/rules/conditional-format-types';
import { changeRule } from '../../model/rules/conditional-formats';
import { evenCriteria, iconCount } from '../../model/rules/conditional-rules';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asRecord } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { colorText, parseColor } from '../styles/color';
import { asFormula, ruleOf, type RuleState } from './conditional-rules';

const allKinds: readonly ThresholdKind[] = [
  'Automatic',
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Formula',
  'Percentile',
];
const colorKinds = allKinds.slice(1);
const iconKinds = allKinds.slice(3);
const colorOf = (value: unknown): string => colorText(parseColor(value), '');
const absent = (value: unknown): boolean => value === undefined || value === null;

/** Kinds that name a value need one; the others have none. */
function threshold(kind: ThresholdKind, formula: unknown): Threshold {
  return iconKinds.includes(kind) ? { kind, formula: asFormula(formula) } : { kind };
}

const plainThreshold = ({ kind, formula }: Threshold): object => ({
  type: kind,
  ...(formula !== undefined && { formula }),
});

// Colour scales.

function colorPoint(value: unknown): ColorPoint {
  const { type, formula, color } = asRecord(value);
  return { ...threshold(asOneOf(type, colorKinds), formula), color: colorOf(color) };
}

const plainPoint = (point: ColorPoint | undefined): object | null =>
  point ? { ...plainThreshold(point), color: point.color } : null;

export const colorScaleType: HostType<RuleState> = hostType({
  name: 'ColorScaleConditionalFormat',
  properties: {
    ThreeColorScale: { get: (state) => ruleOf(state, 'ColorScale').points.length === 3 },
    Criteria: {
      get(state) {
        const { points } = ruleOf(state, 'ColorScale');
        const midpoint = points.length === 3 ? { midpoint: plainPoint(points[1]) } : {};
        return { minimum: plainPoint(points[0]), ...midpoint, maximum: plainPoint(points.at(-1)) };
      },
      set(state, value) {
        const { minimum, midpoint, maximum } = asRecord(value);
        const points = (absent(midpoint) ? [minimum, maximum] : [minimum, midpoint, maximum]).map(colorPoint);
        changeRule(state.sheet, state.format, { type: 'ColorScale', points });
      },
    },
  },
});

// Data bars.

/** A part of a data bar's rule: how it is read, and what setting it changes. */
function bar(
  read: (rule: DataBarRule) => unknown,
  change: (value: unknown, rule: DataBarRule) => Partial<DataBarRule>,
): Property<RuleState> {
  return {
    get: (state) => read(ruleOf(state, 'DataBar')),
    set(state, value) {
      const rule = ruleOf(state, 'DataBar');
      changeRule(state.sheet, state.format, { ...rule, ...change(value, rule) });
    },
  };
}

const boundOf = (value: unknown): Threshold => {
  const { type, formula } = asRecord(value);
  return threshold(asOneOf(type, allKinds), formula);
};

/** A colour, or an empty text for none. */
const colorOrNone = (value: unknown): string => (value === '' || value === null ? '' : colorOf(value));

const positiveType: HostType<RuleState> = hostType({
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    FillColor: bar(
      (rule) => rule.positive.fill,
      (value, rule) => ({ positive: { ...rule.positive, fill: colorOf(value) } }),
    ),
    BorderColor: bar(
      (rule) => rule.positive.border,
      (value, rule) => ({ positive: { ...rule.positive, border: colorOrNone(value) } }),
    ),
    GradientFill: bar(
      (rule) => rule.gradient,
      (value) => ({ gradient: asBoolean(value) }),
    ),
  },
});

const negative = (change: Partial<DataBarRule['negative']>, rule: DataBarRule): Partial<DataBarRule> => ({
  negative: { ...rule.negative, ...change },
});

const negativeType: HostType<RuleState> = hostType({
  name: 'ConditionalDataBarNegativeFormat',
  properties: {
    FillColor: bar(
      (rule) => rule.negative.fill,
      (value, rule) => negative({ fill: colorOf(value), matchFill: false }, rule),
    ),
    BorderColor: bar(
      (rule) => rule.negative.border,
      (value, rule) => negative({ border: colorOrNone(value), matchBorder: false }, rule),
    ),
    MatchPositiveFillColor: bar(
      (rule) => rule.negative.matchFill,
      (value, rule) => negative({ matchFill: asBoolean(value) }, rule),
    ),
    MatchPositiveBorderColor: bar(
      (rule) => rule.negative.matchBorder,
      (value, rule) => negative({ matchBorder: asBoolean(value) }, rule),
    ),
  },
});

export const dataBarType: HostType<RuleState> = hostType({
  name: 'DataBarConditionalFormat',
  properties: {
    ShowDataBarOnly: bar(
      (rule) => rule.barOnly,
      (value) => ({ barOnly: asBoolean(value) }),
    ),
    BarDirection: bar(
      (rule) => rule.direction,
      (value) => ({ direction: asOneOf(value, ['Context', 'LeftToRight', 'RightToLeft']) }),
    ),
    AxisFormat: bar(
      (rule) => rule.axisFormat,
      (value) => ({ axisFormat: asOneOf(value, ['Automatic', 'None', 'CellMidPoint']) }),
    ),
    AxisColor: bar(
      (rule) => rule.axisColor,
      (value) => ({ axisColor: colorOrNone(value) }),
    ),
    LowerBoundRule: bar(
      (rule) => plainThreshold(rule.lower),
      (value) => ({ lower: boundOf(value) }),
    ),
    UpperBoundRule: bar(
      (rule) => plainThreshold(rule.upper),
      (value) => ({ upper: boundOf(value) }),
    ),
  },
  objects: {
    PositiveFormat: (state) => make(positiveType, state),
    NegativeFormat: (state) => make(negativeType, state),
  },
});

// Icon sets.

const iconSets = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'ThreeStars',
  'ThreeTriangles',
  'FiveBoxes',
] as const;

function iconOf(value: unknown): Icon | undefined {
  if (absent(value)) {
    return undefined;
  }
  const { set, index } = asRecord(value);
  const name = asOneOf(set, iconSets);
  const number = asNumber(index);
  if (!Number.isInteger(number) || number < 0 || number >= iconCount(name)) {
    throw invalidArgument();
  }
  return { set: name, index: number };
}

function criterion(value: unknown, before: IconCriterion): IconCriterion {
  const { type, formula, operator, customIcon } = asRecord(value);
  const kind = absent(type) ? before.kind : asOneOf(type, iconKinds);
  const icon = iconOf(customIcon);
  return {
    ...threshold(kind, absent(formula) ? before.formula : formula),
    operator: absent(operator) ? before.operator : asOneOf(operator, ['GreaterThan', 'GreaterThanOrEqual']),
    ...(icon && { icon }),
  };
}

export const iconSetType: HostType<RuleState> = hostType({
  name: 'IconSetConditionalFormat',
  properties: {
    Style: {
      get: (state) => ruleOf(state, 'IconSet').style,
      set(state, value) {
        const rule = ruleOf(state, 'IconSet');
        const style = asOneOf(value, iconSets);
        const count = iconCount(style);
        changeRule(state.sheet, state.format, {
          ...rule,
          style,
          criteria: rule.criteria.length === count ? rule.criteria : evenCriteria(count),
        });
      },
    },
    ReverseIconOrder: {
      get: (state) => ruleOf(state, 'IconSet').reverse,
      set: (state, value) =>
        changeRule(state.sheet, state.format, { ...ruleOf(state, 'IconSet'), reverse: asBoolean(value) }),
    },
    ShowIconOnly: {
      get: (state) => ruleOf(state, 'IconSet').iconOnly,
      set: (state, value) =>
        changeRule(state.sheet, state.format, { ...ruleOf(state, 'IconSet'), iconOnly: asBoolean(value) }),
    },
    Criteria: {
      get: (state) =>
        ruleOf(state, 'IconSet').criteria.map(({ operator, icon, ...rest }) => ({
          ...plainThreshold(rest),
          operator,
          customIcon: icon ?? null,
        })),
      // The first icon takes all below the second: samples leave its entry empty.
      set(state, value) {
        const rule = ruleOf(state, 'IconSet');
        if (!Array.isArray(value) || value.length !== rule.criteria.length) {
          throw invalidArgument();
        }
        const before = evenCriteria(rule.criteria.length);
        const criteria = value.map((one: unknown, index) => criterion(one, before[index] as IconCriterion));
        changeRule(state.sheet, state.format, { ...rule, criteria });
      },
    },
  },
});
