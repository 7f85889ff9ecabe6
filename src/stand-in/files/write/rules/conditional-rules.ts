import { formatArea } from '../../../model/address';
import type {
  ConditionalFormat,
  ConditionalRule,
  DataBarRule,
  IconCriterion,
  Preset,
  Threshold,
} from '../../../model/rules/conditional-format-types';
import { anchorOf } from '../../../model/rules/rule-areas';
import {
  CELL_VALUE_OPERATORS,
  iconSetWord,
  PLAIN_PRESETS,
  TEXT_TYPES,
  THRESHOLDS,
  TIME_PERIODS,
  wordFor,
} from '../../conditional-words';
import { toFileFormula } from '../../formulas';
import { encodeString, escapeText } from '../../xml/text';
import { element } from '../xml';

type Values = Readonly<Record<string, string | number | undefined>>;

const formulaXml = (formula: string): string => `<formula>${escapeText(formula)}</formula>`;
const argb = (color: string): Values => ({ rgb: `FF${color.slice(1).toUpperCase()}` });

/** What a rule adds to its element in the sheet's own list: its attributes and its content. */
export function ruleXml(
  format: ConditionalFormat,
  extensionId: string | undefined,
): { values: Values; content: string } {
  const { rule, areas } = format;
  const cell = formatArea({ ...anchorOf(areas), rowCount: 1, columnCount: 1 });
  switch (rule.type) {
    case 'CellValue': {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      const operator = wordFor(CELL_VALUE_OPERATORS, rule.operator);
      return {
        values: { type: 'cellIs', operator },
        content: formulas.map((formula) => formulaXml(toFileFormula(formula))).join(''),
      };
    }
    case 'ContainsText': {
      const fromCell = rule.text.startsWith('=');
      const text = fromCell ? toFileFormula(rule.text) : `"${rule.text.replace(/"/g, '""')}"`;
      const operators = {
        Contains: 'containsText',
        NotContains: 'notContains',
        BeginsWith: 'beginsWith',
        EndsWith: 'endsWith',
      };
      const values = {
        type: wordFor(TEXT_TYPES, rule.operator),
        operator: operators[rule.operator],
        text: fromCell ? undefined : encodeString(rule.text),
      };
      return { values, content: formulaXml(textFormula(rule.operator, text, cell)) };
    }
    case 'TopBottom': {
      const { kind, rank } = rule;
      const values = {
        percent: kind.endsWith('Percent') ? 1 : undefined,
        bottom: kind.startsWith('Bottom') ? 1 : undefined,
      };
      return { values: { type: 'top10', ...values, rank }, content: '' };
    }
    case 'PresetCriteria':
      return presetXml(rule.criterion, cell);
    case 'Custom':
      return { values: { type: 'expression' }, content: formulaXml(toFileFormula(rule.formula)) };
    case 'ColorScale': {
      const colors = rule.points.map(({ color }) => element('color', argb(color)));
      return {
        values: { type: 'colorScale' },
        content: element('colorScale', {}, rule.points.map((point) => thresholdXml(point)).join('') + colors.join('')),
      };
    }
    case 'DataBar':
      return { values: { type: 'dataBar' }, content: barXml(rule, extensionId) };
    case 'IconSet':
      return { values: { type: 'iconSet' }, content: iconSetXml(rule) };
  }
}

function textFormula(
  operator: Extract<ConditionalRule, { type: 'ContainsText' }>['operator'],
  text: string,
  cell: string,
): string {
  switch (operator) {
    case 'Contains':
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case 'NotContains':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
  }
}

