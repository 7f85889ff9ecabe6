import type { StaffScore } from '../report/report';
import type { BuildSource } from './build-source';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { addHeading } from './heading';
import { BODY_SIZE } from './looks';
import { inPixels, rowHeight } from './page';
import { rankingColumns, type RankingColumns } from './ranking-columns';
import type { SheetData, SheetValue } from './sheet';
import { addSignatureLine } from './signatures';
import { addHeader, addTableRow, addText } from './table-rows';
import { gradeText, inRankOrder, isMean, periodLine, remarks } from './wording';

/** The tallest heading row of upright titles, in points. */
const TALLEST = 200;

/**
 * The ranking: everyone in the order of rank with one column an item (and one a month, in a mean of months), and the
 * windows' means below. Landscape, its heading repeated on every page.
 */
export function buildRanking(source: BuildSource): SheetData {
  const { report, t } = source;
  const columns = rankingColumns(source);
  const draft = new SheetDraft(columns.widths, source.measure);
  addHeading(draft, source, 'ranking', periodLine(report.period, t));
  const header = addHeader(draft, columns.headings);
  if (columns.isUpright) standUpright(draft, header, columns);
  const first = draft.end;
  inRankOrder(report.staff).forEach((one, index) => addTableRow(draft, rowOf(one, index + 1, columns, source)));
  setFigures(draft, first, columns);
  addWindows(draft, source, columns);
  addText(draft, t('sheets.ledger', { ...report.ledger }), 'note');
  if (columns.months.count > 0) addText(draft, t('sheets.noMonthNote'), 'note');
  if (isMean(source)) addText(draft, t('sheets.roundingNote'), 'note');
  addSignatureLine(draft, source);
  return finish(draft, source, { kind: 'ranking', orientation: 'landscape', titleRows: { first: header, count: 1 } });
}

function rowOf(one: StaffScore, number: number, columns: RankingColumns, source: BuildSource): SheetValue[] {
  const { months, t } = source;
  return [
    number,
    one.person.name,
    one.window ?? '',
    ...columns.scoresOf(one),
    ...months.map(({ staff }) => staff.get(one.person.index)?.total ?? t('sheets.noMonth')),
    one.total,
    one.outOf,
    gradeText(one, source),
    one.rank ?? '',
    remarks(one, source).join(t('sheets.sentenceSeparator')),
  ];
}

/** The means of the windows, each figure below the same figure of the people. */
function addWindows(draft: SheetDraft, { report, t }: BuildSource, columns: RankingColumns): void {
  if (report.windows.length === 0) return;
  const { total } = columns;
  const group = draft.addAcross(t('sheets.windows'), inPixels(rowHeight() + 2.25), 'table', 'group');
  const windows = [...report.windows].sort((a, b) => a.rank - b.rank);
  windows.forEach(({ window, members, total: mean, outOf, rank }, index) => {
    const cells: SheetValue[] = draft.columnWidths.map(() => '');
    cells[0] = index + 1;
    cells[1] = t('sheets.windowMembers', { members });
    cells[2] = window;
    cells[total] = mean;
    cells[total + 1] = outOf;
    cells[total + 3] = rank;
    const { row } = addTableRow(draft, cells);
    draft.merge(row, columns.items.first, 1, total - columns.items.first);
  });
  setFigures(draft, group + 1, columns);
}

/** Figures stand in the middle of their columns; names, windows and remarks to the left. */
function setFigures(draft: SheetDraft, first: number, { items, months, total }: RankingColumns): void {
  const rows = draft.end - first;
  if (rows === 0) return;
  draft.look('center', first, 0, rows, 1);
  draft.look('center', first, items.first, rows, total + 4 - items.first);
  draft.number('General', first, 0, rows, 1);
  draft.number('General', first, items.first, rows, items.count);
  if (months.count > 0) draft.number('0.00', first, months.first, rows, months.count);
  draft.number('0.00', first, total, rows, 1);
  draft.number('General', first, total + 1, rows, 1);
  draft.number('General', first, total + 3, rows, 1);
}

/** Turns the items' headings, where the columns are too narrow for their words. */
function standUpright(draft: SheetDraft, row: number, { items, headings }: RankingColumns): void {
  draft.look('upright', row, items.first, 1, items.count);
  const own = headings.slice(items.first, items.first + items.count).map((heading) => heading.replaceAll('\n', ' '));
  const longest = Math.max(...own.map((heading) => draft.measure.widthOf(heading)));
  const cells = draft.values[row];
  own.forEach((heading, index) => {
    if (cells) cells[items.first + index] = heading;
  });
  draft.rowHeights[row] = Math.min(inPixels(longest * BODY_SIZE * 0.55 + 12), TALLEST);
}
