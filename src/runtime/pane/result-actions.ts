import {
  countedRows,
  isoDay,
  previousPeriod,
  type IncidentLog,
  type PeriodReport,
  type StaffScore,
} from '../../scoring';
import { inSlices } from '../../pace';
import type { Before, CountedEntry, ExplainedSection, PeriodResults, ResultActions } from '../../taskpane/actions';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import { periodOf, type LogReports } from './log-reports';

/** Scores for the pane, from the log in memory. */
export function resultActions(live: LiveFormulas, reports: LogReports, speech: Speech): ResultActions {
  return {
    results: (label) => inPlainWords(speech, () => resultsOf(reports, label)),
    explain: (person, label) =>
      inPlainWords(speech, async () => {
        const report = await reports.report(periodOf(label));
        const staff = report.staff.find((one) => one.person.index === person);
        if (!staff) return undefined;
        const entries = await entriesOf(staff, report, live);
        const { log } = report;
        return {
          staff,
          grades: log.rules.grades,
          sections: sectionsOf(staff, entries, log),
          issues: await inSlices(log.rowIssues((row) => log.columns.personOf(row) === person)),
        };
      }),
  };
}

/** A period's scores beside those of the period before, where that has rows. */
export async function resultsOf(reports: LogReports, label: string): Promise<PeriodResults> {
  const period = periodOf(label);
  const report = await reports.report(period);
  const earlier = previousPeriod(period);
  const hasEarlier = earlier && report.log.hasRowsWithin(earlier.from, earlier.to);
  const before = new Map<number, Before>();
  if (hasEarlier) {
    const { staff } = await reports.report(earlier);
    for (const { person, ratio, rank } of staff) before.set(person.index, { ratio, rank });
  }
  return { report, previous: hasEarlier ? earlier.label : undefined, before };
}

async function entriesOf(staff: StaffScore, report: PeriodReport, live: LiveFormulas) {
  const rows = countedRows(staff, report);
  const details = await live.readDetails(rows.map(({ row }) => row));
  return rows.map(({ row, clause, quantity, points, effective }) => {
    const entry: CountedEntry = {
      date: isoDay(report.log.columns.dayOf(row)),
      clause: clause.clause,
      quantity,
      points,
      effective,
      note: details.get(row)?.note ?? '',
      evidence: details.get(row)?.evidence ?? '',
      place: report.log.place(row),
    };
    return { item: clause.item, entry };
  });
}

function sectionsOf(
  { items }: StaffScore,
  entries: readonly { readonly item: number; readonly entry: CountedEntry }[],
  log: IncidentLog,
): ExplainedSection[] {
  const sections = new Map<string, { -readonly [Key in keyof ExplainedSection]: ExplainedSection[Key] }>();
  for (const { item, score, proof, exams } of items) {
    const { section } = item.item;
    const known = sections.get(section.zh) ?? { section, score: 0, outOf: 0, items: [] };
    const carried = exams.find((exam) => exam.carried);
    const own = entries.filter((entry) => log.rules.items[entry.item] === item).map(({ entry }) => entry);
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
