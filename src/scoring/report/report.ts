import type { Grade } from '../../rulebook';
import type { ExamResult } from '../incidents/exams';
import type { IncidentLog } from '../incidents/incident-log';
import { ledgerOf, type Ledger } from '../incidents/ledger';
import type { MonthMean } from '../insight/month-means';
import { isPostedWithin, lastPosting, type Person } from '../people/roster';
import type { Period } from '../period';
import type { RuleItem } from '../rules/rules';
import { meanInPoints } from '../rules/units';
import { runToEnd } from '../run-to-end';
import { explain, type Deduction } from '../score/deductions';
import { examScore } from '../score/proof';
import type { PersonScore } from '../score/figures';
import { Scorer } from '../score/person-score';
import { standingsInSteps, type Standing } from '../score/standing';
import { inPoints, percentOf, totalOf, type Total } from '../score/total';
import { scoreWindowsInSteps, windowMembersInSteps, type WindowScore } from '../score/windows';

export type Flag = 'disciplinary' | 'veto' | 'quota' | 'quota-tie';

/** The exam an item started from. */
export interface ExamUsed extends Pick<ExamResult, 'day' | 'rows' | 'carried'> {
  readonly score: number;
}

export interface ItemScore {
  readonly item: RuleItem;
  readonly state: 'scored' | 'pending';
  /** Points, rounded half up to 2 decimals; `null` while pending. */
  readonly score: number | null;
  readonly proof: string;
  /** The exams that counted, one a month of a mean. */
  readonly exams: readonly ExamUsed[];
}

export interface StaffScore {
  readonly person: Person;
  /** The window and post of the last posting in the period; `null` without a roster. */
  readonly window: string | null;
  readonly post: string;
  /** All items, in the rulebook's order. */
  readonly items: readonly ItemScore[];
  /** Discretionary points beside the items. */
  readonly extra: number;
  readonly total: number;
  /** The maxima of the items that are not pending. */
  readonly outOf: number;
  /** total / outOf x 100; `undefined` where nothing is scored. */
  readonly ratio: number | undefined;
  readonly grade: Grade | undefined;
  /** Whether an item is pending, so that total, grade and rank may still move. */
  readonly provisional: boolean;
  readonly rank: number | undefined;
  readonly flags: readonly Flag[];
  readonly deductions: readonly Deduction[];
  /** In how many months of the period the person was scored; 1 where nothing is averaged. */
  readonly months: number;
}

/** Everything a period's scores say: the one result that sheets, JSON, pane and formulas are made from. */
export interface PeriodReport {
  readonly period: Period;
  readonly log: IncidentLog;
  readonly ledger: Ledger;
  /** Whether any row is dated in the period. */
  readonly hasData: boolean;
  /** Everyone posted in the period, in the roster's order. */
  readonly staff: readonly StaffScore[];
  readonly windows: readonly WindowScore[];
  /** The means of months up to the period, where they are kept with it; absent: the log tells them. */
  readonly means?: readonly MonthMean[];
}

/** Scores a period: everyone posted in it, their windows, and where every row went. The log must be settled. */
export function reportPeriod(log: IncidentLog, period: Period): PeriodReport {
  return runToEnd(reportInSteps(log, period));
}

/**
 * The same person by person, for whoever must not be kept from other work for long; the log must not change between the
 * steps.
 */
export function* reportInSteps(log: IncidentLog, period: Period): Generator<void, PeriodReport> {
  const scorer = new Scorer(log);
  yield* log.tallies.prepareMonths(period);
  yield* log.tallies.prepareRows(period);
  const people = log.roster.people.filter((person) => isPostedWithin(person, period.from, period.to));
  const scores: PersonScore[] = [];
  for (const person of people) {
    scores.push(scorer.score(person, period));
    yield;
  }
  const totals: Total[] = [];
  const ratios: (number | undefined)[] = [];
  for (const score of scores) {
    const total = totalOf(score, log.rules);
    totals.push(total);
    ratios.push(percentOf(total.total, total.outOf));
    yield;
  }
  const standings = yield* standingsInSteps(
    scores.map(({ vetoed }, index) => ({ ratio: ratios[index], vetoed })),
    log.rules,
  );
  const totalByPerson = new Map<number, Total>();
  const staff: StaffScore[] = [];
  for (const [index, person] of people.entries()) {
    const [score, total, standing] = [scores[index], totals[index], standings[index]];
    if (!score || !total || !standing) continue;
    totalByPerson.set(person.index, total);
    staff.push(staffScore(log, person, period, score, total, ratios[index], standing));
    yield;
  }
  const members = yield* windowMembersInSteps(log.roster, log.rules, period);
  const windows = yield* scoreWindowsInSteps(log.roster, members, totalByPerson);
  const ledger = yield* ledgerOf(log.columns, period);
  return { period, log, ledger, hasData: log.hasRowsWithin(period.from, period.to), staff, windows };
}

function staffScore(
  log: IncidentLog,
  person: Person,
  period: Period,
  score: PersonScore,
  total: Total,
  ratio: number | undefined,
  { grade, rank, quota }: Standing,
): StaffScore {
  const explanation = explain(log, person, score);
  const items = log.rules.items.map((item): ItemScore => {
    const months = score.months[item.index] ?? 0;
    const exams = (explanation.items[item.index] ?? []).flatMap(({ exam }, span): ExamUsed[] => {
      const value = examScore({ exam });
      if (!exam || value === undefined || !score.spans[span]) return [];
      return [{ day: exam.day, rows: exam.rows, carried: exam.carried, score: value }];
    });
    return {
      item,
      state: months > 0 ? 'scored' : 'pending',
      score: months > 0 ? meanInPoints(score.sums[item.index] ?? 0, months) : null,
      proof: explanation.proofs[item.index] ?? '',
      exams: item.item.start === 'band' ? exams : [],
    };
  });
  const posting = lastPosting(person, period.from, period.to);
  const flags: Flag[] = [];
  if (score.disciplinary) flags.push('disciplinary');
  if (score.vetoed) flags.push('veto');
  if (quota) flags.push(quota);
  const spans = Math.max(score.spans.length, 1);
  return {
    person,
    window: log.roster.windows[posting?.window ?? -1] ?? null,
    post: posting?.post ?? '',
    items,
    extra: score.extra < 0 ? -meanInPoints(-score.extra, spans) : meanInPoints(score.extra, spans),
    total: inPoints(total.total),
    outOf: inPoints(total.outOf),
    ratio,
    grade,
    provisional: items.some(({ state }) => state === 'pending'),
    rank,
    flags,
    deductions: explanation.deductions,
    months: score.spans.length,
  };
}
