import { buildChart } from '../../charts/build';
import { addChartDrawing } from '../../drawing/frames';
import { anchorAt, anchorOver, frameOf } from '../../model/drawings';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import { sameName } from '../../model/naming';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { givenRangeOn } from '../objects';
import { cellsOf } from '../ranges/range-state';
import { chartType } from './chart';
import { chartKind } from './series';
import { frameProperties, type ChartState } from './state';

/** Excel's own size of a new chart, in points. */
const SIZE = { width: 360, height: 216 };
const GAP = 12;

const listed = (sheet: SheetModel): ChartState[] =>
  sheet.drawings.filter(({ chart }) => chart !== undefined).map((drawing) => ({ sheet, drawing }));

function find(sheet: SheetModel, args: Arguments): HostObject<ChartState> | null {
  const key = args.string(0);
  const charts = listed(sheet);
  const found =
    charts.find(({ drawing }) => drawing.id === key) ??
    charts.find(({ drawing }) => sameName(frameProperties(drawing).attributes.name ?? '', key));
  return found ? make(chartType, found) : null;
}

function required(found: HostObject<ChartState> | null): HostObject<ChartState> {
  if (!found) {
    throw itemNotFound();
  }
  return found;
}

/** Excel puts a new chart into the middle of its window; without a window it stands beside its data. */
function add(sheet: SheetModel, args: Arguments): HostObject<ChartState> {
  const kind = chartKind(args.raw(0), 'add');
  const source = givenRangeOn(sheet, args, 1);
  const by = asOneOf(args.raw(2) ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
  const area = cellsOf(source);
  sheet.requireUnprotected('allowEditObjects');
  const space = buildChart(source.sheet, area, by, kind);
  const data =
    source.sheet === sheet && area.columnCount < 100
      ? frameOf(sheet, anchorOver({ ...area, rowCount: 1 }))
      : { left: 0, top: 0, width: 0, height: 0 };
  const anchor = anchorAt(sheet, 'TwoCell', { left: data.left + data.width + GAP, top: data.top + GAP, ...SIZE });
  return make(chartType, { sheet, drawing: addChartDrawing(sheet, space, anchor) });
}

/** A sheet's charts, the lowest first. */
export const chartCollectionType: HostType<SheetModel> = hostType({
  name: 'ChartCollection',
  properties: { Count: { get: (sheet) => listed(sheet).length } },
  items: (sheet) => listed(sheet).map((chart) => make(chartType, chart)),
  item: (sheet, args) => required(find(sheet, args)),
  methods: {
    Add: add,
    GetCount: (sheet) => listed(sheet).length,
    GetItem: (sheet, args) => required(find(sheet, args)),
    GetItemOrNullObject: find,
    GetItemAt(sheet, args) {
      const found = listed(sheet)[args.integer(0)];
      if (!found) {
        throw invalidArgument();
      }
      return make(chartType, found);
    },
  },
});

/** The chart in front, if one was activated on the sheet in front. */
export function activeChart(sheet: SheetModel): HostObject<ChartState> | null {
  const found = listed(sheet).find(({ drawing }) => drawing === sheet.workbook.activeDrawing);
  return found ? make(chartType, found) : null;
}
