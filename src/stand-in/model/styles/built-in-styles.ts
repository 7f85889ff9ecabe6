import type { StyleIncludes } from './style-includes';
import type { BorderStyle, CellStyle, Color, FontStyle } from './style-types';

/** One of Excel's own cell styles, as the theme of 2013 has it. */
export interface OfficeStyle {
  /** The file format's number of it. */
  readonly number: number;
  readonly name: string;
  /** What the API calls it. */
  readonly apiName: string;
  readonly includes: StyleIncludes;
  look(normal: CellStyle): CellStyle;
}

interface Parts {
  readonly font?: Partial<FontStyle>;
  readonly fill?: Color;
  readonly borders?: CellStyle['borders'];
  readonly numberFormat?: string;
}

const rgb = (code: string): Color => ({ rgb: `#${code}` });
/** Numbers as cells number the theme: 0 white, 1 black, 3 dark blue, 4 to 9 the accents, 10 and 11 links. */
const theme = (number: number, tint = 0): Color => ({ theme: number, tint });
const edge = (line: BorderStyle['line'], weight: BorderStyle['weight'], color: Color): BorderStyle => ({
  line,
  weight,
  color,
});
const box = (line: BorderStyle['line'], color: Color): CellStyle['borders'] => {
  const side = edge(line, line === 'Double' ? 'Thick' : 'Thin', color);
  return { top: side, bottom: side, left: side, right: side };
};

function style(number: number, name: string, apiName: string, parts: Parts): OfficeStyle {
  const { font, fill, borders, numberFormat } = parts;
  return {
    number,
    name,
    apiName,
    includes: {
      numberFormat: numberFormat !== undefined,
      font: font !== undefined,
      alignment: false,
      borders: borders !== undefined,
      fill: fill !== undefined,
      protection: false,
    },
    look: (normal) => ({
      ...normal,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      font: { ...normal.font, ...font },
      ...(fill === undefined ? {} : { fill: { pattern: 'solid', foreground: fill } }),
      ...(borders === undefined ? {} : { borders }),
    }),
  };
}

const money = (symbol: string, digits: string): string =>
  `_(${symbol}* #,##0${digits}_);_(${symbol}* \\(#,##0${digits}\\);_(${symbol}* "-"${digits === '' ? '' : '??'}_);_(@_)`;

/** The tints of an accent's lighter styles, as Excel writes them. */
const tints = { 20: 0.7999816888943144, 40: 0.5999938962981048, 60: 0.39997558519241921 } as const;

const accents = [1, 2, 3, 4, 5, 6].flatMap((accent): OfficeStyle[] => {
  const color = accent + 3;
  const number = 25 + 4 * accent;
  const light = (percent: 20 | 40 | 60, text: number): OfficeStyle =>
    style(number + percent / 20, `${percent}% - Accent${accent}`, `Accent${accent}_${percent}`, {
      font: { color: theme(text) },
      fill: theme(color, tints[percent]),
    });
  return [
    style(number, `Accent${accent}`, `Accent${accent}`, { font: { color: theme(0) }, fill: theme(color) }),
    light(20, 1),
    light(40, 1),
    light(60, 0),
  ];
});

export const officeStyles: readonly OfficeStyle[] = [
  style(3, 'Comma', 'Comma', { numberFormat: money('', '.00') }),
  style(4, 'Currency', 'Currency', { numberFormat: money('"$"', '.00') }),
  style(5, 'Percent', 'Percent', { numberFormat: '0%' }),
  style(6, 'Comma [0]', 'WholeComma', { numberFormat: money('', '') }),
  style(7, 'Currency [0]', 'WholeDollar', { numberFormat: money('"$"', '') }),
  style(8, 'Hyperlink', 'Hlink', { font: { color: theme(10), underline: 'Single' } }),
  style(9, 'Followed Hyperlink', 'HlinkTrav', { font: { color: theme(11), underline: 'Single' } }),
  style(10, 'Note', 'Note', { fill: rgb('FFFFCC'), borders: box('Continuous', rgb('B2B2B2')) }),
  style(11, 'Warning Text', 'WarningText', { font: { color: rgb('FF0000') } }),
  style(15, 'Title', 'SheetTitle', { font: { name: 'Calibri Light', size: 18, color: theme(3) } }),
  style(16, 'Heading 1', 'Heading1', {
    font: { bold: true, size: 15, color: theme(3) },
    borders: { bottom: edge('Continuous', 'Thick', theme(4)) },
  }),
  style(17, 'Heading 2', 'Heading2', {
    font: { bold: true, size: 13, color: theme(3) },
    borders: { bottom: edge('Continuous', 'Thick', theme(4, 0.499984740745262)) },
  }),
  style(18, 'Heading 3', 'Heading3', {
    font: { bold: true, size: 11, color: theme(3) },
    borders: { bottom: edge('Continuous', 'Medium', theme(4, tints[60])) },
  }),
  style(19, 'Heading 4', 'Heading4', { font: { bold: true, size: 11, color: theme(3) } }),
  style(20, 'Input', 'Input', {
    font: { color: rgb('3F3F76') },
    fill: rgb('FFCC99'),
    borders: box('Continuous', rgb('7F7F7F')),
  }),
  style(21, 'Output', 'Output', {
    font: { bold: true, color: rgb('3F3F3F') },
    fill: rgb('F2F2F2'),
    borders: box('Continuous', rgb('3F3F3F')),
  }),
  style(22, 'Calculation', 'Calculation', {
    font: { bold: true, color: rgb('FA7D00') },
    fill: rgb('F2F2F2'),
    borders: box('Continuous', rgb('7F7F7F')),
  }),
  style(23, 'Check Cell', 'CheckCell', {
    font: { bold: true, color: theme(0) },
    fill: rgb('A5A5A5'),
    borders: box('Double', rgb('3F3F3F')),
  }),
  style(24, 'Linked Cell', 'LinkedCell', {
    font: { color: rgb('FA7D00') },
    borders: { bottom: edge('Double', 'Thick', rgb('FF8001')) },
  }),
  style(25, 'Total', 'Total', {
    font: { bold: true, color: theme(1) },
    borders: { top: edge('Continuous', 'Thin', theme(4)), bottom: edge('Double', 'Thick', theme(4)) },
  }),
  style(26, 'Good', 'Good', { font: { color: rgb('006100') }, fill: rgb('C6EFCE') }),
  style(27, 'Bad', 'Bad', { font: { color: rgb('9C0006') }, fill: rgb('FFC7CE') }),
  style(28, 'Neutral', 'Neutral', { font: { color: rgb('9C5700') }, fill: rgb('FFEB9C') }),
  ...accents,
  style(53, 'Explanatory Text', 'ExplanatoryText', { font: { italic: true, color: rgb('7F7F7F') } }),
];

/** What the API calls one of Excel's own styles. */
export const apiNameOf = (builtIn: number | undefined): string | undefined =>
  builtIn === 0 ? 'Normal' : officeStyles.find(({ number }) => number === builtIn)?.apiName;
