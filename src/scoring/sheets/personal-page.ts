import { isoDay } from '../calendar';
import type { StaffScore } from '../report/report';
import type { SheetSource } from './context';
import type { SheetDraft } from './draft';
import { TITLE_SIZE } from './looks';
import { rowHeight } from './page';
import { REASON, REMARK, type PersonRow } from './personal-rows';
import { addHeader } from './table-rows';
import { wrapText } from './text-width';
import { gradeText, periodText, remarks } from './wording';

/** The columns of each of the three boxes of a line: fields above, signatures below. */
const BOXES = [
  [0, 2],
  [2, 3],
  [5, 2],
] as const;

/** Points: the room for an opinion, at least and at most, and for a signature with its seal. */
export const OPINION = { least: 42, most: 150 };
const SIGNATURE = 66;
const TITLE = rowHeight([], TITLE_SIZE) + 4;

/** The head of a person's page: title, who and when, and the headings of the table. */
export function addHead(draft: SheetDraft, one: StaffScore, source: SheetSource): void {
  const { report, t } = source;
  const { period } = report;
  draft.addAcross(t('sheets.personal.title'), TITLE, 'title');
  const span = t('sheets.span', { from: isoDay(period.from), to: isoDay(period.to) });
  addBoxes(draft, [
    field('sheets.name', one.person.name),
    field('sheets.staffId', one.person.id ?? ''),
    field('sheets.window', one.window ?? ''),
  ], 'field');
  addBoxes(draft, [field('sheets.post', one.post), field('sheets.period', periodText(period, t)), span], 'field');
  addHeader(draft, [
    t('sheets.section'), t('sheets.item'), t('sheets.max'), t('sheets.change'), t('sheets.score'), t('sheets.reason'), t('sheets.remark'),
  ]);

  function field(label: 'sheets.name' | 'sheets.staffId' | 'sheets.window' | 'sheets.post' | 'sheets.period', value: string): string {
    return t('sheets.field', { label: t(label), value });
  }
}

/**
 * The heights of rows that stand together on a page, in points: as high as their texts, and the rows of a section
 * together at least as high as the section's name.
 */
export function heightsOf(rows: readonly PersonRow[], draft: SheetDraft): number[] {
  const heights = rows.map(({ height }) => height);
  for (const { from, count, section } of runsOf(rows)) {
    const name = rowHeight(wrapText(section, draft.widthOf(0, 1)));
    const height = sum(heights.slice(from, from + count));
    const last = from + count - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(name - height, 0);
  }
  return heights;
}

/** Rows of the table that stand together on a page; those of one section share its cell. */
export function addRows(draft: SheetDraft, rows: readonly PersonRow[]): void {
  const first = draft.end;
  const heights = heightsOf(rows, draft);
  rows.forEach(({ section, cells, reasons, remark, look }, index) => {
    const [title = '', ...figures] = cells;
    const isFirst = section !== rows[index - 1]?.section;
    const leading = section === undefined ? [title, ''] : [isFirst ? section : '', title];
    const row = draft.add([...leading, ...figures, reasons.join('').trimEnd(), remark.join('').trimEnd()], heights[index] ?? 0);
    if (section === undefined) draft.merge(row, 0, 1, 2);
    if (look) draft.look(look, row, 1, 1, draft.columnCount - 1);
  });
  draft.look('table', first, 0, rows.length, draft.columnCount);
  draft.look('center', first, 2, rows.length, 3);
  for (const { from, count } of runsOf(rows)) {
    draft.merge(first + from, 0, count, 1);
    draft.look('section', first + from, 0, count, 1);
  }
}

/** The runs of rows of one section. */
function runsOf(rows: readonly PersonRow[]): { section: string; from: number; count: number }[] {
  const runs: { section: string; from: number; count: number }[] = [];
  rows.forEach(({ section }, index) => {
    const last = runs.at(-1);
    if (section === undefined) return;
    if (last?.section === section && last.from + last.count === index) last.count += 1;
    else runs.push({ section, from: index, count: 1 });
  });
  return runs;
}

/** What stands below the table of a person's last page, and how high it is with the smallest room for an opinion. */
export interface Tail {
  readonly height: number;
  /** @param opinion the height of the opinion's box, in points */
  add(opinion: number): void;
}

/** The end of a person's sheet: total, grade and rank; remarks; the opinion's box; signatures with the seal's place. */
export function tailOf(draft: SheetDraft, one: StaffScore, notes: readonly string[], source: SheetSource): Tail {
  const { report, t } = source;
  const ranked = report.staff.filter(({ rank }) => rank !== undefined).length;
  const rank = one.rank === undefined ? t('sheets.noRank') : t('sheets.rankOf', { rank: one.rank, people: ranked });
  const standing = t('sheets.gradeAndRank', { grade: gradeText(one, source), rank });
  const ratio = one.ratio === undefined ? '' : t('sheets.ratio', { ratio: one.ratio });
  const remark = remarks(one, source).join(t('sheets.sentenceSeparator'));
  const note = [remark, ...notes].filter((text) => text !== '').join('\n');
  const noteLines = wrapText(note, draft.widthOf(0, draft.columnCount));
  const totalHeight = rowHeight(wrapText(standing, draft.widthOf(REASON, 1))) + 4;
  const noteHeight = note === '' ? 0 : rowHeight(noteLines);
  const signers = [t('sheets.signAssessed'), t('sheets.signAssessor'), t('sheets.signReviewer')];
  const signatures = signers.map((who) => `${who}\n\n\n${t('sheets.signDate')}`);
  return {
    height: totalHeight + noteHeight + OPINION.least + Math.max(SIGNATURE, boxesHeight(draft, signatures)),
    add(opinion) {
      const total = draft.add([t('sheets.total'), '', one.outOf, '', one.total, standing, ratio], totalHeight);
      draft.merge(total, 0, 1, 2);
      draft.look('table', total, 0, 1, draft.columnCount);
      draft.look('total', total, 0, 1, draft.columnCount);
      draft.look('center', total, 0, 1, REASON);
      draft.look('center', total, REMARK, 1, 1);
      if (note !== '') draft.addAcross(note, noteHeight, 'box');
      draft.addAcross(t('sheets.opinion'), opinion, 'box');
      addBoxes(draft, signatures, 'box', SIGNATURE);
    },
  };
}

/** Appends a line of three boxes, as high as its texts need and at least so many points. */
function addBoxes(draft: SheetDraft, texts: readonly string[], look: 'field' | 'box', least = 0): void {
  const cells: string[] = draft.columnWidths.map(() => '');
  BOXES.forEach(([column], index) => (cells[column] = texts[index] ?? ''));
  const row = draft.add(cells, Math.max(least, boxesHeight(draft, texts)));
  for (const [column, columns] of BOXES) {
    draft.merge(row, column, 1, columns);
    draft.look(look, row, column, 1, columns);
  }
}

function boxesHeight(draft: SheetDraft, texts: readonly string[]): number {
  return Math.max(...BOXES.map(([column, columns], index) => rowHeight(wrapText(texts[index] ?? '', draft.widthOf(column, columns)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
