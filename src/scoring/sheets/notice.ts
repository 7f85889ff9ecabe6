import type { SheetSource } from './context';
import { SheetDraft } from './draft';
import { finish } from './finish';
import type { SheetData } from './sheet';
import { addHeader, addTableRow, addText, addTitle } from './table-rows';
import { gradeText, inRankOrder, periodLine } from './wording';

/** Characters: number, name, window, score, grade. */
const WIDTHS = [8, 20, 30, 14, 20];

/**
 * The notice to be posted: name, window, score and grade, and nothing else that a workbook holds. Portrait, its heading
 * repeated on every page; the days of publication and where to call are left to be filled in by hand.
 */
export function buildNotice(source: SheetSource): SheetData {
  const { report, t } = source;
  const draft = new SheetDraft(WIDTHS, { 3: '0.00' });
  addTitle(draft, t('sheets.notice.title'), periodLine(report.period, t));
  const headings = [t('sheets.number'), t('sheets.name'), t('sheets.window'), t('sheets.total'), t('sheets.grade')];
  const header = addHeader(draft, headings);
  const first = draft.end;
  inRankOrder(report.staff).forEach((one, index) => {
    addTableRow(draft, [index + 1, one.person.name, one.window ?? '', one.total, gradeText(one, source)]);
  });
  if (draft.end > first) draft.look('center', first, 0, draft.end - first, draft.columnCount);
  if (report.staff.some(({ provisional }) => provisional)) addText(draft, t('sheets.noticeProvisional'), 'note');
  draft.addAcross(t('sheets.noticeDates'), 30, 'plain');
  draft.addAcross(t('sheets.noticeContact'), 30, 'plain');
  return finish(draft, source, { kind: 'notice', orientation: 'portrait', titleRows: { first: header, count: 1 } });
}
