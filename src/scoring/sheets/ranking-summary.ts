import { firstDay } from '../calendar';
import { evenRuns, type Columns } from './boxes';
import type { BuildSource } from './build-source';
import type { SheetDraft } from './draft';
import { monthMeans, type MonthMean } from '../insight/month-means';
import { inPixels, pageHeight, rowHeight, scaleOf } from './page';
import type { RankingColumns } from './ranking-columns';
import { setFigures } from './ranking-figures';
import { barsOver, floorOf } from './ranking-rules';
import type { Area, SheetValue } from './sheet';
import { addTableRow } from './table-rows';
import { periodText } from './wording';

/** The rows charts stand on, and the height of each, in points. */
const CHART_ROWS = 10;
const CHART_ROW = 18.75;
/** Of fewer than two a chart says nothing; of more people than these it cannot be read. */
const LEAST = 2;
const MOST_PEOPLE = 40;

/** Where the parts of a summary begin: its tables, and its charts. */
export interface SummaryRows {
  readonly tables: number;
  readonly charts: number;
}

/**
 * Appends in steps the means of windows and months, each figure below the same figure of the people, and charts of both.
 *
 * @param people their rows, one each where none flows on
 */
export function* addSummary(
  draft: SheetDraft,
  source: BuildSource,
  columns: RankingColumns,
  people: Rows,
): Generator<void, SummaryRows> {
  const tables = draft.end;
  const windows = addWindows(draft, source, columns);
  yield;
  const means = source.report.means ?? (yield* monthMeans(source.report));
  const months = means.length >= LEAST ? addMonths(draft, means, source, columns) : undefined;
  const charts = draft.end;
  addCharts(draft, { people, windows, months, means }, source, columns);
  return { tables, charts };
}

/**
 * Lets the summary begin a page of its own where it does not fit below the people on one page, and its charts another
 * where they do not fit below its tables: a chart that is cut through says nothing.
 */
export function breakBefore(
  draft: SheetDraft,
  { tables, charts }: SummaryRows,
  header: number,
  { print }: BuildSource,
): void {
  const room = pageHeight(print.paper, 'landscape') / scaleOf(draft.columnWidths, print.paper, 'landscape');
  const heightOf = (from: number, to = draft.end): number =>
    draft.rowHeights.slice(from, to).reduce((sum, height) => sum + height, 0);
  if (charts === tables || heightOf(0) <= room) return;
  draft.startPageAt(tables);
  if (heightOf(header, header + 1) + heightOf(tables) > room && draft.charts.length > 0) draft.startPageAt(charts);
}

/** A table's rows that a chart is made of. */
export interface Rows {
  readonly first: number;
  readonly count: number;
}

function addWindows(draft: SheetDraft, { report, t }: BuildSource, columns: RankingColumns): Rows {
  const windows = [...report.windows].sort((a, b) => a.rank - b.rank);
  if (windows.length === 0) return { first: draft.end, count: 0 };
  const first = addGroup(draft, t('sheets.windows'));
  windows.forEach(({ window, members, total, outOf, rank }, index) => {
    addMean(draft, columns, [index + 1, t('sheets.windowMembers', { members }), window], [total, outOf, '', rank]);
  });
  setFigures(draft, first, columns);
  if (windows.length > 1)
    draft.rules.push(
      barsOver(
        column(columns.total, { first, count: windows.length }),
        windows.map(({ total }) => total),
      ),
    );
  return { first, count: draft.end - first };
}

function addMonths(draft: SheetDraft, means: readonly MonthMean[], { t }: BuildSource, columns: RankingColumns): Rows {
  const first = addGroup(draft, t('sheets.monthMeans'));
  means.forEach(({ month, people, total, outOf, ratio }, index) => {
    const days = { from: firstDay(month), to: firstDay(month) };
    const name = periodText({ kind: 'month', label: '', ...days }, t);
    addMean(
      draft,
      columns,
      [index + 1, t('sheets.windowMembers', { members: people }), name],
      [total, outOf, ratio, ''],
    );
  });
  setFigures(draft, first, columns);
  draft.number('0.00"%"', first, columns.total + 2, draft.end - first, 1);
  return { first, count: draft.end - first };
}

function addGroup(draft: SheetDraft, text: string): number {
  return draft.addAcross(text, inPixels(rowHeight() + 0.75), 'table', 'group') + 1;
}

/** A row of means: who it is of in front, figures in the columns of total, out of, grade and rank. */
function addMean(
  draft: SheetDraft,
  { items, total }: RankingColumns,
  leading: readonly SheetValue[],
  figures: readonly SheetValue[],
): void {
  const cells: SheetValue[] = draft.columnWidths.map(() => '');
  leading.forEach((cell, index) => (cells[index] = cell));
  figures.forEach((cell, index) => (cells[total + index] = cell));
  const { row } = addTableRow(draft, cells);
  draft.merge(row, items.first, 1, total - items.first);
}

function addCharts(
  draft: SheetDraft,
  {
    people,
    windows,
    months,
    means,
  }: {
    readonly people: Rows;
    readonly windows: Rows;
    readonly months: Rows | undefined;
    readonly means: readonly MonthMean[];
  },
  { report, t }: BuildSource,
  { total }: RankingColumns,
): void {
  const { staff } = report;
  const top = draft.end;
  const ranking =
    windows.count >= LEAST ? windows : staff.length >= LEAST && staff.length <= MOST_PEOPLE ? people : undefined;
  if (!ranking && !months) return;
  for (let row = 0; row < CHART_ROWS; row++) draft.add([], CHART_ROW);
  const [left = [0, draft.columnCount], right = left] = ranking && months ? evenRuns(draft.columnWidths, 2) : [];
  if (ranking) {
    const isOfWindows = ranking === windows;
    const scores = isOfWindows ? report.windows.map((window) => window.total) : staff.map((one) => one.total);
    draft.charts.push({
      kind: 'columns',
      title: t(isOfWindows ? 'sheets.chartWindows' : 'sheets.chartPeople'),
      categories: column(isOfWindows ? 2 : 1, ranking),
      values: column(total, ranking),
      from: floorOf(scores),
      format: '0.00',
      place: placeAt(top, left),
    });
  }
  if (months) {
    draft.charts.push({
      kind: 'line',
      title: t('sheets.chartMonths'),
      categories: column(2, months),
      values: column(total + 2, months),
      from: floorOf(means.map(({ ratio }) => ratio)),
      format: '0.00',
      place: placeAt(top, right),
    });
  }
}

function column(at: number, { first, count }: Rows): Area {
  return { row: first, column: at, rowCount: count, columnCount: 1 };
}

function placeAt(top: number, [first, count]: Columns): Area {
  return { row: top, column: first, rowCount: CHART_ROWS, columnCount: count };
}
