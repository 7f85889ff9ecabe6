import {
  fold,
  isBlank,
  parseDay,
  parseDecision,
  serialOfDay,
  shown,
  templateTable,
  type CellValue,
  type Day,
  type FieldOf,
  type IncidentField,
  type Language,
  type RowPlace,
} from '../../scoring';
import { asTyped } from '../as-typed';
import { makeTables } from '../prepare/make-tables';
import { readOffer } from '../read/candidates';
import { findTables } from '../read/find-tables';
import type { Found } from '../read/found';
import { readTable } from '../read/read-table';
import { appendRow } from './append-row';
import { asOneUndo } from './as-one-undo';
import { isSame } from './fix-cells';
import { readLogRow, RowChangedError } from './log-row';

type AppealField = FieldOf<'Appeals'>;
type Appeals = Found<AppealField>;

/** The first row (from 0) below the header of a table that was made. */
const FIRST_ROW = 1;

/** Thrown where a log has no column for what an appeal changes: the status, or by a decision the quantity. */
export class NoAppealColumnError extends Error {
  override readonly name = 'NoAppealColumnError';

  constructor(
    readonly sheet: string,
    readonly field: 'status' | 'quantity',
  ) {
    super(`${sheet} has no column for the ${field}.`);
  }
}

/** A row that somebody appeals against: its cells as texts, and the appeal that waits for its decision, if there is one. */
export interface AppealSubject {
  readonly place: RowPlace;
  /** What the table of appeals calls it: its ID, or who, when and what where it has none. */
  readonly incident: string;
  /** The row's cells, to be sure later that it is still this row. */
  readonly values: readonly CellValue[];
  /** Whether the log has a column for quantities. */
  readonly hasQuantity: boolean;
  readonly cells: Readonly<Record<'name' | 'clause' | 'quantity' | 'status', string>>;
  readonly open: { readonly by: string; readonly reason: string; readonly filed: Day | undefined } | undefined;
}

/** What is written: into the row, and into the table of appeals. Blank cells leave what is there. */
export interface AppealEntry {
  readonly status: string;
  /** Another quantity, where the decision changed it. */
  readonly quantity?: number;
  readonly filed: Day;
  readonly decided?: Day;
  readonly texts: Readonly<Record<'by' | 'reason' | 'decision' | 'decidedBy', string>>;
}

/** What an appeal wrote, and what was there before: enough to take it back. */
export interface AppealWritten {
  readonly changes: readonly CellChange[];
  /** The appended row of the table of appeals; absent where a row that waited was completed. */
  readonly appended?: Appended;
  /** The sheet of the table of appeals, where it had to be made. */
  readonly made?: string;
}

interface Appended {
  readonly sheet: string;
  readonly row: number;
  readonly table?: string;
  readonly first: number;
  readonly width: number;
  /** What tells the row from others: the incident, and its place in the row. */
  readonly mark: { readonly column: number; readonly incident: string };
}

