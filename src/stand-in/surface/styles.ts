import { everywhere } from '../model/area';
import { applyStyle } from '../model/apply-style';
import { apiNameOf } from '../model/built-in-styles';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../model/model-error';
import { patchOf, restyled, type NamedStyle, type StyleIncludes } from '../model/named-styles';
import { isNumberFormat } from '../model/cell-text';
import type { Alignment, BorderStyle, CellStyle, FontStyle } from '../model/types';
import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asNumber, asOneOf, asString, type Arguments } from '../wire/arguments';
import { apiNotFound } from '../wire/host-error';
import { hostType, make, type HostObject, type HostType, type Property } from '../wire/host-type';
import { colorText, parseColor } from './color';
import { common, stylesOf } from './range-looks';
import { cellsOf, type RangeState } from './range-state';

interface StyleState {
  readonly workbook: WorkbookModel;
  readonly style: NamedStyle;
}

/** The style, unless it was deleted. */
function present({ workbook, style }: StyleState): NamedStyle {
  if (workbook.namedStyles.get(style.index) !== style) {
    throw itemNotFound();
  }
  return style;
}

/** Changes the look of a style, and of every cell that has it and was not formatted otherwise. */
function change(state: StyleState, patch: Partial<CellStyle>): void {
  const { workbook } = state;
  const style = present(state);
  if (style.index === 0) {
    throw apiNotFound('Style', 'Normal', 'cannot be changed in this Excel');
  }
  const before = style.look;
  style.look = { ...before, ...patch };
  style.changed = true;
  workbook.changes.add('styles');
  restyleCells(workbook, restyled(workbook.styles, style, before));
}

/** Gives cells, rows and columns of some looks other ones. */
function restyleCells(workbook: WorkbookModel, looks: ReadonlyMap<number, number>): void {
  if (looks.size === 0) {
    return;
  }
  for (const sheet of workbook.sheets) {
    sheet.cells.forEach(everywhere, (cell, row, column) => {
      const now = looks.get(cell.style);
      if (now !== undefined) {
        sheet.putCell(row, column, { ...cell, style: now });
        sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
      }
    });
    sheet.rows.forEach(({ style }, row) => looks.has(style) && sheet.setRow(row, { style: looks.get(style) }));
    sheet.columns.forEach(({ style }, column) => looks.has(style) && sheet.setColumn(column, { style: looks.get(style) }));
  }
}

/** Takes a style away: its cells are Normal again. */
function remove(state: StyleState): void {
  const { workbook } = state;
  const style = present(state);
  const normal = workbook.namedStyles.get(0);
  if (style.index === 0 || !normal) {
    throw invalidArgument();
  }
  workbook.namedStyles.remove(style);
  workbook.changes.add('styles');
  const looks = new Map<number, number>();
  for (let index = 0, { size } = workbook.styles; index < size; index++) {
    if (workbook.styles.get(index).namedStyle === style.index) {
      looks.set(index, workbook.styles.with(index, patchOf(normal)));
    }
  }
  restyleCells(workbook, looks);
}

/** A property of a style's look. */
function looked<T>(read: (look: CellStyle, state: StyleState) => T, patch: (value: unknown, look: CellStyle) => Partial<CellStyle>): Property<StyleState> {
  return {
    get: (state) => read(present(state).look, state),
    set: (state, value) => change(state, patch(value, state.style.look)),
  };
}

const included = (part: keyof StyleIncludes): Property<StyleState> => ({
  get: (state) => present(state).includes[part],
  set(state, value) {
    const style = present(state);
    style.includes = { ...style.includes, [part]: asBoolean(value) };
    style.changed = true;
    state.workbook.changes.add('styles');
  },
});

const aligned = <K extends keyof Alignment>(key: K, read: (value: unknown) => Alignment[K]): Property<StyleState> =>
  looked(({ alignment }) => alignment[key], (value, { alignment }) => ({ alignment: { ...alignment, [key]: read(value) } }));

const typed = <K extends keyof FontStyle>(key: K, read: (value: unknown) => FontStyle[K]): Property<StyleState> =>
  looked(({ font }) => font[key], (value, { font }) => ({ font: { ...font, [key]: read(value) } }));

/** Of the classes that ranges have too; they are made here alone, of a style and not of cells. */
const fontType: HostType<StyleState> = {
  name: 'RangeFont',
  properties: {
    Name: typed('name', asString),
    Size: typed('size', asNumber),
    Bold: typed('bold', asBoolean),
    Italic: typed('italic', asBoolean),
    Strikethrough: typed('strikethrough', asBoolean),
    Superscript: typed('superscript', asBoolean),
    Subscript: typed('subscript', asBoolean),
    Underline: typed('underline', (value) => asOneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const)),
    Color: looked(({ font }, { workbook }) => colorText(font.color, '#000000', workbook.themeColors), (value, { font }) => ({ font: { ...font, color: parseColor(value) } })),
  },
};

const fillType: HostType<StyleState> = {
  name: 'RangeFill',
  properties: {
    Color: looked(
      ({ fill }, { workbook }) => (fill.pattern === 'none' ? '#FFFFFF' : colorText(fill.foreground, '#FFFFFF', workbook.themeColors)),
      (value) => ({ fill: { pattern: 'solid', foreground: parseColor(value) } }),
    ),
  },
  methods: { Clear: (state) => change(state, { fill: { pattern: 'none' } }) },
};

