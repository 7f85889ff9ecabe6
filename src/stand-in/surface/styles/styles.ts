import { applyStyle } from '../../model/styles/apply-style';
import { apiNameOf } from '../../model/styles/built-in-styles';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../model/model-error';
import { patchOf } from '../../model/styles/named-styles';
import { isNumberFormat } from '../../model/number-format';
import type { StyleIncludes } from '../../model/styles/style-includes';
import type { Alignment, CellStyle } from '../../model/styles/style-types';
import type { WorkbookModel } from '../../model/workbook';
import { asBoolean, asNumberWithin, asOneOf, asString, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { common, stylesOf } from '../ranges/range-looks';
import { cellsOf, type RangeState } from '../ranges/range-state';
import { bordersType, fillType, fontType } from './style-look';
import { looked, present, restyleCells, type StyleState } from './style-state';
import { HORIZONTALS, READING_ORDERS, VERTICALS } from './style-words';

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
  looked(
    ({ alignment }) => alignment[key],
    (value, { alignment }) => ({ alignment: { ...alignment, [key]: read(value) } }),
  );

const styleType: HostType<StyleState> = hostType({
  name: 'Style',
  identity: ({ style }) => ({ Name: style.name }),
  properties: {
    Name: { get: (state) => present(state).name },
    BuiltIn: { get: ({ style }) => style.builtIn !== undefined },
    NumberFormat: looked(
      ({ numberFormat }) => numberFormat,
      (value) => ({ numberFormat: formatCode(value) }),
    ),
    NumberFormatLocal: looked(
      ({ numberFormat }) => numberFormat,
      (value) => ({ numberFormat: formatCode(value) }),
    ),
    HorizontalAlignment: aligned('horizontal', (value) => asOneOf(value, HORIZONTALS)),
    VerticalAlignment: aligned('vertical', (value) => asOneOf(value, VERTICALS)),
    WrapText: aligned('wrapText', asBoolean),
    ShrinkToFit: aligned('shrinkToFit', asBoolean),
    IndentLevel: aligned('indent', (value) => asNumberWithin(value, 0, 250)),
    TextOrientation: aligned('rotation', (value) => (value === 180 ? 180 : asNumberWithin(value, -90, 90))),
    ReadingOrder: aligned('readingOrder', (value) => asOneOf(value, READING_ORDERS)),
    Locked: looked(
      ({ locked }) => locked,
      (value) => ({ locked: asBoolean(value) }),
    ),
    FormulaHidden: looked(
      ({ formulaHidden }) => formulaHidden,
      (value) => ({ formulaHidden: asBoolean(value) }),
    ),
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
    GetItemAt: (workbook, args) =>
      make(styleType, { workbook, style: required(workbook.namedStyles.all()[args.integer(0)]) }),
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
