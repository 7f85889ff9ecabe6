import {
  parseSettings,
  type CellValue,
  type DateSystem,
  type IncidentField,
  type RowPlace,
  type TableRole,
} from '../../scoring';
import { editionNames } from '../../rulebook';
import { readOffer } from '../read/candidates';
import { findTables } from '../read/find-tables';
import { readSettings } from '../read/read-settings';
import type { Found } from '../read/found';

/** Thrown where a row of the log is no longer there, or no longer what the user was shown. */
export class RowChangedError extends Error {
  override readonly name = 'RowChangedError';

  constructor(readonly place: RowPlace) {
    super(`Row ${place.row} of ${place.sheet} changed meanwhile.`);
  }
}

/** One row of the log as it stands in the sheet. */
export interface LogRow {
  readonly log: Found<IncidentField>;
  readonly dateSystem: DateSystem;
  /** The workbook's other tables. */
  readonly tables: Partial<Record<Exclude<TableRole, 'Incidents'>, Found<string>>>;
  /** Its cells from the log's first column on. */
  readonly values: readonly CellValue[];
  /** The cell of a field; '' where the log has no such column. */
  cell(field: IncidentField): CellValue;
}

/** Reads a row of the log. @throws RowChangedError where the log has no such row, or what Excel refuses */
export async function readLogRow(context: Excel.RequestContext, place: RowPlace): Promise<LogRow> {
  const offer = await readOffer(context);
  const settings = await readSettings(context, offer);
  const { incidentSheets } = parseSettings(settings?.table, editionNames, offer.dateSystem).settings;
  const { Incidents, ...tables } = findTables(offer, incidentSheets);
  const log = Incidents.find(
    ({ candidate: { sheet, firstRow, rowCount } }) =>
      sheet === place.sheet && firstRow < place.row && place.row <= firstRow + rowCount,
  );
  if (!log) throw new RowChangedError(place);
  const { sheet, firstColumn, header } = log.candidate;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(place.row - 1, firstColumn, 1, header.length);
  range.load('values');
  await context.sync();
  const values = (range.values[0] ?? []) as CellValue[];
  return {
    log,
    dateSystem: offer.dateSystem,
    tables,
    values,
    cell: (field) => values[log.columns[field]?.index ?? -1] ?? '',
  };
}
