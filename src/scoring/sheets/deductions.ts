import { isoDay } from '../calendar';
import type { StaffScore } from '../report/report';
import type { SheetSource } from './context';
import { countedRows, type CountedRow } from './deduction-rows';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { rowsNotCounted } from './not-counted';
import { rowHeight } from './page';
import type { SheetData, SheetValue } from './sheet';
import { addHeader, addTableRow, addText, addTitle } from './table-rows';
import { periodLine, SIGNED } from './wording';

/** Characters: number, date, name, id, window, clause, quantity, points, effective, note, basis, recorded by, approved by, source. */
const WIDTHS = [5, 11, 9, 9, 14, 22, 6, 8, 8, 29, 14, 11, 11, 15];
const QUANTITY = 6;
const FIGURES = 3;

/**
 * The deduction list: every counted row with what it took or gave, its basis and the row it came from; then every row
 * that was not counted, with the reason. Landscape, its heading repeated on every page.
 */
export function buildDeductions(source: SheetSource): SheetData {
  const { report, t } = source;
  const draft = new SheetDraft(WIDTHS, { [QUANTITY + 1]: SIGNED, [QUANTITY + 2]: SIGNED });
  addTitle(draft, t('sheets.deductions.title'), periodLine(report.period, t));
  addText(draft, t('sheets.ledger', { ...report.ledger }), 'subtitle');
  const header = addHeader(draft, [
    t('sheets.number'), t('sheets.date'), t('sheets.name'), t('sheets.staffId'), t('sheets.window'), t('sheets.clause'), t('sheets.quantity'),
    t('sheets.points'), t('sheets.effective'), t('sheets.note'), t('sheets.evidence'), t('sheets.recordedBy'), t('sheets.approvedBy'), t('sheets.source'),
  ]);
  addGroup(draft, t('sheets.counted', { rows: report.ledger.counted }));
  const first = draft.end;
  let number = 0;
  for (const one of report.staff) {
    for (const counted of countedRows(one, report)) addTableRow(draft, countedCells(++number, one, counted, source));
  }
  if (number === 0) addText(draft, t('sheets.nothingCounted'), 'plain');
  centerFigures(draft, first);
  addNotCounted(draft, source);
  return finish(draft, source, { kind: 'deductions', orientation: 'landscape', titleRows: { first: header, count: 1 } });
}

function countedCells(number: number, one: StaffScore, { row, clause, quantity, points, effective }: CountedRow, source: SheetSource): SheetValue[] {
  const { report, details, language, t } = source;
  const { log } = report;
  const { note = '', evidence = '', recordedBy = '', approvedBy = '' } = details.get(row) ?? {};
  const withoutPoints = clause.role === 'zero' ? t('sheets.zeroed') : clause.role === 'veto' ? t('sheets.vetoed') : '';
  return [
    number,
    isoDay(log.columns.dayOf(row)),
    one.person.name,
    one.person.id ?? '',
    one.window ?? '',
    `${clause.clause.code} ${clause.clause.label[language]}`,
    quantity,
    points ?? withoutPoints,
    effective ?? '',
    note,
    evidence,
    recordedBy,
    approvedBy,
    t('sheets.sourceRow', { ...log.place(row) }),
  ];
}

function addNotCounted(draft: SheetDraft, source: SheetSource): void {
  const { report, language, t } = source;
  const { log } = report;
  const rows = rowsNotCounted(source);
  addGroup(draft, rows.length === 0 ? t('sheets.allCounted') : t('sheets.notCounted', { rows: rows.length }));
  const first = draft.end;
  rows.forEach(({ day, person, clause, quantity, place, reason }, index) => {
    const known = log.roster.people[person];
    const label = clause ? `${clause.clause.code} ${clause.clause.label[language]}` : '';
    const cells: SheetValue[] = [index + 1, day === undefined ? '' : isoDay(day), known?.name ?? '', known?.id ?? '', '', label, quantity ?? '', '', ''];
    addTableRow(draft, [...cells, reason, '', '', '', t('sheets.sourceRow', { ...place })]);
  });
  centerFigures(draft, first);
}

function addGroup(draft: SheetDraft, text: string): void {
  draft.addAcross(text, rowHeight(), 'table', 'group');
}

function centerFigures(draft: SheetDraft, first: number): void {
  const rows = draft.end - first;
  if (rows === 0) return;
  draft.look('center', first, 0, rows, 2);
  draft.look('center', first, QUANTITY, rows, FIGURES);
}
