import type { ConditionalFormat, DataBarRule, IconCriterion, Icon, Threshold } from './conditional-format-types';
import { thresholdValue } from './conditional-scale-color';
import { numbersOf } from './conditional-tests';
import type { SheetModel } from '../sheet';

/** A bar in a cell. Places are shares of the cell's width, from its left edge. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
  /** "#RRGGBB". */
  readonly fill: string;
  /** "#RRGGBB"; empty for none. */
  readonly border: string;
  /** Fades out towards the end that is not at zero. */
  readonly gradient: boolean;
  readonly growsLeft: boolean;
  /** Where zero is, where a line is drawn there. */
  readonly axis?: { readonly at: number; readonly color: string };
  /** The cell's value is not shown. */
  readonly hidesValue: boolean;
}

/** An icon in a cell. */
export interface CellIcon extends Icon {
  readonly hidesValue: boolean;
}

/** The bar a data bar rule draws in a cell; undefined for cells without a number. */
export function dataBars(
  sheet: SheetModel,
  format: ConditionalFormat,
  rule: DataBarRule,
): (row: number, column: number) => DataBar | undefined {
  const numbers = numbersOf(sheet, format);
  const [least, most] = limits(sheet, format, rule, numbers);
  const isNormal = rule.direction !== 'RightToLeft';
  const axis = axisOf(rule, least, most);
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value;
    if (typeof value !== 'number' || Number.isNaN(least) || Number.isNaN(most)) return undefined;
    const end = shareOf(Math.min(most, Math.max(least, value)), least, most, axis, rule.axisFormat);
    const isNegative = value < 0;
    const { fill, border } = isNegative ? negativeLook(rule) : rule.positive;
    const [from, to] = [Math.min(axis, end), Math.max(axis, end)];
    const showsAxis =
      rule.axisFormat !== 'None' &&
      rule.axisColor !== '' &&
      (rule.axisFormat === 'CellMidPoint' || (least < 0 && most > 0));
    return {
      ...(isNormal ? { from, to } : { from: 1 - to, to: 1 - from }),
      fill,
      border,
      gradient: rule.gradient,
      growsLeft: end < axis === isNormal,
      ...(showsAxis && { axis: { at: isNormal ? axis : 1 - axis, color: rule.axisColor } }),
      hidesValue: rule.barOnly,
    };
  };
}

/** What an empty bar and a full one stand for. Left to Excel, bars begin at zero, or at the lowest number below it. */
function limits(
  sheet: SheetModel,
  format: ConditionalFormat,
  { lower, upper }: DataBarRule,
  numbers: readonly number[],
): [number, number] {
  const at = (threshold: Threshold): number => thresholdValue(sheet, format, threshold, numbers);
  return [
    lower.kind === 'Automatic' ? Math.min(0, numbers[0] ?? NaN) : at(lower),
    upper.kind === 'Automatic' ? Math.max(0, numbers.at(-1) ?? NaN) : at(upper),
  ];
}

/** Where bars begin. */
function axisOf({ axisFormat }: DataBarRule, least: number, most: number): number {
  if (axisFormat === 'CellMidPoint') return 0.5;
  if (axisFormat === 'None' || least >= 0) return 0;
  return most <= 0 ? 1 : -least / (most - least);
}

function shareOf(
  value: number,
  least: number,
  most: number,
  axis: number,
  axisFormat: DataBarRule['axisFormat'],
): number {
  if (axisFormat === 'CellMidPoint')
    return axis + value / (2 * Math.max(Math.abs(least), Math.abs(most), Number.MIN_VALUE));
  return most > least ? (value - least) / (most - least) : 1;
}

function negativeLook({ positive, negative }: DataBarRule): { fill: string; border: string } {
  return {
    fill: negative.matchFill ? positive.fill : negative.fill,
    border: negative.matchBorder ? positive.border : negative.border,
  };
}

export interface IconRule {
  readonly style: string;
  readonly reverse: boolean;
  readonly iconOnly: boolean;
  readonly criteria: readonly IconCriterion[];
}

/** The icon an icon set gives a cell; undefined for cells without a number, and where the set shows none. */
export function cellIcons(
  sheet: SheetModel,
  format: ConditionalFormat,
  rule: IconRule,
): (row: number, column: number) => CellIcon | undefined {
  const numbers = numbersOf(sheet, format);
  const { criteria, style, reverse, iconOnly } = rule;
  // The lowest icon is for all that no other is for.
  const bounds = criteria.map((criterion, index) =>
    index === 0 ? -Infinity : thresholdValue(sheet, format, criterion, numbers),
  );
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value;
    if (typeof value !== 'number' || bounds.some(Number.isNaN)) return undefined;
    const reached = bounds.findLastIndex((bound, index) =>
      criteria[index]?.operator === 'GreaterThan' ? value > bound : value >= bound,
    );
    const step = Math.max(0, reached);
    const own = criteria[step]?.icon;
    const icon = own ?? { set: style, index: reverse ? criteria.length - 1 - step : step };
    return icon.set === 'NoIcons' ? undefined : { ...icon, hidesValue: iconOnly };
  };
}
