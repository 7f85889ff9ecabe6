import { invalidArgument } from '../../model/model-error';
import { officeThemeColors, rgbOf } from '../../model/styles/theme';
import type { Color } from '../../model/styles/style-types';

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  lime: '#00FF00',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  silver: '#C0C0C0',
  aqua: '#00FFFF',
  fuchsia: '#FF00FF',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  darkgrey: '#A9A9A9',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  darkblue: '#00008B',
  darkgreen: '#006400',
  darkred: '#8B0000',
  gold: '#FFD700',
  orangered: '#FF4500',
  tomato: '#FF6347',
  salmon: '#FA8072',
  coral: '#FF7F50',
  crimson: '#DC143C',
  indigo: '#4B0082',
  violet: '#EE82EE',
  turquoise: '#40E0D0',
  skyblue: '#87CEEB',
  steelblue: '#4682B4',
  royalblue: '#4169E1',
  khaki: '#F0E68C',
  lavender: '#E6E6FA',
  beige: '#F5F5DC',
  ivory: '#FFFFF0',
  tan: '#D2B48C',
  whitesmoke: '#F5F5F5',
  gainsboro: '#DCDCDC',
  lightcyan: '#E0FFFF',
  lightpink: '#FFB6C1',
  lightcoral: '#F08080',
  cornflowerblue: '#6495ED',
  dodgerblue: '#1E90FF',
  forestgreen: '#228B22',
  seagreen: '#2E8B57',
  palegreen: '#98FB98',
  aliceblue: '#F0F8FF',
  dimgray: '#696969',
  slategray: '#708090',
};

/** A colour as the API takes it, `#RRGGBB` (or `RRGGBB`, or a web colour's name); anything else is an InvalidArgument. */
export function parseColor(value: unknown): Color {
  const text = typeof value === 'string' ? value.trim() : '';
  const rgb = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const known = rgb === undefined ? named[text.toLowerCase()] : `#${rgb.toUpperCase()}`;
  if (known === undefined) {
    throw invalidArgument();
  }
  return { rgb: known };
}

/** The colour as `#RRGGBB`; theme colours as the workbook's theme has them, with their tint. */
export function colorText(
  color: Color | undefined,
  automatic: string,
  theme: readonly string[] = officeThemeColors,
): string {
  return color ? rgbOf(color, theme) : automatic;
}
