import type { BorderStyle, Borders, Color } from '../styles/style-types';

/** How one part of a table looks. What it leaves out stays as the cell has it. */
export interface TableElement {
  readonly fill?: Color;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Those around the whole part. */
  readonly outline?: Borders;
  /** Between the part's rows, and between its columns. */
  readonly horizontal?: BorderStyle;
  readonly vertical?: BorderStyle;
}

/** Stripes of two kinds in turn, each so many rows or columns wide. */
export interface Stripes {
  readonly first?: TableElement;
  readonly second?: TableElement;
  readonly sizes: readonly [first: number, second: number];
}

/** A table style by the parts of a table. */
export interface TableStyle {
  readonly whole?: TableElement;
  readonly header?: TableElement;
  readonly totals?: TableElement;
  readonly firstColumn?: TableElement;
  readonly lastColumn?: TableElement;
  readonly rowStripes?: Stripes;
  readonly columnStripes?: Stripes;
  readonly firstHeader?: TableElement;
  readonly lastHeader?: TableElement;
  readonly firstTotal?: TableElement;
  readonly lastTotal?: TableElement;
}

const LIGHT = 0;
const DARK = 1;
const shade = (theme: number, tint = 0): Color => ({ theme, tint });
const white = shade(LIGHT);
const black = shade(DARK);
const line = (color: Color, weight: BorderStyle['weight'] = 'Thin'): BorderStyle => ({
  line: 'Continuous',
  weight,
  color,
});
const double = (color: Color): BorderStyle => ({ line: 'Double', weight: 'Thick', color });
const box = (side: BorderStyle): Borders => ({ top: side, bottom: side, left: side, right: side });
const bold = { bold: true } as const;
const boldWhite = { bold: true, color: white } as const;

/** The theme's colour of each column of the gallery: the dark one, then accents 1 to 6. */
const themeOf = (index: number): number => (index === 0 ? DARK : 3 + index);

/** The pale (and the less pale) colour of a gallery's column. */
const pale = (index: number): Color => (index === 0 ? shade(LIGHT, -0.15) : shade(themeOf(index), 0.8));
const lessPale = (index: number): Color => (index === 0 ? shade(LIGHT, -0.35) : shade(themeOf(index), 0.6));
const softLine = (index: number): BorderStyle => line(index === 0 ? black : shade(themeOf(index), 0.4));

/** Of Excel's own styles every other row or column is striped, from the first. */
interface GalleryStyle extends TableStyle {
  readonly stripe: TableElement;
}

type Row = (index: number) => GalleryStyle;

const lines: Row = (index) => {
  const accent = shade(themeOf(index));
  const color = index === 0 ? black : shade(themeOf(index), -0.25);
  return {
    whole: { color, outline: { top: line(accent), bottom: line(accent) } },
    header: { ...bold, color, outline: { bottom: line(accent) } },
    totals: { ...bold, color, outline: { top: line(accent) } },
    firstColumn: bold,
    lastColumn: bold,
    stripe: { fill: pale(index) },
  };
};

const framed: Row = (index) => {
  const accent = shade(themeOf(index));
  return {
    whole: { outline: box(line(accent)) },
    header: { ...boldWhite, fill: accent },
    totals: { ...bold, outline: { top: double(accent) } },
    firstColumn: bold,
    lastColumn: bold,
    stripe: { outline: { top: line(accent), bottom: line(accent) } },
  };
};

const ruled: Row = (index) => {
  const accent = line(shade(themeOf(index)));
  return {
    whole: { outline: box(accent), horizontal: accent, vertical: accent },
    header: { ...bold, outline: { bottom: line(shade(themeOf(index)), 'Medium') } },
    totals: { ...bold, outline: { top: double(shade(themeOf(index))) } },
    firstColumn: bold,
    lastColumn: bold,
    stripe: { fill: pale(index) },
  };
};

