import { colorIn, solidFill, type ThemeColors } from './colors';
import { childOf, el } from './markup';
import type { Place } from './place';

const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'] as const;
/** English Metric Units: the lengths of drawings in files. */
export const EMU_PER_POINT = 12_700;
/** The width of a line that is given none. */
const DEFAULT_WEIGHT = 0.75;

/** The colour that fills something; undefined where it is automatic, none, or no plain colour. */
export function fillColor(properties: Place, theme: ThemeColors): string | undefined {
  return colorIn(childOf(properties.element, 'a:solidFill'), theme);
}

export function setSolidFill(properties: Place, rgb: string): void {
  properties.drop(...FILLS);
  properties.put(solidFill(rgb));
}

/** Leaves it without a fill: what is below shows. */
export function setNoFill(properties: Place): void {
  properties.drop(...FILLS);
  properties.put(el('a:noFill'));
}

/** The API's line styles and the format's dashes. */
const DASHES: readonly (readonly [style: string, dash: string])[] = [
  ['Continuous', 'solid'],
  ['Dash', 'dash'],
  ['DashDot', 'dashDot'],
  ['DashDotDot', 'lgDashDotDot'],
  ['Dot', 'sysDash'],
  ['RoundDot', 'sysDot'],
  ['DashDotDot', 'sysDashDotDot'],
  ['DashDot', 'lgDashDot'],
  ['DashDot', 'sysDashDot'],
  ['Dash', 'lgDash'],
  ['Dot', 'dot'],
];

export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'RoundDot',
  'Automatic',
] as const;

/** How a line is drawn; `Automatic` where the file leaves it to the program. */
export function lineStyle(properties: Place): string {
  const line = childOf(properties.element, 'a:ln');
  if (!line) return 'Automatic';
  if (childOf(line, 'a:noFill')) return 'None';
  const dash = childOf(line, 'a:prstDash')?.attributes.val;
  if (dash === undefined) return childOf(line, 'a:solidFill') ? 'Continuous' : 'Automatic';
  return DASHES.find(([, word]) => word === dash)?.[0] ?? 'Continuous';
}

export function setLineStyle(properties: Place, style: (typeof LINE_STYLES)[number]): void {
  if (style === 'Automatic') {
    properties.drop('a:ln');
    return;
  }
  const line = properties.child('a:ln');
  if (style === 'None') {
    setNoFill(line);
    return;
  }
  line.drop('a:noFill', 'a:custDash');
  line.setValue('a:prstDash', DASHES.find(([name]) => name === style)?.[1] ?? 'solid');
}

export function lineColor(properties: Place, theme: ThemeColors): string | undefined {
  return fillColor(properties.child('a:ln'), theme);
}

export function setLineColor(properties: Place, rgb: string): void {
  setSolidFill(properties.child('a:ln'), rgb);
}

/** Points. */
export function lineWeight(properties: Place): number {
  const width = properties.child('a:ln').attribute('w');
  return width === undefined ? DEFAULT_WEIGHT : Number(width) / EMU_PER_POINT;
}

export function setLineWeight(properties: Place, points: number): void {
  properties.child('a:ln').setAttribute('w', Math.round(points * EMU_PER_POINT));
}
