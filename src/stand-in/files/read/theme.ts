import type { Color } from '../../model/types';
import { childNamed, isElement, type XmlElement } from '../xml/tree';
import { words } from '../xml/words';

/** In the order cells number them: light before dark, otherwise as in the theme part. */
const ORDER = words(`
  lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
`);
/** Office's own theme since 2013, for a file without one. */
const OFFICE = words(`
  FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72
`);

/** The theme's twelve colours as RRGGBB. */
export function readThemeColors(theme: XmlElement | undefined): string[] {
  const scheme = childNamed(childNamed(theme, 'themeElements'), 'clrScheme');
  return ORDER.map((name, index) => {
    const color = childNamed(scheme, name)?.children.find(isElement)?.attributes;
    return (color?.lastClr ?? color?.val ?? '').match(/^[0-9a-f]{6}$/i)?.[0].toUpperCase() ?? OFFICE[index];
  });
}

/** "#RRGGBB" of a colour on that theme, its tint applied (towards white above 0, towards black below). */
export function rgbOf(color: Color, theme: readonly string[]): string {
  if ('rgb' in color) return color.rgb;
  const base = theme[color.theme] ?? '000000';
  const channels = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const light = (highest + lowest) / 2;
  const tinted = color.tint < 0 ? light * (1 + color.tint) : light * (1 - color.tint) + color.tint;
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
  return Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).toUpperCase().padStart(2, '0');
}