const banded: Row = (index) => ({
  whole: { outline: box(softLine(index)), horizontal: softLine(index) },
  header: { ...boldWhite, fill: shade(themeOf(index)) },
  totals: { ...bold, outline: { top: double(shade(themeOf(index))) } },
  firstColumn: bold,
  lastColumn: bold,
  stripe: { fill: pale(index) },
});

const tiled: Row = (index) => {
  const strong = { ...boldWhite, fill: shade(themeOf(index)) };
  return {
    whole: { fill: pale(index), outline: box(line(white)), horizontal: line(white), vertical: line(white) },
    header: { ...strong, outline: { bottom: line(white, 'Thick') } },
    totals: { ...strong, outline: { top: line(white, 'Thick') } },
    firstColumn: strong,
    lastColumn: strong,
    stripe: { fill: lessPale(index) },
  };
};

const grey: Row = (index) => {
  const strong = { ...boldWhite, fill: shade(themeOf(index)) };
  return {
    whole: { outline: { top: line(black, 'Medium'), bottom: line(black, 'Medium') } },
    header: { ...strong, outline: { bottom: line(black, 'Medium') } },
    totals: { outline: { top: double(black) } },
    firstColumn: strong,
    lastColumn: strong,
    stripe: { fill: shade(LIGHT, -0.15) },
  };
};

const shaded: Row = (index) => ({
  whole: { fill: pale(index), outline: box(softLine(index)), horizontal: softLine(index), vertical: softLine(index) },
  header: bold,
  totals: { ...bold, outline: { top: line(shade(themeOf(index)), 'Medium') } },
  firstColumn: bold,
  lastColumn: bold,
  stripe: { fill: lessPale(index) },
});

const dark: Row = (index) => {
  const tinted = (accent: number | undefined, ofDark: number): Color =>
    shade(themeOf(index), index === 0 ? ofDark : accent);
  const deep = tinted(-0.25, 0.25);
  return {
    whole: { color: white, fill: tinted(undefined, 0.45) },
    header: { ...boldWhite, fill: black, outline: { bottom: line(white, 'Medium') } },
    totals: { ...boldWhite, fill: tinted(-0.5, 0.15), outline: { top: line(white, 'Medium') } },
    firstColumn: { ...boldWhite, fill: deep, outline: { right: line(white, 'Medium') } },
    lastColumn: { ...boldWhite, fill: deep, outline: { left: line(white, 'Medium') } },
    stripe: { fill: deep },
  };
};

/** Two accents a style: the body in the first, the header in the second. */
const twoColored: Row = (index) => ({
  whole: { fill: pale(index === 0 ? 0 : index * 2 - 1) },
  header: { color: white, fill: index === 0 ? black : shade(themeOf(index * 2)) },
  totals: { ...bold, outline: { top: double(black) } },
  firstColumn: bold,
  lastColumn: bold,
  stripe: { fill: lessPale(index === 0 ? 0 : index * 2 - 1) },
});

/** The rows of Excel's gallery, seven styles each; the last one has four. */
const GALLERY: Readonly<Record<string, readonly Row[]>> = {
  Light: [lines, framed, ruled],
  Medium: [banded, tiled, grey, shaded],
  Dark: [dark, twoColored],
};
const LAST: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

const made = new Map<string, TableStyle | undefined>();

/** Excel's own style of that name, such as `TableStyleMedium2`; undefined for none. */
export function tableStyle(name: string): TableStyle | undefined {
  if (!made.has(name)) made.set(name, builtIn(name));
  return made.get(name);
}

function builtIn(name: string): TableStyle | undefined {
  const [, family = '', digits = ''] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/u.exec(name) ?? [];
  const number = Number(digits);
  if (family === '' || number > (LAST[family] ?? 0)) return undefined;
  const style = GALLERY[family]?.[Math.floor((number - 1) / 7)]?.((number - 1) % 7);
  const stripes: Stripes | undefined = style && { first: style.stripe, sizes: [1, 1] };
  return style && { ...style, ...(stripes && { rowStripes: stripes, columnStripes: stripes }) };
}
