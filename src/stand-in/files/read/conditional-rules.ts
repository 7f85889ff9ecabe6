import type {
  ConditionalRule,
  DataBarRule,
  IconCriterion,
  Preset,
  Threshold,
} from '../../model/rules/conditional-format-types';
import { defaultRules, evenCriteria, iconCount } from '../../model/rules/conditional-rules';
import {
  CELL_VALUE_OPERATORS,
  iconSetOf,
  PLAIN_PRESETS,
  TEXT_TYPES,
  THRESHOLDS,
  TIME_PERIODS,
} from '../conditional-words';
import { fromFileFormula } from '../formulas';
import { decodeString } from '../xml/text';
import { textOf, type XmlElement } from '../xml/tree';
import { readColor } from './colors';
import { partNamed, partsNamed, partText } from './extensions';
import { isOn } from './fonts';
import { rgbOf } from '../../model/styles/theme';

export interface RuleColors {
  readonly themeColors: readonly string[];
}

/**
 * A rule as the sheet's own list, its extension, or both say it. One of a type that is not known is shown as a
 * formula; it stays in the file as it is.
 */
export function readConditionalRule(
  rule: XmlElement | undefined,
  extension: XmlElement | undefined,
  colors: RuleColors,
): ConditionalRule {
  const said = (rule ?? extension) as XmlElement;
  const { attributes } = said;
  const { type = '' } = attributes;
  const formulas = [...partsNamed(said, 'formula'), ...partsNamed(said, 'f')].map((formula) =>
    fromFileFormula(textOf(formula)),
  );
  const flag = (value: string | undefined, byDefault: boolean): boolean =>
    value === undefined ? byDefault : isOn(value);
  const text = TEXT_TYPES[type];
  const preset: Preset | undefined = PLAIN_PRESETS[type];
  if (text) return { type: 'ContainsText', operator: text, text: searched(attributes.text, formulas) };
  if (preset) return { type: 'PresetCriteria', criterion: preset };
  switch (type) {
    case 'cellIs': {
      const operator = CELL_VALUE_OPERATORS[attributes.operator ?? ''] ?? 'EqualTo';
      const needsTwo = operator === 'Between' || operator === 'NotBetween';
      return {
        type: 'CellValue',
        operator,
        formula1: formulas[0] ?? '=0',
        ...(needsTwo ? { formula2: formulas[1] ?? '=0' } : {}),
      };
    }
    case 'timePeriod':
      return { type: 'PresetCriteria', criterion: TIME_PERIODS[attributes.timePeriod ?? ''] ?? 'Today' };
    case 'aboveAverage':
      return { type: 'PresetCriteria', criterion: averageOf(attributes, flag) };
    case 'top10': {
      const kind =
        `${flag(attributes.bottom, false) ? 'Bottom' : 'Top'}${flag(attributes.percent, false) ? 'Percent' : 'Items'}` as const;
      return { type: 'TopBottom', kind, rank: Number(attributes.rank ?? 10) };
    }
    case 'colorScale': {
      const scale = partNamed(said, 'colorScale');
      const shades = partsNamed(scale, 'color').map((color) => rgb(color, colors) ?? '#000000');
      return {
        type: 'ColorScale',
        points: thresholds(scale).map((point, index) => ({ ...point, color: shades[index] ?? '#000000' })),
      };
    }
    case 'dataBar':
      return readDataBar(partNamed(rule, 'dataBar'), partNamed(extension, 'dataBar'), colors);
    case 'iconSet':
      return readIconSet(partNamed(said, 'iconSet'));
    default:
      return { type: 'Custom', formula: formulas[0] ?? '=FALSE' };
  }
}

