import {
  countedRows,
  inRankOrder,
  isoDay,
  previousPeriod,
  sameIn,
  type IncidentLog,
  type LockBook,
  type PeriodReport,
  type StaffScore,
} from '../../scoring';
import { inSlices } from '../../pace';
import type { CountedEntry, ExplainedSection, PeriodResults, ResultActions } from '../../taskpane/actions';
import { inPlainWords, type Speech } from './in-plain-words';
import { periodOf, type LogReports } from './log-reports';

/** Scores for the pane, from the log in memory. */
export function resultActions(reports: LogReports, speech: Speech): ResultActions {
  return {
    results: (label) => inPlainWords(speech, () => resultsOf(reports, label)),
    explain: (person, label) =>
      inPlainWords(speech, async () => {
        const report = await reports.report(periodOf(label));
        const asked = reports.ingested().locks.whole.roster.people[person];
        const own = asked && sameIn(report.log.roster, asked);
        const staff = report.staff.find((one) => one.person.index === own?.index);
        if (!staff) return undefined;
        const entries = await entriesOf(staff, report, reports);
        const { log } = report;
        return {
          staff,
          grades: log.rules.grades,
          sections: sectionsOf(staff, entries, log),
          issues: await inSlices(log.rowIssues((row) => log.columns.personOf(row) === staff.person.index)),
        };
      }),
  };
}

/** A period's scores beside those of the period before, where that has rows. */
export async function resultsOf(reports: LogReports, label: string): Promise<PeriodResults> {
  const period = periodOf(label);
  const report = await reports.report(period);
  const { locks } = reports.ingested();
  const earlier = previousPeriod(period);
  const hasEarlier = earlier && locks.logFor(earlier).hasRowsWithin(earlier.from, earlier.to);
  const before = hasEarlier ? (await inSlices(asNumbered(await reports.report(earlier), locks))).staff : [];
  const numbered = await inSlices(asNumbered(report, locks));
  return {
    report: numbered,
    ranking: await inSlices(inRankOrder(numbered.staff)),
    previous: hasEarlier ? earlier.label : undefined,
    before: new Map(before.map(({ person, ratio, rank }) => [person.index, { ratio, rank }])),
  };
}

/** A report whose people have the numbers of the whole log, a person a step: a locked period has a roster of its own. */
export function* asNumbered(report: PeriodReport, { whole }: LockBook): Generator<void, PeriodReport> {
  if (report.log === whole) return report;
  const staff: StaffScore[] = [];
  for (const one of report.staff) {
    const { index } = sameIn(whole.roster, one.person) ?? one.person;
    staff.push({ ...one, person: { ...one.person, index } });
    yield;
  }
  return { ...report, staff };
}

async function entriesOf(staff: StaffScore, report: PeriodReport, reports: LogReports) {
  const rows = countedRows(staff, report);
  const details = await reports.readDetails(
    report,
    rows.map(({ row }) => row),
  );
  return inSlices(entriesByItem(rows, details, report));
}

/** One person may have thousands of rows: so many are gathered in a step. */
const ROWS_A_STEP = 200;

/** What a person's rows come to, by the item's number. */
function* entriesByItem(
  rows: ReturnType<typeof countedRows>,
  details: Awaited<ReturnType<LogReports['readDetails']>>,
  { log }: PeriodReport,
): Generator<void, Map<number, CountedEntry[]>> {
  const byItem = new Map<number, CountedEntry[]>();
  for (const [index, { row, clause, quantity, points, effective }] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    const entry: CountedEntry = {
      date: isoDay(log.columns.dayOf(row)),
      clause: clause.clause,
      quantity,
      points,
      effective,
      note: details.get(row)?.note ?? '',
      evidence: details.get(row)?.evidence ?? '',
      place: log.place(row),
    };
    const own = byItem.get(clause.item);
    if (own) own.push(entry);
    else byItem.set(clause.item, [entry]);
  }
  return byItem;
}

function sectionsOf(
  { items }: StaffScore,
  entries: ReadonlyMap<number, readonly CountedEntry[]>,
  log: IncidentLog,
): ExplainedSection[] {
  const sections = new Map<string, { -readonly [Key in keyof ExplainedSection]: ExplainedSection[Key] }>();
  for (const { item, score, proof, exams } of items) {
    const { section } = item.item;
    const known = sections.get(section.zh) ?? { section, score: 0, outOf: 0, items: [] };
    const carried = exams.find((exam) => exam.carried);
    const own = entries.get(log.rules.items.indexOf(item)) ?? [];
    const explained = {
      item: item.item,
      score,
      proof,
      carriedExam: carried && isoDay(carried.day),
      entries: own,
    };
    sections.set(section.zh, { ...known, items: [...known.items, explained] });
  }
  return [...sections.values()].map((section) => ({ ...section, ...sumOf(section.items) }));
}

/** Points are hundredths: added as such, so that no binary dust shows. */
function sumOf(items: ExplainedSection['items']): { score: number; outOf: number } {
  const scored = items.filter(({ score }) => score !== null);
  const add = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
  return { score: add(scored.map(({ score }) => score ?? 0)), outOf: add(scored.map(({ item }) => item.max)) };
}
