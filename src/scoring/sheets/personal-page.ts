import { isoDay } from '../calendar';
import type { StaffScore } from '../report/report';
import type { SheetSource } from './context';
import type { SheetDraft } from './draft';
import { BODY_SIZE, TITLE_SIZE } from './looks';
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
export const OPINION = { least: 45, most: 110 };
const SIGNATURE = 72;
const TITLE = rowHeight(1, TITLE_SIZE) + 4;

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

/** The height of a row of the table, in points. */
export function heightOf({ cells, reasons, remark }: PersonRow, draft: SheetDraft): number {
  const title = wrapText(String(cells[0]), draft.widthOf(1, 1)).length;
  return rowHeight(Math.max(title, reasons.length, remark.length));
}

/** Rows of the table that stand together on a page; those of one section share its cell. */
export function addRows(draft: SheetDraft, rows: readonly PersonRow[]): void {
  const first = draft.end;
  for (const row of rows) {
    const at = draft.end;
    draft.add([row.section ?? row.cells[0] ?? '', ...row.cells, row.reasons.join('').trimEnd(), row.remark.join('').trimEnd()], heightOf(row, draft));
    if (row.section === undefined) {
      setCell(draft, at, 1, '');
      draft.merge(at, 0, 1, 2);
    }
    if (row.look) draft.look(row.look, at, 1, 1, draft.columnCount - 1);
  }
  draft.look('table', first, 0, rows.length, draft.columnCount);
  draft.look('center', first, 2, rows.length, 3);
  mergeSections(draft, rows, first);
}

function mergeSections(draft: SheetDraft, rows: readonly PersonRow[], first: number): void {
  let from = 0;
  rows.forEach(({ section }, index) => {
    if (index > from && section !== undefined && section === rows[from]?.section) setCell(draft, first + index, 0, '');
    if (section !== rows[index + 1]?.section) {
      if (section !== undefined) {
        draft.merge(first + from, 0, index - from + 1, 1);
        draft.look('section', first + from, 0, index - from + 1, 1);
      }
      from = index + 1;
    }
  });
}

function setCell(draft: SheetDraft, row: number, column: number, value: string): void {
  const cells = draft.values[row];
  if (cells) cells[column] = value;
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
  const totalHeight = rowHeight(Math.max(wrapText(standing, draft.widthOf(REASON, 1), BODY_SIZE + 1).length, 1), BODY_SIZE + 1);
  const noteHeight = note === '' ? 0 : rowHeight(noteLines.length);
  return {
    height: totalHeight + noteHeight + OPINION.least + SIGNATURE,
    add(opinion) {
      const total = draft.add([t('sheets.total'), '', one.outOf, '', one.total, standing, ratio], totalHeight);
      draft.merge(total, 0, 1, 2);
      draft.look('table', total, 0, 1, draft.columnCount);
      draft.look('total', total, 0, 1, draft.columnCount);
      draft.look('center', total, 0, 1, REASON);
      draft.look('center', total, REMARK, 1, 1);
      if (note !== '') draft.addAcross(note, noteHeight, 'box');
      draft.addAcross(t('sheets.opinion'), opinion, 'box');
      const signatures = [t('sheets.signAssessed'), t('sheets.signAssessor'), t('sheets.signReviewer')];
      addBoxes(draft, signatures.map((who) => `${who}\n\n\n${t('sheets.signDate')}`), 'box', SIGNATURE);
    },
  };
}

/** Appends a line of three boxes, as high as its texts need. */
function addBoxes(draft: SheetDraft, texts: readonly string[], look: 'field' | 'box', least = 0): void {
  const cells: string[] = [];
  const heights = BOXES.map(([column, columns], index) => {
    cells[column] = texts[index] ?? '';
    return rowHeight(wrapText(texts[index] ?? '', draft.widthOf(column, columns)).length);
  });
  const row = draft.add(Array.from(cells, (cell) => cell ?? ''), Math.max(least, ...heights));
  for (const [column, columns] of BOXES) {
    draft.merge(row, column, 1, columns);
    draft.look(look, row, column, 1, columns);
  }
}
