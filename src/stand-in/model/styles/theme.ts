import type { Color } from './style-types';

/**
 * Office's own theme since 2013, as RRGGBB in the order cells number its colours: light 1, dark 1, light 2, dark 2,
 * accents 1 to 6, links.
 */
export const officeThemeColors: readonly string[] = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** "#RRGGBB" of a colour on that theme, its tint applied (towards white above 0, towards black below). */
export function rgbOf(color: Color, theme: readonly string[]): string {
  if ('rgb' in color && !color.tint) return color.rgb;
  const tint = color.tint ?? 0;
  const base = 'rgb' in color ? color.rgb.slice(1) : (theme[color.theme] ?? '000000');
  const channels = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const light = (highest + lowest) / 2;
  const tinted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return `#${channels.map((channel) => hex(relight(channel, highest, lowest, light, tinted))).join('')}`;
}

/** One channel of the same hue and saturation at another lightness (the HSL way Excel tints). */
function relight(channel: number, highest: number, lowest: number, light: number, tinted: number): number {
  if (highest === lowest) return tinted;
  const saturation = (highest - lowest) / (1 - Math.abs(2 * light - 1));
  const chroma = saturation * (1 - Math.abs(2 * tinted - 1));
  return tinted - chroma / 2 + ((channel - lowest) / (highest - lowest)) * chroma;
}

function hex(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
}
