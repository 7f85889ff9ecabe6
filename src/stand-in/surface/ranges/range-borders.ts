import { lastColumn, lastRow } from '../../model/area';
import { invalidArgument } from '../../model/model-error';
import type { BorderStyle, Borders } from '../../model/styles/style-types';
import { asOneOf } from '../../wire/arguments';
import { hostType, make, type HostType } from '../../wire/host-type';
import { colorText, parseColor } from '../styles/color';
import { BLACK, tinted, tintOf } from './range-fill';
import { common, firstStyleOf, restyling, styled, stylesOf } from './range-looks';
import { cellsOf, type RangeState } from './range-state';
import { BORDER_LINES, BORDER_WEIGHTS } from '../styles/style-words';

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof edges)[number];

interface BorderState {
  readonly range: RangeState;
  readonly edge: Edge;
}

type Side = keyof Borders;

/** The strips of cells an edge consists of, with the side of their cells it is. */
function strips({ range, edge }: BorderState): { state: RangeState; side: Side }[] {
  const area = cellsOf(range);
  const { sheet } = range;
  const at = (part: Partial<typeof area>, side: Side): { state: RangeState; side: Side } => ({
    state: { sheet, area: { ...area, ...part } },
    side,
  });
  switch (edge) {
    case 'EdgeTop':
      return [at({ rowCount: 1 }, 'top')];
    case 'EdgeBottom':
      return [at({ row: lastRow(area), rowCount: 1 }, 'bottom')];
    case 'EdgeLeft':
      return [at({ columnCount: 1 }, 'left')];
    case 'EdgeRight':
      return [at({ column: lastColumn(area), columnCount: 1 }, 'right')];
    case 'InsideHorizontal':
      return area.rowCount < 2
        ? []
        : [
            at({ row: area.row + 1, rowCount: area.rowCount - 1 }, 'top'),
            at({ rowCount: area.rowCount - 1 }, 'bottom'),
          ];
    case 'InsideVertical':
      return area.columnCount < 2
        ? []
        : [
            at({ column: area.column + 1, columnCount: area.columnCount - 1 }, 'left'),
            at({ columnCount: area.columnCount - 1 }, 'right'),
          ];
    case 'DiagonalDown':
      return [at({}, 'diagonalDown')];
    case 'DiagonalUp':
      return [at({}, 'diagonalUp')];
  }
}

function readBorder<T>(state: BorderState, read: (border: BorderStyle) => T, none: T): T | null {
  const [strip] = strips(state);
  return strip
    ? common(stylesOf(strip.state), (style) =>
        style.borders[strip.side] ? read(style.borders[strip.side] as BorderStyle) : none,
      )
    : none;
}

function* drawBorder(state: BorderState, change: (border: BorderStyle) => BorderStyle | undefined): Generator<void> {
  state.range.sheet.requireUnprotected('allowFormatCells');
  for (const { state: cells, side } of strips(state)) {
    const current = firstStyleOf(cells).borders[side] ?? { line: 'None' as const, weight: 'Thin' as const };
    yield* styled(cells, { borders: { [side]: change(current) } });
  }
}

const drawn = (border: BorderStyle): BorderStyle['line'] => (border.line === 'None' ? 'Continuous' : border.line);

const borderType: HostType<BorderState> = hostType({
  name: 'RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (state) => readBorder(state, (border) => border.line, 'None'),
      ...restyling((state: BorderState, value) => {
        const line = asOneOf(value, BORDER_LINES);
        return drawBorder(state, (border) =>
          line === 'None' ? undefined : { ...border, line, weight: line === 'Double' ? 'Thick' : border.weight },
        );
      }),
    },
    Weight: {
      get: (state) => readBorder(state, (border) => border.weight, 'Thin'),
      ...restyling((state: BorderState, value) =>
        drawBorder(state, (border) => ({ ...border, line: drawn(border), weight: asOneOf(value, BORDER_WEIGHTS) })),
      ),
    },
    Color: {
      get: (state) =>
        readBorder(
          state,
          (border) => colorText(border.color, '#000000', state.range.sheet.workbook.themeColors),
          '#000000',
        ),
      ...restyling((state: BorderState, value) =>
        drawBorder(state, (border) => ({ ...border, line: drawn(border), color: parseColor(value) })),
      ),
    },
    TintAndShade: {
      get: (state) => readBorder(state, (border) => tintOf(border.color), 0),
      ...restyling((state: BorderState, value) =>
        drawBorder(state, (border) => ({
          ...border,
          line: drawn(border),
          color: tinted(border.color ?? BLACK, value),
        })),
      ),
    },
  },
});

/** The lines around and between the cells of a range. */
export const borderCollectionType: HostType<RangeState> = hostType({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => edges.length } },
  items: (range) => edges.map((edge) => make(borderType, { range, edge })),
  item: (range, args) => make(borderType, { range, edge: asOneOf(args.raw(0), edges) }),
  methods: {
    GetItemAt: (range, args) => {
      const edge = edges[args.integer(0)];
      if (!edge) {
        throw invalidArgument();
      }
      return make(borderType, { range, edge });
    },
  },
});
