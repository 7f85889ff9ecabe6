import { applyStyle } from '../../model/styles/apply-style';
import { invalidArgument } from '../../model/model-error';
import type { Color, FillStyle } from '../../model/styles/style-types';
import { asNumber, asOneOf } from '../../wire/arguments';
import { hostType, type HostType, type Property } from '../../wire/host-type';
import { colorText, parseColor } from '../styles/color';
import { common, restyled, restyling, stylesOf } from './range-looks';
import { cellsOf, type RangeState } from './range-state';

/** The patterns of `Excel.FillPattern` as the file format calls them. */
const PATTERNS = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
} as const;
type Pattern = keyof typeof PATTERNS;
const NAMES = Object.keys(PATTERNS) as Pattern[];

const nameOf = (pattern: string): string => NAMES.find((name) => PATTERNS[name] === pattern) ?? 'LinearGradient';

/** The colour behind the pattern's lines, and theirs: the file format has the two of a solid fill the other way round. */
const backOf = ({ pattern, foreground, background }: FillStyle): Color | undefined =>
  pattern === 'solid' ? foreground : background;
const linesOf = ({ pattern, foreground, background }: FillStyle): Color | undefined =>
  pattern === 'solid' ? background : foreground;

const fillOf = (pattern: string, back: Color | undefined, lines: Color | undefined): FillStyle =>
  pattern === 'solid'
    ? { pattern, foreground: back, background: lines }
    : { pattern, foreground: lines, background: back };

const NO_FILL: FillStyle = { pattern: 'none', foreground: undefined, background: undefined };

/** The same pattern on another ground; a cell without a fill gets a solid one. */
const withBack = (fill: FillStyle, back: Color): FillStyle =>
  fillOf(fill.pattern === 'none' ? 'solid' : fill.pattern, back, linesOf(fill));
const withLines = (fill: FillStyle, lines: Color): FillStyle => fillOf(fill.pattern, backOf(fill), lines);
const withPattern = (fill: FillStyle, pattern: string): FillStyle =>
  pattern === 'none' ? NO_FILL : fillOf(pattern, backOf(fill), linesOf(fill));

/** The colour, lighter (up to 1) or darker (down to -1) by a part of itself. */
export function tinted(color: Color, value: unknown): Color {
  const tint = asNumber(value);
  if (tint < -1 || tint > 1) {
    throw invalidArgument();
  }
  return { ...color, tint };
}

export const tintOf = (color: Color | undefined): number => color?.tint ?? 0;

/** A property of the fill whose new value depends on the fill each cell has. */
function filled<T>(
  read: (fill: FillStyle, state: RangeState) => T,
  change: (fill: FillStyle, value: unknown) => FillStyle,
): Property<RangeState> {
  return {
    get: (state) => common(stylesOf(state), ({ fill }) => read(fill, state)),
    ...restyling((state: RangeState, value) => restyled(state, ({ fill }) => ({ fill: change(fill, value) }))),
  };
}

const WHITE: Color = { rgb: '#FFFFFF' };
export const BLACK: Color = { rgb: '#000000' };
const text = (color: Color | undefined, automatic: string, { sheet }: RangeState): string =>
  colorText(color, automatic, sheet.workbook.themeColors);

export const rangeFillType: HostType<RangeState> = hostType({
  name: 'RangeFill',
  properties: {
    Color: filled(
      (fill, state) => (fill.pattern === 'none' ? '#FFFFFF' : text(backOf(fill), '#FFFFFF', state)),
      (fill, value) => (value === '' ? NO_FILL : withBack(fill, parseColor(value))),
    ),
    Pattern: filled(
      (fill) => nameOf(fill.pattern),
      (fill, value) => withPattern(fill, PATTERNS[asOneOf(value, NAMES)]),
    ),
    PatternColor: filled(
      (fill, state) => text(linesOf(fill), '#000000', state),
      (fill, value) => withLines(fill, parseColor(value)),
    ),
    TintAndShade: filled(
      (fill) => tintOf(backOf(fill)),
      (fill, value) => withBack(fill, tinted(backOf(fill) ?? WHITE, value)),
    ),
    PatternTintAndShade: filled(
      (fill) => tintOf(linesOf(fill)),
      (fill, value) => withLines(fill, tinted(linesOf(fill) ?? BLACK, value)),
    ),
  },
  methods: {
    Clear(state) {
      state.sheet.requireUnprotected('allowFormatCells');
      applyStyle(state.sheet, cellsOf(state), { fill: NO_FILL });
    },
  },
});
