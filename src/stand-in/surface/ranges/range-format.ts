import { lastColumn, lastRow } from '../../model/area';
import { applyStyle } from '../../model/styles/apply-style';
import { autofitColumns, autofitRows } from '../../model/fit/autofit';
import type { StylePatch } from '../../model/styles/style-table';
import type { Alignment, CellStyle, FontStyle } from '../../model/styles/style-types';
import { asBoolean, asNumberWithin, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { colorText, parseColor } from '../styles/color';
import { BLACK, rangeFillType, tinted, tintOf } from './range-fill';
import { borderCollectionType } from './range-borders';
import { common, firstStyleOf, restyled, restyling, styled, stylesOf } from './range-looks';
import { cellsOf, type RangeState } from './range-state';
import { columnCharacters, columnPoints, maxColumnPoints, maxRowPoints, snapHeight } from './size';
import { HORIZONTALS, READING_ORDERS, UNDERLINES, VERTICALS } from '../styles/style-words';

/** A property that is part of a cell's style. */
function looks<T>(
  read: (style: CellStyle, state: RangeState) => T,
  patch: (value: unknown) => StylePatch,
): Property<RangeState> {
  return {
    get: (state) => common(stylesOf(state), (style) => read(style, state)),
    ...restyling((state, value) => styled(state, patch(value))),
  };
}

const themeOf = ({ sheet }: RangeState): readonly string[] => sheet.workbook.themeColors;

const font = (patch: Partial<FontStyle>): StylePatch => ({ font: patch });
const alignment = (patch: Partial<Alignment>): StylePatch => ({ alignment: patch });

const fontProperties: Readonly<Record<string, Property<RangeState>>> = {
  Name: looks(
    (style) => style.font.name,
    (value) => font({ name: asString(value) }),
  ),
  Size: looks(
    (style) => style.font.size,
    (value) => font({ size: asNumberWithin(value, 1, 409) }),
  ),
  Bold: looks(
    (style) => style.font.bold,
    (value) => font({ bold: asBoolean(value) }),
  ),
  Italic: looks(
    (style) => style.font.italic,
    (value) => font({ italic: asBoolean(value) }),
  ),
  Underline: looks(
    (style) => style.font.underline,
    (value) => font({ underline: asOneOf(value, UNDERLINES) }),
  ),
  Strikethrough: looks(
    (style) => style.font.strikethrough,
    (value) => font({ strikethrough: asBoolean(value) }),
  ),
  Superscript: looks(
    (style) => style.font.superscript,
    (value) => font({ superscript: asBoolean(value), subscript: false }),
  ),
  Subscript: looks(
    (style) => style.font.subscript,
    (value) => font({ subscript: asBoolean(value), superscript: false }),
  ),
  Color: looks(
    (style, state) => colorText(style.font.color, '#000000', themeOf(state)),
    (value) => font({ color: value === '' ? undefined : parseColor(value) }),
  ),
  TintAndShade: {
    get: (state) => common(stylesOf(state), ({ font: { color } }) => tintOf(color)),
    ...restyling((state: RangeState, value) =>
      restyled(state, ({ font: { color } }) => font({ color: tinted(color ?? BLACK, value) })),
    ),
  },
};

const rangeFontType: HostType<RangeState> = hostType({ name: 'RangeFont', properties: fontProperties });

const protectionType: HostType<RangeState> = hostType({
  name: 'FormatProtection',
  properties: {
    Locked: looks(
      (style) => style.locked,
      (value) => ({ locked: asBoolean(value) }),
    ),
    FormulaHidden: looks(
      (style) => style.formulaHidden,
      (value) => ({ formulaHidden: asBoolean(value) }),
    ),
  },
});

/** Width of all columns, or height of all rows, in points; null where they differ. */
function commonSize(first: number, count: number, size: (index: number) => number): number | null {
  const one = size(first);
  for (let index = first + 1; index < first + count; index++) {
    if (size(index) !== one) {
      return null;
    }
  }
  return one;
}

export const rangeFormatType: HostType<RangeState> = hostType({
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: looks(
      (style) => style.alignment.horizontal,
      (value) => alignment({ horizontal: asOneOf(value, HORIZONTALS) }),
    ),
    VerticalAlignment: looks(
      (style) => style.alignment.vertical,
      (value) => alignment({ vertical: asOneOf(value, VERTICALS) }),
    ),
    WrapText: looks(
      (style) => style.alignment.wrapText,
      (value) => alignment({ wrapText: asBoolean(value) }),
    ),
    ShrinkToFit: looks(
      (style) => style.alignment.shrinkToFit,
      (value) => alignment({ shrinkToFit: asBoolean(value) }),
    ),
    IndentLevel: looks(
      (style) => style.alignment.indent,
      (value) => alignment({ indent: asNumberWithin(value, 0, 250) }),
    ),
    TextOrientation: looks(
      (style) => style.alignment.rotation,
      (value) => alignment({ rotation: value === 180 ? 180 : asNumberWithin(value, -90, 90) }),
    ),
    ReadingOrder: looks(
      (style) => style.alignment.readingOrder,
      (value) => alignment({ readingOrder: asOneOf(value, READING_ORDERS) }),
    ),
    ColumnWidth: {
      get({ sheet, ...state }) {
        const area = cellsOf({ sheet, ...state });
        return commonSize(area.column, area.columnCount, (column) => {
          const properties = sheet.columns.get(column);
          return properties?.hidden ? 0 : columnPoints(sheet, properties?.width);
        });
      },
      set(state, value) {
        const area = cellsOf(state);
        state.sheet.requireUnprotected('allowFormatColumns');
        const width = columnCharacters(state.sheet, asNumberWithin(value, 0, maxColumnPoints(state.sheet)));
        for (let column = area.column; column <= lastColumn(area); column++) {
          state.sheet.setColumn(column, { width, hidden: width === 0 });
        }
      },
    },
    RowHeight: {
      get({ sheet, ...state }) {
        const area = cellsOf({ sheet, ...state });
        return commonSize(area.row, area.rowCount, (row) => {
          const properties = sheet.rows.get(row);
          return properties?.hidden ? 0 : (properties?.height ?? sheet.standardHeight);
        });
      },
      set(state, value) {
        const area = cellsOf(state);
        state.sheet.requireUnprotected('allowFormatRows');
        const height = snapHeight(asNumberWithin(value, 0, maxRowPoints));
        for (let row = area.row; row <= lastRow(area); row++) {
          state.sheet.setRow(row, { height, hidden: height === 0 });
        }
      },
    },
    UseStandardWidth: {
      get: ({ sheet, area }) =>
        commonSize(area.column, area.columnCount, (column) =>
          sheet.columns.get(column)?.width === undefined ? 1 : 0,
        ) === 1,
      set({ sheet, area }, value) {
        for (let column = area.column; asBoolean(value) && column <= lastColumn(area); column++) {
          sheet.setColumn(column, { width: undefined });
        }
      },
    },
    UseStandardHeight: {
      get: ({ sheet, area }) =>
        commonSize(area.row, Math.min(area.rowCount, 10_000), (row) =>
          sheet.rows.get(row)?.height === undefined ? 1 : 0,
        ) === 1,
      set({ sheet, area }, value) {
        for (let row = area.row; asBoolean(value) && row <= lastRow(area); row++) {
          sheet.setRow(row, { height: undefined });
        }
      },
    },
  },
  objects: {
    Font: (state) => make(rangeFontType, state),
    Fill: (state) => make(rangeFillType, state),
    Borders: (state) => make(borderCollectionType, state),
    Protection: (state) => make(protectionType, state),
  },
  methods: {
    AutofitColumns(state) {
      state.sheet.requireUnprotected('allowFormatColumns');
      autofitColumns(state.sheet, cellsOf(state));
    },
    AutofitRows(state) {
      state.sheet.requireUnprotected('allowFormatRows');
      autofitRows(state.sheet, cellsOf(state));
    },
    AdjustIndent(state, args) {
      const amount = args.integer(0);
      const { indent } = firstStyleOf(state).alignment;
      applyStyle(state.sheet, cellsOf(state), alignment({ indent: asNumberWithin(indent + amount, 0, 250) }));
    },
  },
});
