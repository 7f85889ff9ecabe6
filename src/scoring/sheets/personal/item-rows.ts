import type { ItemScore, StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import { BODY_SIZE } from '../looks';
import { MAX_LINES } from '../page';
import { reasonsOf, type ItemReasons } from '../reasons';
import type { SheetValue } from '../sheet';
import { ratioText, SIGNED, standingText, totalOf } from '../wording';
import { isOwnPractice, sectionsOf, sumOf } from './sections';
import { monthHeadings, monthScores, sumOfMonth } from './months';
import { pageRowHeight, wrapLines, type Layout, type PageRow } from './page-rows';

/** Characters of section, item, maximum, taken or given, score, reasons and remark; for short titles, and long ones. */
const WIDTHS = {
  short: { leading: [9, 14, 5], change: 8, score: 6, reason: 38, remark: 14 },
  long: { leading: [11, 22, 5], change: 8, score: 7, reason: 27, remark: 14 },
} as const;
/** A month's score takes so much; with months the reasons have what is left, and the columns themselves are the proof. */
const MONTH = 6;
/** The row of the total stands out by so many points more, and is of body size. */
export const TOTAL_AIR = 3;

/** Between grade and ratio, where they stand in one cell. */
export const GAP = '　';

const TITLE = 1;
/** The columns behind the maximum: what was taken or given, or a month each. */
const MIDDLE = 3;

/**
 * The layout of a month, a range of days or a quarter: a table of items, each with the reasons of its score; of a
 * quarter with its months, of a single period with what was taken and how the score follows.
 */
export function itemLayout(source: BuildSource, size = BODY_SIZE): Layout {
  const { report, language, measure, months, t } = source;
  // Chinese titles are short and leave the reasons more room than English ones do.
  const isLong = report.log.rules.items.some(
    ({ item }) => measure.widthOf(item.title[language]) > WIDTHS.short.leading[TITLE],
  );
  const { leading, change, score, reason, remark } = WIDTHS[isLong ? 'long' : 'short'];
  const middle = months.length > 0 ? months.map(() => MONTH) : [change];
  const spare = months.length > 0 ? change + remark - sumOfWidths(middle) : 0;
  const { at } = placesOf(source);
  return {
    widths: [...leading, ...middle, score, reason + spare, ...(months.length > 0 ? [] : [remark])],
    size,
    tables: [
      {
        headings: [
          t('sheets.section'),
          t('sheets.item'),
          t('sheets.max'),
          ...(months.length > 0
            ? [...monthHeadings(source), t('sheets.mean')]
            : [t('sheets.change'), t('sheets.score')]),
          t('sheets.reason'),
          ...(months.length > 0 ? [] : [t('sheets.remark')]),
        ],
        centered: [[2, at.reason - 2]],
        small: [at.reason, at.remark === undefined ? 1 : 2],
        formats: [
          { format: 'General', columns: [2, 1] },
          { format: months.length > 0 ? 'General' : SIGNED, columns: [MIDDLE, middle.length] },
          { format: 'General', columns: [at.reason - 1, 1] },
        ],
      },
    ],
  };
}

/** Where the columns of texts stand; with months there is none for remarks. */
function placesOf({ months }: BuildSource): {
  readonly at: { readonly reason: number; readonly remark: number | undefined };
} {
  const reason = MIDDLE + Math.max(months.length, 1) + 1;
  return { at: { reason, remark: months.length > 0 ? undefined : reason + 1 } };
}

function sumOfWidths(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The rows of a person's items by section, each section's sum, and what counts beside the items. */
export function itemRows(one: StaffScore, layout: Layout, source: BuildSource): PageRow[] {
  const { measure, t } = source;
  const { at } = placesOf(source);
  const reasons = reasonsOf(one, source);
  const rows = sectionsOf(one, source).flatMap(({ name, max, items }) => {
    const section = t('sheets.sectionMax', { section: name, max });
    const ofItems = items.flatMap((item) =>
      rowsOfItem(section, one, item, reasons.items[item.item.index] ?? NONE, layout, source),
    );
    return [...ofItems, subtotalRow(section, one, items, max, layout, source)];
  });
  if (reasons.extra.lines.length > 0) rows.push(...extraRows(one, reasons.extra, layout, source));
  const standing = standingText(one, source);
  const totals = source.months.length > 0 ? monthScores(one, source, (month) => totalOf(month, t)) : [''];
  const ratio = ratioText(one, source);
  const last = at.remark === undefined ? [[standing, ratio].join(GAP)] : [standing, ratio];
  const lines = last.map((text, index) => measure.wrap(text, layout.widths[at.reason + index] ?? 0));
  const height = TOTAL_AIR + pageRowHeight(lines, BODY_SIZE);
  rows.push({
    cells: [t('sheets.total'), '', one.outOf, ...totals, totalOf(one, t), ...last],
    merged: 'title',
    look: 'total',
    height,
  });
  return rows;
}

const NONE: ItemReasons = { lines: [], isSupplement: false };

function rowsOfItem(
  section: string,
  one: StaffScore,
  score: ItemScore,
  reasons: ItemReasons,
  layout: Layout,
  source: BuildSource,
): PageRow[] {
  const { language, months, t } = source;
  const { item } = score.item;
  const isMean = months.length > 0;
  const lines = score.state === 'pending' ? [pendingReason(score, t), ...reasons.lines] : reasons.lines;
  const isMarked = reasons.isSupplement || isOwnPractice(score);
  // Of an item that nothing touched the figure itself is the proof.
  const remark = [...(reasons.lines.length === 0 ? [] : [score.proof]), ...(isMarked ? [t('sheets.supplement')] : [])];
  const title = item.title[language] + (isMean && isMarked ? t('sheets.supplementMark') : '');
  const pending = t(isMean ? 'sheets.pendingShort' : 'sheets.pending');
  const middle = isMean
    ? monthScores(one, source, (month) => month.items[score.item.index]?.score ?? pending)
    : [changeOf(one, score)];
  const cells = [title, item.max, ...middle, score.score ?? pending];
  return split(
    { section, cells, lines, remark: isMean ? [] : remark },
    t('sheets.continued', { title }),
    layout,
    source,
  );
}

/** Why an item has no score: its exam was not taken, or no month of the period can be scored yet. */
function pendingReason({ item }: ItemScore, t: BuildSource['t']): string {
  return t(item.item.start === 'band' ? 'sheets.reason.noExam' : 'sheets.reason.noRows');
}

/** What was taken from an item or given to it, so that start and change make the score; empty where nothing was. */
function changeOf({ deductions }: StaffScore, { item, score }: ItemScore): SheetValue {
  const own = deductions.filter(({ clause, isExtra }) => clause.item === item.index && !isExtra);
  if (score === null || own.length === 0) return '';
  const { start, max } = item.item;
  // The start of a band is the exam's, so the change is what its clauses did.
  const change =
    start === 'band' ? own.reduce((sum, { effective }) => sum + effective, 0) : score - (start === 'full' ? max : 0);
  return Number(change.toFixed(2));
}

function subtotalRow(
  section: string,
  one: StaffScore,
  items: readonly ItemScore[],
  max: number,
  { size }: Layout,
  source: BuildSource,
): PageRow {
  const { months, t } = source;
  const sum = sumOf(items);
  const isPending = sum !== undefined && items.some(({ score }) => score === null);
  const middle = months.length > 0 ? monthScores(one, source, (month) => sumOfMonth(month, items, source)) : [''];
  const last = months.length > 0 ? [''] : ['', isPending ? t('sheets.pending') : ''];
  return {
    section,
    cells: [
      '',
      t('sheets.subtotal'),
      max,
      ...middle,
      sum ?? t(months.length > 0 ? 'sheets.pendingShort' : 'sheets.pending'),
      ...last,
    ],
    look: 'subtotal',
    height: pageRowHeight([[]], size),
  };
}

function extraRows(one: StaffScore, reasons: ItemReasons, layout: Layout, source: BuildSource): PageRow[] {
  const { months, t } = source;
  const title = t('sheets.extra');
  const isMean = months.length > 0;
  const remark = !isMean && reasons.isSupplement ? [t('sheets.supplement')] : [];
  const middle = isMean ? monthScores(one, source, ({ extra }) => extra) : [one.extra];
  return split(
    { cells: [title, '', ...middle, one.extra], lines: reasons.lines, remark },
    t('sheets.continued', { title }),
    layout,
    source,
  );
}

interface Unsplit {
  readonly section?: string;
  /** What stands in the columns from the item to the score. */
  readonly cells: readonly SheetValue[];
  readonly lines: readonly string[];
  readonly remark: readonly string[];
}

/** Divides a row whose reasons are too many for one into rows that say what they continue. */
function split(
  { section, cells, lines, remark }: Unsplit,
  continued: string,
  { widths, size }: Layout,
  source: BuildSource,
): PageRow[] {
  const { measure } = source;
  const { at } = placesOf(source);
  const reasons = wrapLines(lines, widths[at.reason] ?? 0, measure);
  const remarks = at.remark === undefined ? [] : wrapLines(remark, widths[at.remark] ?? 0, measure);
  const rows: PageRow[] = [];
  let from = 0;
  do {
    const to = cut(reasons, from);
    const [own, ownRemark] = [reasons.slice(from, to), remarks.slice(from, to)];
    const [title = '', ...figures] = from === 0 ? cells : [continued, ...cells.slice(1).map(() => '')];
    const leading = section === undefined ? [title, ''] : ['', title];
    const titleWidth = section === undefined ? (widths[0] ?? 0) + (widths[TITLE] ?? 0) : (widths[TITLE] ?? 0);
    rows.push({
      section,
      cells: [
        ...leading,
        ...figures,
        own.join('').trimEnd(),
        ...(at.remark === undefined ? [] : [ownRemark.join('').trimEnd()]),
      ],
      merged: section === undefined ? 'title' : undefined,
      height: pageRowHeight([measure.wrap(String(title), titleWidth, size)], size, [own, ownRemark]),
    });
    from = to;
  } while (from < Math.max(reasons.length, remarks.length));
  return rows;
}

/** Where the row that begins at a line ends: behind a whole reason, unless that one alone fills half a row. */
function cut(lines: readonly string[], from: number): number {
  const most = from + MAX_LINES;
  if (lines.length <= most) return most;
  for (let to = most; to > from + MAX_LINES / 2; to--) if (lines[to - 1]?.endsWith('\n')) return to;
  return most;
}
