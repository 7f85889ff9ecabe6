import type { StaffScore } from '../../report/report';
import type { BuildSource } from '../build-source';
import { SheetDraft } from '../draft';
import { finish } from '../finish';
import { addHeading } from '../heading';
import type { SheetData } from '../sheet';
import { addText } from '../table-rows';
import { periodLine } from '../wording';
import { layoutsOf, pagesOf, type PersonPages } from './pages';
import { addHead, addRows, addTableHeader } from './person-page';
import { tailOf } from './tail';

/** Pages on one sheet. Excel takes 1,026 page breaks; the contract splits every 1,000 pages. */
const PAGES_PER_SHEET = 1000;

/**
 * The personal score sheets: portrait, a page per person and more where the reasons need it, each beginning with the
 * person's head. More pages than one sheet may hold go on a further sheet; no person is divided between two.
 */
export function* buildPersonal(source: BuildSource): Generator<void, SheetData[]> {
  const sheets: SheetData[] = [];
  const layouts = layoutsOf(source);
  const newDraft = (): SheetDraft => new SheetDraft(layouts[0].layout.widths, source.measure);
  let draft = newDraft();
  let pages = 0;
  function* close(): Generator<void> {
    const part = sheets.length + 1;
    sheets.push(yield* finish(draft, source, { kind: 'personal', part, orientation: 'portrait' }));
  }
  for (const one of source.report.staff) {
    const own = pagesOf(one, layouts, newDraft(), source);
    if (pages > 0 && pages + own.pages.length > PAGES_PER_SHEET) {
      yield* close();
      draft = newDraft();
      pages = 0;
    }
    pages += own.pages.length;
    addPages(draft, one, own, source);
    yield;
  }
  if (pages === 0) {
    addHeading(draft, source, 'personal', periodLine(source.report.period, source.t));
    addText(draft, source.t('sheets.nobody'), 'note');
  }
  yield* close();
  return sheets;
}

function addPages(
  draft: SheetDraft,
  one: StaffScore,
  { pages, layout, fit, opinion }: PersonPages,
  source: BuildSource,
): void {
  pages.forEach((runs, index) => {
    draft.startPage();
    draft.startBlock();
    addHead(draft, one, source);
    for (const { table, rows } of runs) {
      addTableHeader(draft, table);
      addRows(draft, table, rows, layout);
    }
    if (index === pages.length - 1) tailOf(draft, one, source, fit).add(opinion);
  });
}
