import {
  ingest,
  lockRecordOf,
  NO_LOCKS,
  openLock,
  parsePeriod,
  rowsBetween,
  rowsToKeep,
  toJson,
  lockChanges,
  rowsAside,
  type Ingested,
  type KeptLocks,
  type LockedPeriod,
  type RowIssue,
  type TableOf,
  type WorkbookTables,
} from '../../../src/scoring';
import { runToEnd } from '../../../src/scoring/run-to-end';
import { buildScoreSheets } from '../../../src/scoring/sheets';
import { texts } from '../../../src/texts';
import { issueMessage } from '../../../src/texts/issue-message';
import { detailsOf, issuesIn, sealedPartsOf, sealOfParts } from './scored';

/** The runs of neighbours among some rows of a log, as they are read to be kept. */
export function keptTables(
  incidents: readonly TableOf<'Incidents'>[],
  rows: readonly number[],
): TableOf<'Incidents'>[] {
  let start = 0;
  return incidents.flatMap((table) => {
    const runs: [from: number, to: number][] = [];
    for (const row of rows.filter((one) => one >= start && one < start + table.rowCount).map((one) => one - start)) {
      const last = runs.at(-1);
      if (last?.[1] === row) last[1] += 1;
      else runs.push([row, row + 1]);
    }
    start += table.rowCount;
    return runs.length === 0 ? [rowsBetween(table, 0, 0)] : runs.map(([from, to]) => rowsBetween(table, from, to));
  });
}

/** Locks a period of a workbook, and reads the lock back. */
export async function locked(tables: WorkbookTables, label: string, kept = NO_LOCKS): Promise<LockedPeriod> {
  const ingested = ingest(tables, undefined, kept);
  const report = runToEnd(ingested.locks.report(parsePeriod(label)!));
  const live = detailsOf(tables.incidents);
  const all = [...Array(report.log.columns.length).keys()];
  const details = await ingested.locks.readDetails(report.log, all, async () => live);
  const seal = await sealOfParts(sealedPartsOf({ report, details }));
  const read = async (rows: readonly number[]) => keptTables(tables.incidents, rows);
  const { head, text } = runToEnd(
    lockRecordOf({
      by: '李明',
      at: '2026-04-02 09:05',
      seal,
      report,
      print: ingested.print,
      tables: await ingested.locks.readRows(runToEnd(rowsToKeep(report)), read),
    }),
  );
  return runToEnd(openLock(JSON.parse(JSON.stringify(head)), text));
}

export function keeping(...locks: LockedPeriod[]): KeptLocks {
  return { ...NO_LOCKS, locks };
}

/** Everything that is said of a period: its JSON but for the issues, its printed sheets, and its seal. */
export async function everythingOf(ingested: Ingested, tables: WorkbookTables, label: string) {
  const { locks } = ingested;
  const period = parsePeriod(label)!;
  const report = runToEnd(locks.report(period));
  const live = detailsOf(tables.incidents);
  const details = await locks.readDetails(report.log, [...Array(report.log.columns.length).keys()], async () => live);
  const seal = await sealOfParts(sealedPartsOf({ report, details }));
  const source = locks.sourceFor(period, ingested);
  const t = texts('zh');
  const issues = issuesIn(source, report, details).map((issue) => ({ ...issue, message: issueMessage(t, issue) }));
  const ranked = report.staff.filter(({ rank }) => rank !== undefined).length;
  const printed = { print: source.print, printTime: '2026-04-02 10:15', language: 'zh', t } as const;
  const { issues: _, ...json } = toJson(report, [], seal, 'zh', () => '');
  return { json, sheets: runToEnd(buildScoreSheets({ report, ranked, details, issues, seal, ...printed })), seal };
}

/** What is told of changes since the locks. */
export function changesIn(ingested: Ingested, tables: WorkbookTables): RowIssue[] {
  const details = detailsOf(tables.incidents);
  const aside = new Set(rowsAside(ingested.locks));
  return runToEnd(lockChanges(ingested.locks, new Map([...details].filter(([row]) => aside.has(row)))));
}
