import type { ConditionalRule, IconCriterion, Threshold } from './conditional-format-types';

/** Rules as Excel has them before anything is said of them. */
export const defaultRules: { readonly [Type in ConditionalRule['type']]: Extract<ConditionalRule, { type: Type }> } = {
  CellValue: { type: 'CellValue', operator: 'EqualTo', formula1: '=0' },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '' },
  TopBottom: { type: 'TopBottom', kind: 'TopItems', rank: 10 },
  PresetCriteria: { type: 'PresetCriteria', criterion: 'AboveAverage' },
  Custom: { type: 'Custom', formula: '=FALSE' },
  ColorScale: {
    type: 'ColorScale',
    points: [
      { kind: 'LowestValue', color: '#FF7128' },
      { kind: 'HighestValue', color: '#FFEF9C' },
    ],
  },
  DataBar: {
    type: 'DataBar',
    lower: { kind: 'Automatic' },
    upper: { kind: 'Automatic' },
    barOnly: false,
    direction: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    gradient: true,
    positive: { fill: '#638EC6', border: '#638EC6' },
    negative: { fill: '#FF0000', border: '#FF0000', matchFill: false, matchBorder: false },
  },
  IconSet: {
    type: 'IconSet',
    style: 'ThreeTrafficLights1',
    reverse: false,
    iconOnly: false,
    criteria: evenCriteria(3),
  },
};

/** How many icons a set has. */
export function iconCount(style: string): number {
  return style.startsWith('Three') ? 3 : style.startsWith('Four') ? 4 : 5;
}

/** Steps of equal width, as Excel begins with: 0, 33, 67 percent for three icons. */
export function evenCriteria(count: number): IconCriterion[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'Percent',
    operator: 'GreaterThanOrEqual',
    formula: `=${Math.round((index * 100) / count)}`,
  }));
}

/** The formulas of a rule that may refer to cells, in a fixed order. */
export function ruleFormulas(rule: ConditionalRule): string[] {
  switch (rule.type) {
    case 'CellValue':
      return [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
    case 'ContainsText':
      return rule.text.startsWith('=') ? [rule.text] : [];
    case 'Custom':
      return [rule.formula];
    case 'ColorScale':
      return given(rule.points);
    case 'DataBar':
      return given([rule.lower, rule.upper]);
    case 'IconSet':
      return given(rule.criteria);
    default:
      return [];
  }
}

/** The same rule with other formulas, in the order `ruleFormulas` gives them. */
export function withRuleFormulas(rule: ConditionalRule, formulas: readonly string[]): ConditionalRule {
  const rest = [...formulas];
  const next = <T extends Threshold>(threshold: T): T =>
    threshold.formula === undefined ? threshold : { ...threshold, formula: rest.shift() ?? threshold.formula };
  switch (rule.type) {
    case 'CellValue':
      return {
        ...rule,
        formula1: rest[0] ?? rule.formula1,
        ...(rule.formula2 !== undefined && { formula2: rest[1] ?? rule.formula2 }),
      };
    case 'ContainsText':
      return rule.text.startsWith('=') ? { ...rule, text: rest[0] ?? rule.text } : rule;
    case 'Custom':
      return { ...rule, formula: rest[0] ?? rule.formula };
    case 'ColorScale':
      return { ...rule, points: rule.points.map(next) };
    case 'DataBar':
      return { ...rule, lower: next(rule.lower), upper: next(rule.upper) };
    case 'IconSet':
      return { ...rule, criteria: rule.criteria.map(next) };
    default:
      return rule;
  }
}

const given = (thresholds: readonly Threshold[]): string[] => thresholds.flatMap(({ formula }) => formula ?? []);
