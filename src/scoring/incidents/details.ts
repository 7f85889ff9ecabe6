import type { IncidentField } from '../tables/contract';

/** The columns that no score needs: read only for rows that are printed, sealed or compared. */
export const DETAIL_FIELDS = [
  'window',
  'note',
  'evidence',
  'recordedBy',
  'approvedBy',
] as const satisfies readonly IncidentField[];
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** One row's texts, as they stand, trimmed; a missing field is blank. */
export type RowDetails = Partial<Record<DetailField, string>>;

/** Details by the log's row number; a row that is not in it was not read. */
export type Details = ReadonlyMap<number, RowDetails>;