interface CellChange {
  readonly sheet: string;
  /** From 0, as is the column. */
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * Reads the row that is appealed against.
 *
 * @param called what it is called where it has no ID
 * @throws RowChangedError, NoAppealColumnError, or what Excel refuses
 */
export async function readAppealSubject(place: RowPlace, called: string): Promise<AppealSubject> {
  return Excel.run(async (context) => {
    const row = await readLogRow(context, place);
    if (!row.log.columns.status) throw new NoAppealColumnError(place.sheet, 'status');
    const text = (field: IncidentField): string => shown(row.cell(field));
    const appeals = row.tables.Appeals as Appeals | undefined;
    const incident = text('id') || called;
    const waiting = appeals && (await waitingAppeal(context, appeals, incident));
    const open = waiting && {
      by: shown(waiting.cell('by')),
      reason: shown(waiting.cell('reason')),
      filed: parseDay(waiting.cell('filed'), row.dateSystem),
    };
    const cells = { name: text('name'), clause: text('clause'), quantity: text('quantity'), status: text('status') };
    return { place, incident, values: row.values, hasQuantity: row.log.columns.quantity !== undefined, cells, open };
  });
}

/**
 * Records an appeal: the row's status (and quantity) and a row in the table of appeals, made where the workbook has none;
 * an appeal that waited for its decision is completed. One step of undo, but for a table that had to be made.
 *
 * @throws RowChangedError where the row is not what was shown, NoAppealColumnError, or what Excel refuses
 */
export async function recordAppeal(
  subject: AppealSubject,
  entry: AppealEntry,
  language: Language,
): Promise<AppealWritten> {
  if (entry.quantity !== undefined && !subject.hasQuantity)
    throw new NoAppealColumnError(subject.place.sheet, 'quantity');
  const made = await ensureTable(language);
  try {
    return await writeAppeal(subject, entry, made);
  } catch (error) {
    // Nothing was recorded: the table that was made for it goes, too. Why it failed matters more than that this may fail.
    if (made !== undefined) await Excel.run((context) => dropIfEmpty(context, made, FIRST_ROW)).catch(() => undefined);
    throw error;
  }
}

function writeAppeal(subject: AppealSubject, entry: AppealEntry, made: string | undefined): Promise<AppealWritten> {
  return asOneUndo(async (context) => {
    const row = await readLogRow(context, subject.place);
    if (JSON.stringify(row.values) !== JSON.stringify(subject.values)) throw new RowChangedError(subject.place);
    const appeals = row.tables.Appeals as Appeals | undefined;
    const { status, quantity } = row.log.columns;
    if (!status || !appeals) throw new NoAppealColumnError(subject.place.sheet, 'status');
    const changes: CellChange[] = [];
    const note = (
      found: Found<string>,
      at: number,
      index: number | undefined,
      before: CellValue,
      after: CellValue,
    ): void => {
      if (index !== undefined && after !== '' && after !== before) {
        changes.push({
          sheet: found.candidate.sheet,
          row: at,
          column: found.candidate.firstColumn + index,
          before,
          after,
        });
      }
    };
    const at = subject.place.row - 1;
    note(row.log, at, status.index, row.cell('status'), entry.status);
    if (entry.quantity !== undefined) note(row.log, at, quantity?.index, row.cell('quantity'), entry.quantity);
    const serial = (day: Day | undefined): number | '' => (day === undefined ? '' : serialOfDay(day, row.dateSystem));
    const waiting = await waitingAppeal(context, appeals, subject.incident);
    const written = { ...entry.texts, filed: serial(entry.filed), decided: serial(entry.decided) };
    if (waiting) {
      for (const [field, after] of Object.entries(written) as [AppealField, CellValue][]) {
        note(appeals, waiting.row, appeals.columns[field]?.index, waiting.cell(field), after);
      }
    }
    for (const change of changes) writeCell(context, change, change.after);
    await context.sync();
    if (waiting) return { changes };
    const { filed, decided, ...texts } = written;
    const days = { filed, ...(decided === '' ? {} : { decided }) } as Partial<Record<AppealField, number>>;
    const added = await appendRow(context, appeals, { days, cells: { ...texts, incident: subject.incident } });
    const { sheet, table, firstColumn, header } = appeals.candidate;
    const mark = { column: appeals.columns.incident?.index ?? 0, incident: subject.incident };
    return { changes, made, appended: { sheet, table, row: added, first: firstColumn, width: header.length, mark } };
  });
}

/**
 * Takes an appeal back: every cell that still holds what was written holds what it held before, the row that was added
 * is gone where it is the last of several, else blank again, and a sheet that was made for it and holds nothing else is gone.
 *
 * @returns how many cells held something else meanwhile, and were left alone
 */
export async function takeBackAppeal({ changes, appended, made }: AppealWritten): Promise<number> {
  return asOneUndo(async (context) => {
    const held = changes.map((change) => {
      const cell = context.workbook.worksheets.getItem(change.sheet).getCell(change.row, change.column);
      cell.load('values');
      return { change, cell };
    });
    await context.sync();
    const own = held.filter(({ change, cell }) => isSame((cell.values[0]?.[0] ?? '') as CellValue, change.after));
    for (const { change } of own) writeCell(context, change, change.before);
    await context.sync();
    const leftAlone = changes.length - own.length;
    if (!appended) return leftAlone;
    if (!(await takeBackRow(context, appended))) return leftAlone + 1;
    if (made === appended.sheet) await dropIfEmpty(context, made, appended.row);
    return leftAlone;
  });
}

/** Takes an added row back; false where another row stands there now, which is left alone. */
async function takeBackRow(context: Excel.RequestContext, appended: Appended): Promise<boolean> {
  const { sheet, table: name, row, first, width, mark } = appended;
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, first, 1, width);
  const table = name === undefined ? undefined : context.workbook.tables.getItemOrNullObject(name);
  const body = table?.getDataBodyRange();
  range.load('values');
  body?.load('rowIndex,rowCount');
  await context.sync();
  if (fold((range.values[0]?.[mark.column] ?? '') as CellValue) !== fold(mark.incident)) return false;
  const isLast = table?.isNullObject === false && body && row === body.rowIndex + body.rowCount - 1;
  if (isLast && body.rowCount > 1) table.rows.getItemAt(row - body.rowIndex).delete();
  else range.clear(Excel.ClearApplyTo.contents);
  await context.sync();
  return true;
}

function writeCell(context: Excel.RequestContext, { sheet, row, column }: CellChange, value: CellValue): void {
  context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[asTyped(value)]];
}

/** Deletes the sheet of the table of appeals where nothing stands on or below a row. */
async function dropIfEmpty(context: Excel.RequestContext, sheet: string, row: number): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getUsedRange(true);
  used.load('rowIndex, rowCount');
  await context.sync();
  if (used.rowIndex + used.rowCount > row) return;
  worksheet.delete();
  await context.sync();
}

/** Makes the table of appeals where the workbook has none. @returns the sheet it was made on */
async function ensureTable(language: Language): Promise<string | undefined> {
  const isThere = await Excel.run(
    async (context) => findTables(await readOffer(context), undefined).Appeals !== undefined,
  );
  if (isThere) return undefined;
  const [sheet] = await makeTables([templateTable('Appeals', language, [])], language, { turnsToIt: false });
  return sheet;
}

/** The latest appeal of an incident that has no decision yet. */
async function waitingAppeal(context: Excel.RequestContext, appeals: Appeals, incident: string) {
  const { table } = await readTable(context, appeals);
  const cellOf = (field: AppealField, row: number): CellValue => table.columns[field]?.[row] ?? '';
  for (let row = table.rowCount - 1; row >= 0; row--) {
    if (fold(cellOf('incident', row)) !== fold(incident)) continue;
    if (!isBlank(cellOf('decision', row)) && parseDecision(cellOf('decision', row)) !== undefined) return undefined;
    const at = row;
    return { row: appeals.candidate.firstRow + at, cell: (field: AppealField) => cellOf(field, at) };
  }
  return undefined;
}
