import { isBlank, parseSettings, serialOfDay, type CellValue, type Day, type IncidentField } from '../../scoring';
import { editionNames } from '../../rulebook';
import { asTyped } from '../as-typed';
import { readOffer } from '../read/candidates';
import { findTables } from '../read/find-tables';
import { readSettings } from '../read/read-settings';
import { NoIncidentsError } from '../read/read-workbook';
import { readTable, type Found } from '../read/read-table';
import { asOneUndo } from './as-one-undo';

/** A new row of the log: its day, and what else is known of it. Fields that the log has no column for are left out. */
export interface IncidentRow {
  readonly day: Day;
  readonly cells: Partial<Record<Exclude<IncidentField, 'date'>, CellValue>>;
}

const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * Appends a row to the log; of several tables or ranges to the last, where the newest rows are. A table grows by a row, a
 * plain range by the row below its last.
 *
 * @returns where the row stands now; its number counts from 1
 * @throws NoIncidentsError, or what Excel refuses
 */
export async function appendIncident(row: IncidentRow): Promise<{ sheet: string; row: number }> {
  return asOneUndo(async (context) => {
    const offer = await readOffer(context);
    const settings = await readSettings(context, offer);
    const { incidentSheets } = parseSettings(settings?.table, editionNames, offer.dateSystem).settings;
    const log = findTables(offer, incidentSheets).Incidents.at(-1);
    if (!log) throw new NoIncidentsError(undefined, []);
    const { candidate, columns } = log;
    const sheet = context.workbook.worksheets.getItem(candidate.sheet);
    const last = await lastRow(context, log);
    const dateColumn = candidate.firstColumn + (columns.date?.index ?? 0);
    const above = sheet.getCell(last, dateColumn);
    above.load('numberFormat');
    await context.sync();
    const cells = cellsOf(log, row, serialOfDay(row.day, offer.dateSystem));
    // A table made of headers alone, or with a blank first row to be typed into, takes the row there.
    const isFirst = last === candidate.firstRow && (await isBlankRow(context, sheet, log, last));
    const at = isFirst ? last : last + 1;
    if (isFirst || candidate.table === undefined) {
      sheet.getRangeByIndexes(at, candidate.firstColumn, 1, cells.length).values = [cells];
    } else context.workbook.tables.getItem(candidate.table).rows.add(undefined, [cells]);
    const format = String((above.numberFormat as unknown[][])[0]?.[0] ?? 'General');
    const isDate = /[yd]/iu.test(format);
    sheet.getCell(at, dateColumn).numberFormat = [[isDate ? format : DATE_FORMAT]];
    await context.sync();
    return { sheet: candidate.sheet, row: at + 1 };
  });
}

/** The sheet's row (from 0) of the log's last row. */
async function lastRow(context: Excel.RequestContext, log: Found<IncidentField>): Promise<number> {
  const { candidate } = log;
  if (candidate.table !== undefined) return candidate.firstRow + Math.max(candidate.rowCount, 1) - 1;
  const { table } = await readTable(context, log);
  return candidate.firstRow + table.rowCount - 1;
}

async function isBlankRow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { candidate }: Found<IncidentField>,
  row: number,
): Promise<boolean> {
  const range = sheet.getRangeByIndexes(row, candidate.firstColumn, 1, candidate.header.length);
  range.load('values');
  await context.sync();
  return (range.values[0] ?? []).every((cell: CellValue) => isBlank(cell));
}

/** The cells from the log's first column on; a `null`, which the API's types do not know of, leaves one alone. */
function cellsOf({ candidate, columns }: Found<IncidentField>, { cells }: IncidentRow, serial: number): CellValue[] {
  const row: (CellValue | null)[] = candidate.header.map(() => null);
  if (columns.date) row[columns.date.index] = serial;
  for (const [field, value] of Object.entries(cells) as [IncidentField, CellValue][]) {
    const column = columns[field];
    if (column && value !== '') row[column.index] = asTyped(value);
  }
  return row as CellValue[];
}
