import type { ColorPoint, ConditionalFormat, Threshold } from './conditional-format-types';
import { numbersOf, ruleValue } from './conditional-tests';
import { anchorOf } from './rule-areas';
import type { SheetModel } from '../sheet';

/** The colour ("#RRGGBB") a scale gives a cell; undefined for cells without a number. */
export function scaleColor(
  sheet: SheetModel,
  format: ConditionalFormat,
  points: readonly ColorPoint[],
): (row: number, column: number) => string | undefined {
  const numbers = numbersOf(sheet, format);
  const stops = points.map((point) => ({
    at: thresholdValue(sheet, format, point, numbers),
    color: channels(point.color),
  }));
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value;
    if (typeof value !== 'number' || stops.some(({ at }) => Number.isNaN(at))) return undefined;
    const above = stops.findIndex(({ at }) => value <= at);
    const to = stops.at(above) ?? stops[0];
    const from = stops[above - 1] ?? to;
    if (!from || !to) return undefined;
    const share = above > 0 && to.at > from.at ? (value - from.at) / (to.at - from.at) : 1;
    return hex(from.color.map((channel, index) => channel + ((to.color[index] ?? 0) - channel) * share));
  };
}

/** The number at which a colour or a bar begins; NaN where its formula gives none. `numbers` in ascending order. */
export function thresholdValue(
  sheet: SheetModel,
  format: ConditionalFormat,
  { kind, formula }: Threshold,
  numbers: readonly number[],
): number {
  const [lowest, highest] = [numbers[0] ?? NaN, numbers.at(-1) ?? NaN];
  if (kind === 'LowestValue' || kind === 'Automatic') return lowest;
  if (kind === 'HighestValue') return highest;
  const { row, column } = anchorOf(format.areas);
  const given = formula === undefined ? '' : ruleValue(sheet, format, formula, row, column);
  const value = typeof given === 'number' ? given : NaN;
  switch (kind) {
    case 'Percent':
      return lowest + ((highest - lowest) * value) / 100;
    case 'Percentile':
      return percentile(numbers, value / 100);
    default:
      return value;
  }
}

function percentile(numbers: readonly number[], share: number): number {
  const at = share * (numbers.length - 1);
  const [low, high] = [numbers[Math.floor(at)] ?? NaN, numbers[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
const hex = (color: readonly number[]): string =>
  `#${color
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
