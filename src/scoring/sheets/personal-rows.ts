import type { ItemScore, StaffScore } from '../report/report';
import type { SheetSource } from './context';
import type { LookName } from './looks';
import { MAX_LINES, rowHeight } from './page';
import { isSupplement, reasonsOf, type ItemReasons } from './reasons';
import type { SheetValue } from './sheet';
import { widthOf, wrapText } from './text-width';

/** Characters: section, item, maximum, taken or given, score, reasons, remark; for short titles, and for long ones. */
const SHORT_TITLES = [9, 14, 6, 8, 7, 34, 14] as const;
const LONG_TITLES = [11, 24, 5, 7, 8, 25, 12] as const;
type Widths = typeof SHORT_TITLES | typeof LONG_TITLES;

/** The widths of the columns: Chinese titles are short and leave the reasons more room than English ones do. */
export function personalWidths({ report, language }: SheetSource): Widths {
  const isLong = report.log.rules.items.some(({ item }) => widthOf(item.title[language]) > SHORT_TITLES[1]);
  return isLong ? LONG_TITLES : SHORT_TITLES;
}
export const REASON = 5;
export const REMARK = 6;

/** A row of a person's table before it is put on a page. */
export interface PersonRow {
  /** The section it belongs to, whose rows on a page share one cell; `undefined` for rows of no section. */
  readonly section?: string;
  /** What stands in the columns from the item to the score. */
  readonly cells: readonly SheetValue[];
  /** The lines of the reasons and of the remark, as they wrap. */
  readonly reasons: readonly string[];
  readonly remark: readonly string[];
  readonly look?: LookName;
  /** What its texts need, in points. */
  readonly height: number;
}

/** The rows of a person's table: the items by section, each section's sum, and what counts beside the items. */
export function personRows(one: StaffScore, source: SheetSource): PersonRow[] {
  const { language, t } = source;
  const reasons = reasonsOf(one, source);
  const sections = new Map<string, { item: ItemScore; reasons: ItemReasons }[]>();
  one.items.forEach((item, index) => {
    const own = { item, reasons: reasons.items[index] ?? { lines: [], isSupplement: false } };
    const name = item.item.item.section[language];
    const known = sections.get(name);
    if (known) known.push(own);
    else sections.set(name, [own]);
  });
  const rows = [...sections].flatMap(([name, own]) => {
    const items = own.map(({ item }) => item);
    const max = items.reduce((sum, { item }) => sum + item.item.max, 0);
    const section = t('sheets.sectionMax', { section: name, max });
    return [...own.flatMap(({ item: score, reasons: lines }) => itemRows(section, { one, score, reasons: lines }, source)), subtotalRow(section, items, max, source)];
  });
  if (reasons.extra.lines.length > 0) rows.push(...extraRows(one, reasons.extra, source));
  return rows;
}

function itemRows(section: string, { one, score, reasons }: { one: StaffScore; score: ItemScore; reasons: ItemReasons }, source: SheetSource): PersonRow[] {
  const { language, t } = source;
  const widths = personalWidths(source);
  const { item, groups } = score.item;
  const lines = score.state === 'pending' ? [t('sheets.reason.noExam'), ...reasons.lines] : reasons.lines;
  const clauses = groups.flatMap(({ versions }) => versions);
  const isOwnPractice = reasons.isSupplement || (clauses.length > 0 && clauses.every(isSupplement));
  // Of an item that nothing touched the figure itself is the proof.
  const proof = reasons.lines.length === 0 ? [] : [score.proof];
  const remark = [...proof, ...(isOwnPractice ? [t('sheets.supplement')] : [])];
  const title = item.title[language];
  const cells = [title, item.max, changeOf(one, score), score.score ?? t('sheets.pending')];
  return split({ section, cells, ...wrapped(lines, remark, widths) }, t('sheets.continued', { title }), widths);
}

/** What was taken from an item or given to it, so that start and change make the score; empty where nothing was. */
function changeOf({ deductions }: StaffScore, { item, score }: ItemScore): SheetValue {
  const own = deductions.filter(({ clause, isExtra }) => clause.item === item.index && !isExtra);
  if (score === null || own.length === 0) return '';
  const { start, max } = item.item;
  // The start of a band is the exam's, so the change is what its clauses did.
  const change = start === 'band' ? own.reduce((sum, { effective }) => sum + effective, 0) : score - (start === 'full' ? max : 0);
  return Number(change.toFixed(2));
}

function subtotalRow(section: string, items: readonly ItemScore[], max: number, source: SheetSource): PersonRow {
  const { t } = source;
  const widths = personalWidths(source);
  const scored = items.filter(({ score }) => score !== null);
  const sum = Number(scored.reduce((total, { score }) => total + (score ?? 0), 0).toFixed(2));
  return withHeight({
    section,
    cells: [t('sheets.subtotal'), max, '', scored.length === 0 ? t('sheets.pending') : sum],
    ...wrapped([], scored.length === items.length || scored.length === 0 ? [] : [t('sheets.pending')], widths),
    look: 'subtotal',
  }, widths);
}

function extraRows(one: StaffScore, reasons: ItemReasons, source: SheetSource): PersonRow[] {
  const { t } = source;
  const widths = personalWidths(source);
  const remark = reasons.isSupplement ? [t('sheets.supplement')] : [];
  const title = t('sheets.extra');
  return split({ cells: [title, '', one.extra, one.extra], ...wrapped(reasons.lines, remark, widths) }, t('sheets.continued', { title }), widths);
}

function wrapped(reasons: readonly string[], remark: readonly string[], widths: Widths): Pick<PersonRow, 'reasons' | 'remark'> {
  const wrap = (lines: readonly string[], column: typeof REASON | typeof REMARK): string[] => wrapText(lines.join('\n'), widths[column]);
  return { reasons: wrap(reasons, REASON), remark: wrap(remark, REMARK) };
}

function withHeight(row: Omit<PersonRow, 'height'>, widths: Widths): PersonRow {
  const title = wrapText(String(row.cells[0]), widths[1]);
  return { ...row, height: Math.max(...[title, row.reasons, row.remark].map((lines) => rowHeight(lines))) };
}

/** Divides a row whose reasons are too many for one into rows that say what they continue. */
function split(row: Omit<PersonRow, 'height'>, continued: string, widths: Widths): PersonRow[] {
  const lines = Math.max(row.reasons.length, row.remark.length);
  const rows: PersonRow[] = [];
  let from = 0;
  do {
    const to = cut(row.reasons, from);
    const [reasons, remark] = [row.reasons.slice(from, to), row.remark.slice(from, to)];
    rows.push(withHeight({ ...row, cells: from === 0 ? row.cells : [continued, '', '', ''], reasons, remark }, widths));
    from = to;
  } while (from < lines);
  return rows;
}

/** Where the row that begins at a line ends: behind a whole reason, unless that one alone fills half a row. */
function cut(lines: readonly string[], from: number): number {
  const most = from + MAX_LINES;
  if (lines.length <= most) return most;
  for (let to = most; to > from + MAX_LINES / 2; to--) if (lines[to - 1]?.endsWith('\n')) return to;
  return most;
}