const edges: Readonly<Record<string, keyof CellStyle['borders']>> = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', DiagonalDown: 'diagonalDown', DiagonalUp: 'diagonalUp',
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
        const line = asOneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const);
        draw(state, line === 'None' ? undefined : { line, ...(line === 'Double' ? { weight: 'Thick' as const } : {}) });
      },
    },
    Weight: {
      get: (state) => borderOf(state)?.weight ?? 'Thin',
      set: (state, value) => draw(state, { weight: asOneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const) }),
    },
    Color: {
      get: (state) => colorText(borderOf(state)?.color, '#000000', state.workbook.themeColors),
      set: (state, value) => draw(state, { color: parseColor(value) }),
    },
  },
};

const bordersType: HostType<StyleState> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => Object.keys(edges).length } },
  items: (state) => Object.keys(edges).map((edge) => make(borderType, { ...state, edge })),
  item: (state, args) => make(borderType, { ...state, edge: asOneOf(args.raw(0), Object.keys(edges)) }),
};

const styleType: HostType<StyleState> = hostType({
  name: 'Style',
  identity: ({ style }) => ({ Name: style.name }),
  properties: {
    Name: { get: (state) => present(state).name },
    BuiltIn: { get: ({ style }) => style.builtIn !== undefined },
    NumberFormat: looked(({ numberFormat }) => numberFormat, (value) => ({ numberFormat: formatCode(value) })),
    NumberFormatLocal: looked(({ numberFormat }) => numberFormat, (value) => ({ numberFormat: formatCode(value) })),
    HorizontalAlignment: aligned('horizontal', (value) =>
      asOneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const)),
    VerticalAlignment: aligned('vertical', (value) => asOneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const)),
    WrapText: aligned('wrapText', asBoolean),
    ShrinkToFit: aligned('shrinkToFit', asBoolean),
    IndentLevel: aligned('indent', (value) => within(value, 0, 250)),
    TextOrientation: aligned('rotation', (value) => (value === 180 ? 180 : within(value, -90, 90))),
    ReadingOrder: aligned('readingOrder', (value) => asOneOf(value, ['Context', 'LeftToRight', 'RightToLeft'] as const)),
    Locked: looked(({ locked }) => locked, (value) => ({ locked: asBoolean(value) })),
    FormulaHidden: looked(({ formulaHidden }) => formulaHidden, (value) => ({ formulaHidden: asBoolean(value) })),
    IncludeNumber: included('numberFormat'),
    IncludeFont: included('font'),
    IncludeAlignment: included('alignment'),
    IncludeBorder: included('borders'),
    IncludePatterns: included('fill'),
    IncludeProtection: included('protection'),
  },
  objects: {
    Font: (state) => make(fontType, state),
    Fill: (state) => make(fillType, state),
    Borders: (state) => make(bordersType, state),
  },
  methods: { Delete: remove },
});

function within(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) {
    throw invalidArgument();
  }
  return number;
}

function formatCode(value: unknown): string {
  const code = asString(value);
  if (!isNumberFormat(code)) {
    throw invalidArgument();
  }
  return code;
}

function find(workbook: WorkbookModel, args: Arguments): HostObject<StyleState> | null {
  const style = workbook.namedStyles.byName(args.string(0));
  return style ? make(styleType, { workbook, style }) : null;
}

function required<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) {
    throw itemNotFound();
  }
  return found;
}

export const styleCollectionType: HostType<WorkbookModel> = hostType({
  name: 'StyleCollection',
  items: (workbook) => workbook.namedStyles.all().map((style) => make(styleType, { workbook, style })),
  item: (workbook, args) => required(find(workbook, args)),
  methods: {
    Add(workbook, args) {
      const name = args.string(0);
      if (name === '' || name.length > 255) {
        throw invalidArgument();
      }
      if (workbook.namedStyles.byName(name)) {
        throw itemAlreadyExists();
      }
      workbook.changes.add('styles');
      return make(styleType, { workbook, style: workbook.namedStyles.add(name) });
    },
    GetCount: (workbook) => workbook.namedStyles.all().length,
    GetItem: (workbook, args) => required(find(workbook, args)),
    GetItemOrNullObject: find,
    GetItemAt: (workbook, args) => make(styleType, { workbook, style: required(workbook.namedStyles.all()[args.integer(0)]) }),
  },
});

/** What the API calls the named style of a look: a word of its own for Excel's own styles. */
function styleName(workbook: WorkbookModel, look: CellStyle): string {
  const style = workbook.namedStyles.get(look.namedStyle);
  return apiNameOf(style?.builtIn) ?? style?.name ?? 'Normal';
}

/** The named style of all cells; null where they have several. Its look is put on as the style says. */
export const namedStyleProperty: Property<RangeState> = {
  get: (state) => common(stylesOf(state), (look) => styleName(state.sheet.workbook, look)),
  set(state, value) {
    state.sheet.requireUnprotected('allowFormatCells');
    const style = state.sheet.workbook.namedStyles.byName(asString(value));
    if (!style) {
      throw invalidArgument();
    }
    applyStyle(state.sheet, cellsOf(state), patchOf(style));
  },
};
