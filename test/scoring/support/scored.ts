import {
  DETAIL_FIELDS,
  cellOf,
  ingest,
  issuesOf,
  possibleDuplicates,
  parsePeriod,
  reportPeriod,
  sealedParts,
  sealedText,
  sealOf,
  type Details,
  type Ingested,
  type PeriodReport,
  type RowDetails,
  type RowIssue,
  type SealedParts,
  type TableOf,
  type WorkbookTables,
} from '../../../src/scoring';
import { runToEnd } from '../../../src/scoring/run-to-end';
import { tablesOf, type Book } from './tables';

/** A workbook scored for a period, and everything it had to say. */
export interface Scored {
  readonly ingested: Ingested;
  readonly report: PeriodReport;
  readonly issues: readonly RowIssue[];
  readonly details: Details;
}

export function scoreBook(book: Book, period: string): Scored {
  return scoreTables(tablesOf(book), period);
}

export function scoreTables(tables: WorkbookTables, period: string): Scored {
  return reported(ingest(tables), tables.incidents, period);
}

/** The report of what was read already, its rows' texts taken from the tables as they are now. */
export function reported(ingested: Ingested, incidents: readonly TableOf<'Incidents'>[], period: string): Scored {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`"${period}" is no period`);
  const report = reportPeriod(ingested.log, parsed);
  const details = detailsOf(incidents);
  return { ingested, report, issues: issuesIn(ingested, report, details), details };
}

export function issuesIn(ingested: Ingested, report: PeriodReport, details: Details): readonly RowIssue[] {
  return runToEnd(issuesOf(ingested, report, runToEnd(possibleDuplicates(ingested.log)), details));
}

/** What a seal of it is made over. */
export function sealedPartsOf({ report, details }: Pick<Scored, 'report' | 'details'>): SealedParts {
  return runToEnd(sealedParts(report, details));
}

/** The text under a seal. */
export function canonicalForm(parts: SealedParts): string {
  return new TextDecoder().decode(runToEnd(sealedText(parts)).bytes);
}

export function sealOfParts(parts: SealedParts): Promise<string> {
  return sealOf(runToEnd(sealedText(parts)));
}

/** The texts of all rows, trimmed, as a workbook's reader hands them over. */
export function detailsOf(incidents: readonly TableOf<'Incidents'>[]): Details {
  const rows = incidents.flatMap((table) => Array.from({ length: table.rowCount }, (_, row) => ({ table, row })));
  return new Map(
    rows.map(({ table, row }, index) => {
      const texts = DETAIL_FIELDS.map((field) => [field, String(cellOf(table, field, row)).trim()]);
      return [index, Object.fromEntries(texts) as RowDetails];
    }),
  );
}