/** The formulas Excel writes along with the rules that need them, for programs that know no such rule. */
const PRESET_FORMULAS: Partial<Record<Preset, (cell: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  Yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  Today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  Tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  LastSevenDays: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  LastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ThisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  NextWeek: (cell) =>
    `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  LastMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  ThisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  NextMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
};

function presetXml(criterion: Preset, cell: string): { values: Values; content: string } {
  const formula = PRESET_FORMULAS[criterion]?.(cell);
  const content = formula === undefined ? '' : formulaXml(formula);
  const plain = wordFor(PLAIN_PRESETS, criterion);
  if (plain) return { values: { type: plain }, content };
  const timePeriod = wordFor(TIME_PERIODS, criterion);
  if (timePeriod) return { values: { type: 'timePeriod', timePeriod }, content };
  const deviation = ['OneStdDev', 'TwoStdDev', 'ThreeStdDev'].findIndex((start) => criterion.startsWith(start)) + 1;
  const values = {
    aboveAverage: criterion.includes('Below') ? 0 : undefined,
    stdDev: deviation || undefined,
    equalAverage: criterion.startsWith('EqualOr') ? 1 : undefined,
  };
  return { values: { type: 'aboveAverage', ...values }, content: '' };
}

/** @param automatic what an automatic limit is called: the sheet's own list knows none. */
function thresholdXml({ kind, formula, ...rest }: Threshold | IconCriterion, automatic = 'min'): string {
  const type = kind === 'Automatic' ? automatic : wordFor(THRESHOLDS, kind);
  const gte = 'operator' in rest && rest.operator === 'GreaterThan' ? 0 : undefined;
  return element('cfvo', { type, val: formula === undefined ? undefined : toFileFormula(formula), gte });
}

function barXml(rule: DataBarRule, extensionId: string | undefined): string {
  const limits = thresholdXml(rule.lower, 'min') + thresholdXml(rule.upper, 'max');
  const bar = element(
    'dataBar',
    { showValue: rule.barOnly ? 0 : undefined },
    limits + element('color', argb(rule.positive.fill)),
  );
  if (extensionId === undefined) return bar;
  const ext = `<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${extensionId}</x14:id></ext>`;
  return `${bar}<extLst>${ext}</extLst>`;
}

type IconSetRule = Extract<ConditionalRule, { type: 'IconSet' }>;

function iconSetXml({ style, reverse, iconOnly, criteria }: IconSetRule): string {
  const values = { iconSet: iconSetWord(style), showValue: iconOnly ? 0 : undefined, reverse: reverse ? 1 : undefined };
  return element('iconSet', values, criteria.map((criterion) => thresholdXml(criterion)).join(''));
}

/** Icon sets younger than the format, or mixed from several, stand in the extension alone. */
export const isExtensionOnly = (rule: ConditionalRule): boolean =>
  rule.type === 'IconSet' &&
  (/^(ThreeStars|ThreeTriangles|FiveBoxes)$/.test(rule.style) || rule.criteria.some(({ icon }) => icon));

const limitXml = ({ kind, formula, ...rest }: Threshold | IconCriterion, automatic: string): string => {
  const gte = 'operator' in rest && rest.operator === 'GreaterThan' ? 0 : undefined;
  const content = formula === undefined ? '' : `<xm:f>${escapeText(toFileFormula(formula))}</xm:f>`;
  return element('x14:cfvo', { type: kind === 'Automatic' ? automatic : wordFor(THRESHOLDS, kind), gte }, content);
};

/** What stands of a rule in the extension: the rest of a data bar, or a whole icon set. */
export function extensionRuleXml(rule: ConditionalRule, id: string, priority: number): string {
  if (rule.type === 'DataBar') {
    const { positive, negative } = rule;
    const hasBorder = positive.border !== '' || negative.border !== '';
    const color = (name: string, value: string): string => (value === '' ? '' : element(`x14:${name}`, argb(value)));
    const values = {
      minLength: 0,
      maxLength: 100,
      showValue: rule.barOnly ? 0 : undefined,
      border: hasBorder ? 1 : undefined,
      gradient: rule.gradient ? undefined : 0,
      direction:
        rule.direction === 'Context' ? undefined : rule.direction === 'LeftToRight' ? 'leftToRight' : 'rightToLeft',
      negativeBarColorSameAsPositive: negative.matchFill ? 1 : undefined,
      negativeBarBorderColorSameAsPositive: hasBorder && !negative.matchBorder ? 0 : undefined,
      axisPosition: rule.axisFormat === 'None' ? 'none' : rule.axisFormat === 'CellMidPoint' ? 'middle' : undefined,
    };
    const content =
      limitXml(rule.lower, 'autoMin') +
      limitXml(rule.upper, 'autoMax') +
      color('fillColor', positive.fill) +
      (hasBorder ? color('borderColor', positive.border || positive.fill) : '') +
      (negative.matchFill ? '' : color('negativeFillColor', negative.fill)) +
      (hasBorder && !negative.matchBorder ? color('negativeBorderColor', negative.border || negative.fill) : '') +
      (rule.axisFormat === 'None' ? '' : color('axisColor', rule.axisColor));
    return element('x14:cfRule', { type: 'dataBar', id }, element('x14:dataBar', values, content));
  }
  const { style, reverse, iconOnly, criteria } = rule as IconSetRule;
  const custom = criteria.some(({ icon }) => icon);
  const values = {
    iconSet: iconSetWord(style),
    showValue: iconOnly ? 0 : undefined,
    reverse: reverse ? 1 : undefined,
    custom: custom ? 1 : undefined,
  };
  const icons = custom
    ? criteria.map(({ icon }, index) =>
        element('x14:cfIcon', {
          iconSet: icon ? iconSetWord(icon.set) : iconSetWord(style),
          iconId: icon?.index ?? index,
        }),
      )
    : [];
  const content = criteria.map((criterion) => limitXml(criterion, 'min')).join('') + icons.join('');
  return element('x14:cfRule', { type: 'iconSet', priority, id }, element('x14:iconSet', values, content));
}
