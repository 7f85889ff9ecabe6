import { ingest, parsePeriod, Scorer, type IncidentLog, type Period, type WorkbookTables } from '../../../src/scoring';
import { createStore, type Query } from '../../../src/store';
import { Evaluator } from '../../../src/store/evaluate';
import { periodOf } from '../workload';

export interface Cell {
  readonly name: string;
  readonly month: number;
}

const months: readonly Period[] = Array.from({ length: 12 }, (_, month) => parsePeriod(periodOf(month))!);

function readLog(tables: WorkbookTables): IncidentLog {
  return ingest(tables).log;
}

/** A log read and counted: what months count is made when they are first asked for, which is done here for all. */
export function countedLog(tables: WorkbookTables): Answered {
  const scorer = new Scorer(readLog(tables));
  const [person] = scorer.log.roster.people;
  return { answers: person ? months.map((period) => scorer.points(person, period)) : [], from: scorer };
}

/** Answers, and what they were given from: a session keeps it, and the engine what it compiled for it. */
export interface Answered {
  readonly answers: number[];
  readonly from: unknown;
}

/** The answers of cells, as the store's own evaluation gives them, from tables on. */
export function answerCells(tables: WorkbookTables, cells: readonly Cell[]): Answered {
  const evaluator = new Evaluator(new Scorer(readLog(tables)), new Map(), 'zh');
  const periods = months.map(({ label }) => label);
  const answers = cells.map(({ name, month }) => {
    const { answer } = evaluator.evaluate({ kind: 'score', name, period: periods[month]! });
    return answer?.kind === 'value' ? Number(answer.value) : NaN;
  });
  return { answers, from: evaluator };
}

/** The same cells as Excel has them: each watches its answer from then on. */
export function watchCells(tables: WorkbookTables, cells: readonly Cell[]): Answered {
  const store = createStore(async () => new Map());
  store.fill(tables);
  const answers: number[] = [];
  for (const { name, month } of cells)
    store.watch([{ kind: 'score', name, period: periodOf(month) } satisfies Query], ([answer]) =>
      answers.push(answer?.kind === 'value' ? Number(answer.value) : NaN),
    );
  return { answers, from: store };
}

/** Every person's total of each month, from tables on. */
export function yearMatrix(tables: WorkbookTables): Answered {
  const log = readLog(tables);
  const scorer = new Scorer(log);
  const answers: number[] = [];
  for (const person of log.roster.people) for (const period of months) answers.push(scorer.points(person, period));
  return { answers, from: scorer };
}

/** Every person's items of one month, and their total, in points. */
export function monthSheet(tables: WorkbookTables, month: number): Answered {
  const log = readLog(tables);
  const scorer = new Scorer(log);
  const period = months[month]!;
  const answers: number[] = [];
  for (const person of log.roster.people) {
    const { sums, months: scored } = scorer.score(person, period);
    sums.forEach((units, item) => answers.push(scored[item] === 0 ? 0 : units / 100_000_000));
    answers.push(scorer.points(person, period));
  }
  return { answers, from: scorer };
}
