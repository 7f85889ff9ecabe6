import type { IncidentField, RawTable } from '../../scoring';
import { loadColumns } from '../read/columns';
import { datesAsText } from '../read/dated-quantities';
import { columnOf } from '../read/incident-source';
import { neededFields, type Reading } from '../read/read-incidents';
import { headersOf, type Found } from '../read/read-table';
import type { RowSpan } from './row-spans';

/** Asks for what scores need of some rows of a log; after the next sync `table()` has them. */
export function loadRows(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  { settings, dateSystem }: Reading,
  { first, count }: RowSpan,
) {
  const fields = neededFields(found, settings);
  const places = new Map(fields.map((field) => [field, columnOf(found, field) ?? 0]));
  const { sheet } = found.candidate;
  const load = loadColumns(context, { sheet, firstRow: first, rowCount: count, columns: [...places.values()] });
  return {
    async table(): Promise<RawTable<IncidentField>> {
      const values = load();
      const columns = Object.fromEntries(fields.map((field) => [field, values.get(places.get(field) ?? 0) ?? []]));
      await datesAsText(context, found, columns.quantity, first, dateSystem);
      return { sheet, firstRow: first + 1, rowCount: count, columns, headers: headersOf(found.columns) };
    },
  };
}

/** A sum over rows' cells that differs where any cell does, but for one chance in four thousand million. */
export function checksumOf({ columns }: RawTable): number {
  let sum = 0x811c9dc5;
  for (const column of Object.values(columns)) {
    for (const cell of column ?? []) {
      const text = `${typeof cell}${cell}`;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      sum = Math.imul(sum ^ 0x1f, 0x01000193);
    }
  }
  return sum >>> 0;
}
