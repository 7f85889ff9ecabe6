import type { Area, SheetChart } from '../../scoring/sheets';
import { addressOf } from './addresses';

/** A blue that prints as a middle grey. */
const COLOR = '#5B7FA6';
const LINE_COLOR = '#BFBFBF';
const TEXT_SIZE = 9;
const TITLE_SIZE = 11;

/** Adds a sheet's charts as Excel's own, over the cells kept free for them. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[], font: string): void {
  for (const chart of charts) addChart(sheet, chart, font);
}

function addChart(
  sheet: Excel.Worksheet,
  { kind, title, categories, values, from, format, place }: SheetChart,
  font: string,
): void {
  const chart = sheet.charts.add(
    kind === 'line' ? 'LineMarkers' : 'ColumnClustered',
    sheet.getRange(addressOf(values)),
    'Columns',
  );
  chart.setPosition(
    cornerOf(place),
    cornerOf({ ...place, row: place.row + place.rowCount - 1, column: place.column + place.columnCount - 1 }),
  );
  chart.title.text = title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.name = font;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.name = title;
  series.setXAxisValues(sheet.getRange(addressOf(categories)));
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = format;
  series.dataLabels.format.font.size = TEXT_SIZE;
  if (kind === 'line') {
    series.format.line.color = COLOR;
    series.dataLabels.position = 'Top';
  } else {
    series.format.fill.setSolidColor(COLOR);
    series.gapWidth = 60;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  // Names stay level and wrap: slanted, the long name of a window leaves no room for its column.
  categoryAxis.textOrientation = 0;
  valueAxis.minimum = from;
  valueAxis.majorGridlines.format.line.color = LINE_COLOR;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = TEXT_SIZE;
    axis.format.font.name = font;
  }
}

/** The address of an area's first cell. */
function cornerOf({ row, column }: Area): string {
  return addressOf({ row, column, rowCount: 1, columnCount: 1 });
}
