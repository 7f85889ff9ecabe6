import { isoDay } from '../calendar';
import { inRankOrder } from '../report/rank-order';
import type { BuildSource } from './build-source';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { addHeading } from './heading';
import type { SheetData } from './sheet';
import { addHeader, addTableRow, addText } from './table-rows';
import { gradeText, periodLine, periodText, totalOf } from './wording';

/** Characters: number, name, window, score, grade. */
const WIDTHS = [8, 20, 30, 14, 20];
const TOTAL = 3;
/** The lines below the table where the unit signs, in points. */
const SIGNED = 22.5;

/**
 * The notice to be posted: name, window, score and grade, and nothing else that a workbook holds of a person. Portrait,
 * its heading repeated on every page; the days of publication and whom to ask are the settings', or left to be filled
 * in by hand.
 */
export function* buildNotice(source: BuildSource): Generator<void, SheetData[]> {
  const { report, print, t } = source;
  const draft = new SheetDraft(WIDTHS, source.measure);
  addHeading(draft, source, 'notice', periodLine(report.period, t));
  const contact = print.contact || t('sheets.noticeBlank');
  addText(
    draft,
    t('sheets.noticeLead', { period: periodText(report.period, t), dates: publicity(source), contact }),
    'lead',
    true,
  );
  const header = addHeader(draft, [
    t('sheets.number'),
    t('sheets.name'),
    t('sheets.window'),
    t('sheets.total'),
    t('sheets.grade'),
  ]);
  const first = draft.end;
  for (const [index, one] of (yield* inRankOrder(report.staff)).entries()) {
    addTableRow(draft, [index + 1, one.person.name, one.window ?? '', totalOf(one, t), gradeText(one, source)]);
    yield;
  }
  const rows = draft.end - first;
  if (rows > 0) {
    draft.look('center', first, 0, rows, draft.columnCount);
    draft.number('General', first, 0, rows, 1);
    draft.number('0.00', first, TOTAL, rows, 1);
  }
  if (report.staff.length === 0) addText(draft, t('sheets.nobody'), 'note');
  if (report.staff.some(({ provisional }) => provisional)) addText(draft, t('sheets.noticeProvisional'), 'note');
  draft.addOwnAcross(t('sheets.noticeUnit', { unit: print.unitName }), SIGNED, 'signedRight');
  draft.addAcross(t('sheets.signDate'), SIGNED, 'signedRight');
  return [
    yield* finish(draft, source, { kind: 'notice', orientation: 'portrait', titleRows: { first: header, count: 1 } }),
  ];
}

/** The days of publication; blanks where there are none, or where they are those of an earlier period. */
function publicity({ print, report, t }: BuildSource): string {
  const { publicityFrom: from, publicityTo: to } = print;
  const end = isoDay(report.period.to);
  const day = (text: string): string => (text === '' || text <= end ? t('sheets.noticeDay') : text);
  return t('sheets.noticeDates', { from: day(from), to: day(to) });
}
