import type { StaffScore } from '../report/report';
import type { SheetSource } from './context';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { pageHeight } from './page';
import { addHead, addRows, heightsOf, OPINION, tailOf } from './personal-page';
import { personalWidths, personRows, type PersonRow } from './personal-rows';
import { isSupplement, reasonsOf } from './reasons';
import type { SheetData } from './sheet';
import { isMean, SIGNED } from './wording';

/** Pages on one sheet. Excel takes 1,026 page breaks; the contract splits every 1,000 pages. */
export const PAGES_PER_SHEET = 1000;

/** The most that names of sections add to the rows of a page, in points: two runs of one row, each with a long name. */
const NAMES = 200;

/**
 * The personal score sheets: portrait, a page per person and more where the reasons need it, each beginning with the
 * person's head. More pages than one sheet may hold go on a further sheet; no person is divided between two.
 */
export function buildPersonal(source: SheetSource): SheetData[] {
  const sheets: SheetData[] = [];
  let draft = newDraft(source);
  let pages = 0;
  const close = (): void => {
    sheets.push(finish(draft, source, { kind: 'personal', part: sheets.length + 1, orientation: 'portrait' }));
  };
  for (const one of source.report.staff) {
    const notes = notesOf(one, source);
    const own = pagesOf(one, notes, source);
    if (pages > 0 && pages + own.length > PAGES_PER_SHEET) {
      close();
      draft = newDraft(source);
      pages = 0;
    }
    pages += own.length;
    addPages(draft, one, own, notes, source);
  }
  close();
  return sheets;
}

function newDraft(source: SheetSource): SheetDraft {
  return new SheetDraft(personalWidths(source), { 3: SIGNED });
}

/** A person's rows, page by page; the last page, perhaps without rows, has the end of the sheet. */
function pagesOf(one: StaffScore, notes: readonly string[], source: SheetSource): PersonRow[][] {
  // A draft of its own measures the head and the end, which depend on the person's texts.
  const measure = newDraft(source);
  addHead(measure, one, source);
  const room = pageHeight('portrait') - measure.rowHeights.reduce((sum, height) => sum + height, 0);
  const tail = tailOf(measure, one, notes, source).height;
  const heightOf = (rows: readonly PersonRow[]): number => heightsOf(rows, measure).reduce((sum, height) => sum + height, 0);
  const pages: PersonRow[][] = [[]];
  let texts = 0;
  for (const row of personRows(one, source)) {
    const page = pages.at(-1) ?? [];
    texts += row.height;
    // The names of sections can only add to what the rows need; far from the page's end they need no measuring.
    const isFull = texts > room - NAMES && heightOf([...page, row]) > room;
    if (page.length > 0 && isFull) {
      pages.push([row]);
      texts = row.height;
    } else page.push(row);
  }
  const last = pages.at(-1) ?? [];
  if (heightOf(last) + tail > room) pages.push(takeLastSection(last, (rows) => heightOf(rows) + tail <= room));
  return pages;
}

/**
 * Takes the rows of the last section off a page, to stand above the total on a page of their own; none where they do not
 * fit there or nothing would be left behind.
 */
function takeLastSection(rows: PersonRow[], fits: (rows: readonly PersonRow[]) => boolean): PersonRow[] {
  const section = rows.at(-1)?.section;
  const first = rows.findIndex((row) => row.section === section);
  return first > 0 && fits(rows.slice(first)) ? rows.splice(first) : [];
}

function addPages(draft: SheetDraft, one: StaffScore, pages: readonly PersonRow[][], notes: readonly string[], source: SheetSource): void {
  pages.forEach((rows, index) => {
    draft.startPage();
    const top = draft.end;
    addHead(draft, one, source);
    if (rows.length > 0) addRows(draft, rows);
    if (index < pages.length - 1) return;
    const tail = tailOf(draft, one, notes, source);
    const used = draft.rowHeights.slice(top).reduce((sum, height) => sum + height, 0);
    // What the page has left is room to write an opinion in.
    const spare = pageHeight('portrait') - used - tail.height;
    tail.add(Math.min(OPINION.most, OPINION.least + Math.max(Math.floor(spare), 0)));
  });
}

/** What has to be said once on a person's sheet. */
function notesOf(one: StaffScore, source: SheetSource): string[] {
  const { t } = source;
  const notes: string[] = [];
  if (reasonsOf(one, source).isFaultless) notes.push(t('sheets.faultless'));
  if (one.items.some(({ item }) => item.groups.some(({ versions }) => versions.some(isSupplement)))) notes.push(t('sheets.supplementNote'));
  if (isMean(source)) notes.push(`${t('sheets.monthsScored', { months: one.months })} ${t('sheets.roundingNote')}`);
  return notes;
}
