import type { BorderStyle, CellStyle, FontStyle } from '../../model/styles/style-types';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { make, type HostType, type Property } from '../../wire/host-type';
import { colorText, parseColor } from './color';
import { change, looked, present, type StyleState } from './style-state';
import { BORDER_LINES, BORDER_WEIGHTS, UNDERLINES } from './style-words';

const typed = <K extends keyof FontStyle>(key: K, read: (value: unknown) => FontStyle[K]): Property<StyleState> =>
  looked(
    ({ font }) => font[key],
    (value, { font }) => ({ font: { ...font, [key]: read(value) } }),
  );

/** Of the classes that ranges have too; they are made here alone, of a style and not of cells. */
export const fontType: HostType<StyleState> = {
  name: 'RangeFont',
  properties: {
    Name: typed('name', asString),
    Size: typed('size', asNumber),
    Bold: typed('bold', asBoolean),
    Italic: typed('italic', asBoolean),
    Strikethrough: typed('strikethrough', asBoolean),
    Superscript: typed('superscript', asBoolean),
    Subscript: typed('subscript', asBoolean),
    Underline: typed('underline', (value) => asOneOf(value, UNDERLINES)),
    Color: looked(
      ({ font }, { workbook }) => colorText(font.color, '#000000', workbook.themeColors),
      (value, { font }) => ({ font: { ...font, color: parseColor(value) } }),
    ),
  },
};

export const fillType: HostType<StyleState> = {
  name: 'RangeFill',
  properties: {
    Color: looked(
      ({ fill }, { workbook }) =>
        fill.pattern === 'none' ? '#FFFFFF' : colorText(fill.foreground, '#FFFFFF', workbook.themeColors),
      (value) => ({ fill: { pattern: 'solid', foreground: parseColor(value) } }),
    ),
  },
  methods: { Clear: (state) => change(state, { fill: { pattern: 'none' } }) },
};

const edges: Readonly<Record<string, keyof CellStyle['borders']>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'diagonalDown',
  DiagonalUp: 'diagonalUp',
};

interface EdgeState extends StyleState {
  readonly edge: string;
}

const borderOf = ({ style, edge }: EdgeState): BorderStyle | undefined => style.look.borders[edges[edge] ?? 'top'];

function draw(state: EdgeState, patch: Partial<BorderStyle> | undefined): void {
  const { borders } = present(state).look;
  const drawn = patch && { line: 'Continuous' as const, weight: 'Thin' as const, ...borderOf(state), ...patch };
  change(state, { borders: { ...borders, [edges[state.edge] ?? 'top']: drawn } });
}

const borderType: HostType<EdgeState> = {
  name: 'RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (state) => borderOf(state)?.line ?? 'None',
      set(state, value) {
        const line = asOneOf(value, BORDER_LINES);
        draw(state, line === 'None' ? undefined : { line, ...(line === 'Double' ? { weight: 'Thick' as const } : {}) });
      },
    },
    Weight: {
      get: (state) => borderOf(state)?.weight ?? 'Thin',
      set: (state, value) => draw(state, { weight: asOneOf(value, BORDER_WEIGHTS) }),
    },
    Color: {
      get: (state) => colorText(borderOf(state)?.color, '#000000', state.workbook.themeColors),
      set: (state, value) => draw(state, { color: parseColor(value) }),
    },
  },
};

export const bordersType: HostType<StyleState> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => Object.keys(edges).length } },
  items: (state) => Object.keys(edges).map((edge) => make(borderType, { ...state, edge })),
  item: (state, args) => make(borderType, { ...state, edge: asOneOf(args.raw(0), Object.keys(edges)) }),
};
