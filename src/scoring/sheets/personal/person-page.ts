import type { StaffScore } from '../../report/report';
import { isoDay } from '../../calendar';
import { addBoxes, evenRuns, type Columns } from '../boxes';
import type { BuildSource } from '../build-source';
import type { SheetDraft } from '../draft';
import { addHeading } from '../heading';
import { SMALL_SIZE } from '../looks';
import { rowHeight } from '../page';
import { addHeader } from '../table-rows';
import { periodText } from '../wording';
import type { Layout, PageRow, PageTable } from './page-rows';

/** The head of a person's page: title, who and when. */
export function addHead(draft: SheetDraft, one: StaffScore, source: BuildSource): void {
  const { report, t } = source;
  const { period } = report;
  addHeading(draft, source, 'personal');
  const runs = fieldRuns(draft);
  const field = (
    label: 'sheets.name' | 'sheets.staffId' | 'sheets.window' | 'sheets.post' | 'sheets.period',
    value: string,
  ): string => t('sheets.field', { label: t(label), value });
  addBoxes(
    draft,
    runs,
    [
      field('sheets.name', one.person.name),
      field('sheets.staffId', one.person.id ?? ''),
      field('sheets.window', one.window ?? ''),
    ],
    {
      look: 'field',
      least: LINE,
    },
  );
  const span = t('sheets.span', { period: periodText(period, t), from: isoDay(period.from), to: isoDay(period.to) });
  const [[, first] = [0, 1]] = runs;
  const twoBoxes: Columns[] = [
    [0, first],
    [first, draft.columnCount - first],
  ];
  addBoxes(draft, twoBoxes, [field('sheets.post', one.post), field('sheets.period', span)], {
    look: 'field',
    least: LINE,
  });
}

/** A line of fields is at least so high, in points. */
const LINE = 20.25;

/** Three boxes of about equal width. */
function fieldRuns(draft: SheetDraft): Columns[] {
  return evenRuns(draft.columnWidths, 3);
}

/** Appends the headings of a table; returns the row. */
export function addTableHeader(draft: SheetDraft, { headings, merged }: PageTable): void {
  const row = addHeader(draft, headings);
  if (merged) draft.merge(row, merged[0], 1, merged[1]);
}

/** Appends the rows of a table that stand together on a page; those of one section share its cell. */
export function addRows(draft: SheetDraft, table: PageTable, rows: readonly PageRow[], { size }: Layout): void {
  const first = draft.end;
  const heights = heightsOf(rows, draft);
  rows.forEach(({ section, cells, look, merged }, index) => {
    const isFirst = section !== undefined && section !== rows[index - 1]?.section;
    const row = draft.add(isFirst ? [section, ...cells.slice(1)] : cells, heights[index] ?? 0);
    if (merged === 'all') draft.merge(row, 0, 1, draft.columnCount);
    else if (merged === 'title') draft.merge(row, 0, 1, 2);
    if (table.merged && merged !== 'all') draft.merge(row, table.merged[0], 1, table.merged[1]);
    const from = merged === undefined ? 1 : 0;
    if (look) draft.look(look, row, from, 1, draft.columnCount - from);
  });
  draft.look('table', first, 0, rows.length, draft.columnCount);
  for (const [column, columns] of table.centered) draft.look('center', first, column, rows.length, columns);
  for (const { format, columns } of table.formats) draft.number(format, first, columns[0], rows.length, columns[1]);
  // The total and what stands below it are of body size in any case.
  const total = rows.findIndex(({ look }) => look === 'total');
  const tables = total < 0 ? rows.length : total;
  const [column, columns] = size === SMALL_SIZE ? [1, draft.columnCount - 1] : table.small;
  if (columns > 0 && tables > 0) draft.look('small', first, column, tables, columns);
  for (const { from, count } of runsOf(rows)) {
    draft.merge(first + from, 0, count, 1);
    draft.look('section', first + from, 0, count, 1);
  }
}

/**
 * The heights of rows that stand together on a page, in points: as high as their texts, and the rows of a section
 * together at least as high as the section's name.
 */
export function heightsOf(rows: readonly PageRow[], draft: SheetDraft): number[] {
  const heights = rows.map(({ height }) => height);
  for (const { from, count, section } of runsOf(rows)) {
    const name = rowHeight(draft.wrap(section, 0, 1));
    const height = heights.slice(from, from + count).reduce((sum, one) => sum + one, 0);
    const last = from + count - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(name - height, 0);
  }
  return heights;
}

/** The runs of rows of one section. */
function runsOf(rows: readonly PageRow[]): { section: string; from: number; count: number }[] {
  const runs: { section: string; from: number; count: number }[] = [];
  rows.forEach(({ section }, index) => {
    const last = runs.at(-1);
    if (section === undefined) return;
    if (last?.section === section && last.from + last.count === index) last.count += 1;
    else runs.push({ section, from: index, count: 1 });
  });
  return runs;
}
