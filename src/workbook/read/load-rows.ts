import type { CellValue, IncidentField, RawTable } from '../../scoring';
import { loadColumns } from './columns';
import { datesAsText } from './dated-quantities';
import { columnOf } from './incident-source';
import { completeBlankRows, neededFields, type Reading } from './read-incidents';
import type { Found } from './found';
import { headersOf } from './read-table';
import { blankTotalsRows } from './totals-rows';
import type { RowSpan } from '../watch/row-spans';

/** Some rows of a log that were asked for. */
export interface LoadedRows {
  /**
   * After the next sync: the rows. What looks blank is looked at in full, for it may hold a note and be a row. Of a
   * plain range those above its first blank row, where it ends.
   */
  table(): Promise<RawTable<IncidentField>>;
}

/**
 * Asks for what scores need of some rows of a log.
 *
 * @param withDetails whether to read the texts as well that no score needs
 */
export function loadRows(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  { settings, dateSystem }: Reading,
  { first, count }: RowSpan,
  withDetails = false,
): LoadedRows {
  const known = Object.keys(found.columns) as IncidentField[];
  const placeOf = (field: IncidentField): number => columnOf(found, field) ?? 0;
  const fields = withDetails ? known : neededFields(found, settings);
  const { sheet } = found.candidate;
  const load = loadColumns(context, { sheet, firstRow: first, rowCount: count, columns: fields.map(placeOf) });
  return {
    async table() {
      const values = load();
      const { rowCount, rest } = await completeBlankRows(context, found, values, first, count);
      const columns: Partial<Record<IncidentField, (CellValue | undefined)[]>> = {};
      for (const field of known) {
        const cells = values.get(placeOf(field)) ?? rest.get(placeOf(field));
        if (cells) columns[field] = cells.slice(0, rowCount);
      }
      await datesAsText(context, found, columns.quantity, first, dateSystem);
      await blankTotalsRows(context, found, columns, first);
      return { sheet, firstRow: first + 1, rowCount, columns, headers: headersOf(found.columns) };
    },
  };
}
