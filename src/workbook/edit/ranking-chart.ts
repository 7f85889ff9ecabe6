import { texts, type TextKey } from '../../texts';
import { listSheets } from '../write/own-sheets';

const CHART_NAME = 'WindowScore';
/** Rows of the sheet that the chart is tall, and below the sheet's last that it stands. */
const HEIGHT = 20;
const GAP = 2;

/**
 * Places a bar chart of everyone's totals below a period's ranking, drawn from the ranking's own cells, in place of one
 * placed before.
 *
 * @returns the ranking sheet's name; `undefined` where the period's ranking was not made
 * @throws what Excel refuses
 */
export async function placeRankingChart(period: string, title: string): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const { own } = await listSheets(context);
    const ranking = own.find(({ mark }) => mark.kind === 'ranking' && mark.period === period);
    if (!ranking) return undefined;
    const sheet = context.workbook.worksheets.getItem(ranking.name);
    const used = sheet.getUsedRange(true);
    used.load('values,rowIndex,columnIndex,rowCount,columnCount');
    const before = sheet.charts.getItemOrNullObject(CHART_NAME);
    await context.sync();
    const place = findTotals(used.values);
    if (!place) return undefined;
    if (!before.isNullObject) before.delete();
    const cells = (column: number): Excel.Range =>
      sheet.getRangeByIndexes(used.rowIndex + place.first, used.columnIndex + column, place.count, 1);
    const chart = sheet.charts.add('ColumnClustered', cells(place.total), 'Columns');
    chart.name = CHART_NAME;
    chart.title.text = title;
    chart.legend.visible = false;
    const series = chart.series.getItemAt(0);
    series.name = place.heading;
    series.setXAxisValues(cells(place.name));
    const top = used.rowIndex + used.rowCount + GAP;
    chart.setPosition(
      sheet.getCell(top, used.columnIndex),
      sheet.getCell(top + HEIGHT, used.columnIndex + used.columnCount - 1),
    );
    sheet.activate();
    await context.sync();
    return ranking.name;
  });
}

interface Totals {
  readonly name: number;
  readonly total: number;
  readonly heading: string;
  /** The first person's row, and how many there are. */
  readonly first: number;
  readonly count: number;
}

/** Finds the ranking's people by its headings, in the language it was made in: rows that are numbered, below them. */
function findTotals(values: readonly (readonly unknown[])[]): Totals | undefined {
  const headings = (key: TextKey): string[] => [texts('zh')(key), texts('en')(key)];
  const columnOf = (cells: readonly unknown[], key: TextKey): number =>
    cells.findIndex((cell) => headings(key).includes(String(cell)));
  for (const [row, cells] of values.entries()) {
    const name = columnOf(cells, 'sheets.name');
    const total = columnOf(cells, 'sheets.total');
    if (name < 0 || total < 0) continue;
    const end = values.findIndex((below, index) => index > row && typeof below[0] !== 'number');
    const count = (end < 0 ? values.length : end) - row - 1;
    return count > 0 ? { name, total, heading: String(cells[total]), first: row + 1, count } : undefined;
  }
  return undefined;
}
