import { parseSettings, serialOfDay, type CellValue, type Day, type IncidentField } from '../../scoring';
import { editionNames } from '../../rulebook';
import { readOffer } from '../read/candidates';
import { findTables } from '../read/find-tables';
import { readSettings } from '../read/read-settings';
import { NoIncidentsError } from '../read/read-workbook';
import { appendRow } from './append-row';
import { asOneUndo } from './as-one-undo';

/** A new row of the log: its day, and what else is known of it. Fields that the log has no column for are left out. */
export interface IncidentRow {
  readonly day: Day;
  readonly cells: Partial<Record<Exclude<IncidentField, 'date'>, CellValue>>;
  /** The fields that may not be left out: without them the row would say something else, or less than was entered. */
  readonly needed: readonly IncidentField[];
}

/** Thrown where the log has no columns for what a new row must say. */
export class NoColumnError extends Error {
  override readonly name = 'NoColumnError';

  constructor(
    readonly sheet: string,
    readonly fields: readonly IncidentField[],
  ) {
    super(`${sheet} has no column for ${fields.join(', ')}.`);
  }
}

/**
 * Appends a row to the log; of several tables or ranges to the last, where the newest rows are. A table grows by a row, a
 * plain range by the row below its last.
 *
 * @returns where the row stands now; its number counts from 1
 * @throws NoIncidentsError, NoColumnError, or what Excel refuses; nothing is written then
 */
export async function appendIncident({ day, cells, needed }: IncidentRow): Promise<{ sheet: string; row: number }> {
  return asOneUndo(async (context) => {
    const offer = await readOffer(context);
    const settings = await readSettings(context, offer);
    const { incidentSheets } = parseSettings(settings?.table, editionNames, offer.dateSystem).settings;
    const log = findTables(offer, incidentSheets).Incidents.at(-1);
    if (!log) throw new NoIncidentsError(undefined, []);
    const missing = needed.filter((field) => log.columns[field] === undefined);
    if (missing.length > 0) throw new NoColumnError(log.candidate.sheet, missing);
    const row = await appendRow<IncidentField>(context, log, {
      cells,
      days: { date: serialOfDay(day, offer.dateSystem) },
    });
    return { sheet: log.candidate.sheet, row: row + 1 };
  });
}
