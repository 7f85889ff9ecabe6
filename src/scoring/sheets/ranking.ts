import { BODY_SIZE } from './looks';
import type { StaffScore } from '../report/report';
import type { SheetSource } from './context';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { rowHeight } from './page';
import type { SheetData, SheetValue } from './sheet';
import { addHeader, addTableRow, addText, addTitle, breaksWords } from './table-rows';
import { widthOf } from './text-width';
import { gradeText, inRankOrder, isMean, periodLine, remarks } from './wording';

/** Characters of columns that are always alike; names, windows and grades are as wide as they need, within bounds. */
const NUMBER = 5;
const ITEM = 5;
const EXTRA = 7;
const TOTAL = 8;
const OUT_OF = 6;
const RANK = 6;
const REMARK = 22;
/** How many columns stand before the items, and behind them. */
const LEADING = 3;
const TRAILING = 5;

/**
 * The ranking: everyone in the order of rank with one column an item, and the windows' means below. Landscape, its
 * heading repeated on every page.
 */
export function buildRanking(source: SheetSource): SheetData {
  const { report, language, t } = source;
  const { items } = report.log.rules;
  const hasExtra = report.staff.some(({ extra }) => extra !== 0);
  const itemHeadings = items.map(({ item }) => t('sheets.itemMax', { title: item.title[language], max: item.max }));
  const firstItem = LEADING;
  const itemColumns = items.length + (hasExtra ? 1 : 0);
  const total = firstItem + itemColumns;
  const isPending = report.staff.some(({ provisional }) => provisional);
  const itemWidth = Math.max(ITEM, isPending ? widthOf(t('sheets.pending')) : 0);
  const people = fitting(report.staff.map(({ person }) => person.name), 9, 14);
  const windows = fitting(report.staff.map(({ window }) => window ?? ''), 8, 20);
  const grades = fitting(report.staff.map((one) => gradeText(one, source)), 6, 14);
  const itemWidths = [...items.map(() => itemWidth), ...(hasExtra ? [EXTRA] : [])];
  const widths = [NUMBER, people, windows, ...itemWidths, TOTAL, OUT_OF, grades, RANK, REMARK];
  const draft = new SheetDraft(widths, { [total]: '0.00' });
  addTitle(draft, t('sheets.ranking.title'), periodLine(report.period, t));
  const header = addHeader(draft, [
    t('sheets.number'), t('sheets.name'), t('sheets.window'),
    ...itemHeadings, ...(hasExtra ? [t('sheets.extra')] : []),
    t('sheets.total'), t('sheets.outOf'), t('sheets.grade'), t('sheets.rank'), t('sheets.remark'),
  ]);
  if (breaksWords(itemHeadings, itemWidth)) standUpright(draft, header, itemHeadings, firstItem, itemColumns);
  const first = draft.end;
  inRankOrder(report.staff).forEach((one, index) => addTableRow(draft, rowOf(one, index + 1, hasExtra, source)));
  center(draft, first, total);
  addWindows(draft, source, total);
  addText(draft, t('sheets.ledger', { ...report.ledger }), 'note');
  if (isMean(source)) addText(draft, t('sheets.roundingNote'), 'note');
  draft.addAcross(t('sheets.signLine'), 36, 'plain');
  return finish(draft, source, { kind: 'ranking', orientation: 'landscape', titleRows: { first: header, count: 1 } });
}

function rowOf(one: StaffScore, number: number, hasExtra: boolean, source: SheetSource): SheetValue[] {
  const { t } = source;
  return [
    number,
    one.person.name,
    one.window ?? '',
    ...one.items.map(({ score }) => score ?? t('sheets.pending')),
    ...(hasExtra ? [one.extra] : []),
    one.total,
    one.outOf,
    gradeText(one, source),
    one.rank ?? '',
    remarks(one, source).join(t('sheets.sentenceSeparator')),
  ];
}

/** The means of the windows, each figure below the same figure of the people. */
function addWindows(draft: SheetDraft, { report, t }: SheetSource, total: number): void {
  if (report.windows.length === 0) return;
  const group = draft.addAcross(t('sheets.windows'), rowHeight(), 'table', 'group');
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
    draft.merge(row, LEADING, 1, total - LEADING);
  });
  center(draft, group + 1, total);
}

/** Figures stand in the middle of their columns; names, windows and remarks to the left. */
function center(draft: SheetDraft, first: number, total: number): void {
  const rows = draft.end - first;
  if (rows === 0) return;
  draft.look('center', first, 0, rows, 1);
  draft.look('center', first, LEADING, rows, total - LEADING + TRAILING - 1);
}

/** A column's width for the widest of its texts, within bounds. */
function fitting(texts: readonly string[], least: number, most: number): number {
  return Math.min(texts.reduce((width, text) => Math.max(width, widthOf(text)), least), most);
}

/** Turns the items' headings, where the columns are too narrow for their words. */
function standUpright(draft: SheetDraft, row: number, headings: readonly string[], column: number, columns: number): void {
  draft.look('upright', row, column, 1, columns);
  const longest = Math.max(...headings.map((heading) => widthOf(heading.replaceAll('\n', ' '))));
  const points = longest * BODY_SIZE * 0.55 + 12;
  for (let place = column; place < column + columns; place++) {
    const cells = draft.values[row];
    if (cells) cells[place] = String(cells[place]).replaceAll('\n', ' ');
  }
  draft.rowHeights[row] = Math.min(Math.ceil(points / 0.75) * 0.75, 200);
}