/** The text looked for; one that a cell gives stands in the formula alone. */
function searched(text: string | undefined, formulas: readonly string[]): string {
  if (text !== undefined && text !== '') return decodeString(text);
  const given = /(?:SEARCH|LEN)\(([^(),"]+)[,)]/i.exec(formulas[0] ?? '')?.[1];
  return given === undefined ? '' : `=${given}`;
}

const DEVIATIONS = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'];

function averageOf(
  attributes: XmlElement['attributes'],
  flag: (value: string | undefined, byDefault: boolean) => boolean,
): Preset {
  const side = flag(attributes.aboveAverage, true) ? 'Above' : 'Below';
  const deviation = DEVIATIONS[Number(attributes.stdDev ?? 0)] ?? '';
  const equal = deviation === '' && flag(attributes.equalAverage, false) ? 'EqualOr' : '';
  return `${deviation}${equal}${side}Average` as Preset;
}

function thresholds(parent: XmlElement | undefined): Threshold[] {
  return partsNamed(parent, 'cfvo').map((element) => {
    const kind = THRESHOLDS[element.attributes.type ?? ''] ?? 'Number';
    const value = element.attributes.val ?? partText(element, 'f');
    const named = kind !== 'Automatic' && kind !== 'LowestValue' && kind !== 'HighestValue';
    return { kind, ...(named ? { formula: fromFileFormula(value ?? '0') } : {}) };
  });
}

function rgb(element: XmlElement | undefined, { themeColors }: RuleColors): string | undefined {
  const color = readColor(element?.attributes);
  return color && rgbOf(color, themeColors);
}

const DIRECTIONS: Readonly<Record<string, DataBarRule['direction']>> = {
  leftToRight: 'LeftToRight',
  rightToLeft: 'RightToLeft',
};

/** A bar of 2007 has one colour fading out, no border, no axis, and nothing of its own below zero. */
function readDataBar(bar: XmlElement | undefined, extension: XmlElement | undefined, colors: RuleColors): DataBarRule {
  const plain = defaultRules.DataBar;
  const fill =
    rgb(partNamed(extension, 'fillColor'), colors) ?? rgb(partNamed(bar, 'color'), colors) ?? plain.positive.fill;
  const [lower = plain.lower, upper = plain.upper] = thresholds(extension ?? bar);
  const showValue = (extension ?? bar)?.attributes.showValue ?? bar?.attributes.showValue;
  const shared = { type: 'DataBar', lower, upper, barOnly: showValue !== undefined && !isOn(showValue) } as const;
  if (!extension) {
    return {
      ...plain,
      ...shared,
      axisFormat: 'None',
      positive: { fill, border: '' },
      negative: { fill, border: '', matchFill: true, matchBorder: true },
    };
  }
  const { attributes } = extension;
  const on = (name: string, byDefault: boolean): boolean =>
    attributes[name] === undefined ? byDefault : isOn(attributes[name]);
  const hasBorder = on('border', false);
  const border = hasBorder ? (rgb(partNamed(extension, 'borderColor'), colors) ?? fill) : '';
  const { axisPosition = 'automatic', direction = '' } = attributes;
  return {
    ...shared,
    direction: DIRECTIONS[direction] ?? 'Context',
    axisFormat: axisPosition === 'none' ? 'None' : axisPosition === 'middle' ? 'CellMidPoint' : 'Automatic',
    axisColor: rgb(partNamed(extension, 'axisColor'), colors) ?? '',
    gradient: on('gradient', true),
    positive: { fill, border },
    negative: {
      fill: rgb(partNamed(extension, 'negativeFillColor'), colors) ?? fill,
      border: hasBorder ? (rgb(partNamed(extension, 'negativeBorderColor'), colors) ?? border) : '',
      matchFill: on('negativeBarColorSameAsPositive', false),
      matchBorder: on('negativeBarBorderColorSameAsPositive', true),
    },
  };
}

function readIconSet(set: XmlElement | undefined): ConditionalRule {
  const attributes = set?.attributes ?? {};
  const style = iconSetOf(attributes.iconSet ?? '3TrafficLights1');
  const icons = partsNamed(set, 'cfIcon').map(({ attributes: icon }) => ({
    set: iconSetOf(icon.iconSet ?? ''),
    index: Number(icon.iconId ?? 0),
  }));
  const limits = thresholds(set);
  const criteria = limits.map((limit, index): IconCriterion => {
    const { gte } = partsNamed(set, 'cfvo')[index]?.attributes ?? {};
    const icon = icons[index];
    return {
      ...limit,
      operator: gte !== undefined && !isOn(gte) ? 'GreaterThan' : 'GreaterThanOrEqual',
      ...(icon ? { icon } : {}),
    };
  });
  return {
    type: 'IconSet',
    style,
    reverse: attributes.reverse !== undefined && isOn(attributes.reverse),
    iconOnly: attributes.showValue !== undefined && !isOn(attributes.showValue),
    criteria: criteria.length > 0 ? criteria : evenCriteria(iconCount(style)),
  };
}
