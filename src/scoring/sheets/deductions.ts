import { isoDay } from '../calendar';
import type { StaffScore } from '../report/report';
import type { BuildSource } from './build-source';
import { countedRows, type CountedRow } from './deduction-rows';
import { SheetDraft } from './draft';
import { finish } from './finish';
import { addHeading } from './heading';
import { rowsNotCounted } from './not-counted';
import { inPixels, rowHeight } from './page';
import type { SheetData, SheetValue } from './sheet';
import { addSignatureLine } from './signatures';
import { addHeader, addTableRow, addText } from './table-rows';
import { periodLine, SIGNED } from './wording';

/** Characters: number, date, name, id, window, clause, quantity, points, effective, note, basis, recorded by, approved by, source. */
const WIDTHS = [5, 13, 9, 9, 13, 28, 9, 9, 9, 28, 14, 12, 10, 17];
const STAFF_ID = 3;
const NOTE = 9;
/** A staff id is not torn apart at its hyphens where a note can spare the room. */
const WIDEST_ID = 17;
const QUANTITY = 6;
const FIGURES = 3;

/**
 * The deduction list: every counted row with what it took or gave, its basis and the row it came from; then every row
 * that was not counted, with the reason. Landscape, its heading repeated on every page.
 */
export function* buildDeductions(source: BuildSource): Generator<void, SheetData[]> {
  const { report, t } = source;
  const draft = new SheetDraft(widthsFor(source), source.measure);
  addHeading(draft, source, 'deductions', periodLine(report.period, t));
  addText(draft, t('sheets.ledger', { ...report.ledger }), 'subtitle');
  const header = addHeader(draft, [
    t('sheets.number'),
    t('sheets.date'),
    t('sheets.name'),
    t('sheets.staffId'),
    t('sheets.window'),
    t('sheets.clause'),
    t('sheets.quantity'),
    t('sheets.points'),
    t('sheets.effective'),
    t('sheets.note'),
    t('sheets.evidence'),
    t('sheets.recordedBy'),
    t('sheets.approvedBy'),
    t('sheets.source'),
  ]);
  addGroup(draft, t('sheets.counted', { rows: report.ledger.counted }));
  const first = draft.end;
  let number = 0;
  for (const one of report.staff) {
    for (const counted of countedRows(one, report)) addTableRow(draft, countedCells(++number, one, counted, source));
    yield;
  }
  if (number === 0) addText(draft, t('sheets.nothingCounted'), 'plain');
  centerFigures(draft, first);
  yield* addNotCounted(draft, source);
  addSignatureLine(draft, source);
  return [
    yield* finish(draft, source, {
      kind: 'deductions',
      orientation: 'landscape',
      titleRows: { first: header, count: 1 },
    }),
  ];
}

/** The columns' widths, of which notes give staff ids what they need. */
function widthsFor({ report, measure }: BuildSource): number[] {
  const longest = report.staff.reduce((width, { person }) => Math.max(width, measure.widthOf(person.id ?? '')), 0);
  const extra = Math.max(0, Math.min(longest, WIDEST_ID) - (WIDTHS[STAFF_ID] ?? 0));
  return WIDTHS.map((width, column) => (column === STAFF_ID ? width + extra : column === NOTE ? width - extra : width));
}

function countedCells(
  number: number,
  one: StaffScore,
  { row, clause, quantity, points, effective }: CountedRow,
  source: BuildSource,
): SheetValue[] {
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

function* addNotCounted(draft: SheetDraft, source: BuildSource): Generator<void> {
  const { report, language, t } = source;
  const { log } = report;
  const rows = yield* rowsNotCounted(source);
  addGroup(draft, rows.length === 0 ? t('sheets.allCounted') : t('sheets.notCounted', { rows: rows.length }));
  const first = draft.end;
  for (const [index, { day, person, clause, quantity, place, reason }] of rows.entries()) {
    const known = log.roster.people[person];
    const label = clause ? `${clause.clause.code} ${clause.clause.label[language]}` : '';
    const cells: SheetValue[] = [
      index + 1,
      day === undefined ? '' : isoDay(day),
      known?.name ?? '',
      known?.id ?? '',
      '',
      label,
      quantity ?? '',
      '',
      '',
    ];
    addTableRow(draft, [...cells, reason, '', '', '', t('sheets.sourceRow', { ...place })]);
    yield;
  }
  centerFigures(draft, first);
}

function addGroup(draft: SheetDraft, text: string): void {
  draft.addAcross(text, inPixels(rowHeight() + 2.25), 'table', 'group');
}

function centerFigures(draft: SheetDraft, first: number): void {
  const rows = draft.end - first;
  if (rows === 0) return;
  draft.look('center', first, 0, rows, 2);
  draft.look('center', first, QUANTITY, rows, FIGURES);
  draft.number('General', first, 0, rows, 1);
  draft.number('General', first, QUANTITY, rows, 1);
  draft.number(SIGNED, first, QUANTITY + 1, rows, FIGURES - 1);
}
