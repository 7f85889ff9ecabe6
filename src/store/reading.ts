import {
  firstDay,
  isRollUp,
  isBlank,
  monthOf,
  rowsBetween,
  Scorer,
  type Day,
  type Details,
  type IncidentLog,
  type Ingested,
  type Language,
  type LockBook,
  type Period,
  type TableOf,
  type TouchedDay,
} from '../scoring';
import { inSlices } from '../pace';
import { DetailBook, type ReadDetails } from './detail-book';
import { Evaluator } from './evaluate';
import type { Evaluation, Preparation } from './evaluation';
import type { LiveQueries, LiveQuery } from './live-queries';
import { fault, type FigureQuery } from './query';
import { readSeal, SealChecks, type SealByEdition, type SealSource } from './seal-checks';

/** What came of taking in rows, and the queries whose answers may be others now. */
export interface Applied {
  readonly outcome: 'applied' | 'stale';
  readonly affected: ReadonlySet<LiveQuery>;
}

/** So many rows are compared in a millisecond or two. */
const ROWS_PER_STEP = 200;

/** One reading of the workbook, from one ingest to the next: its log, kept up to date by edits, and its answers. */
export class Reading {
  /** The workbook's own log, as it is edited. */
  private readonly log: IncidentLog;
  private readonly locks: LockBook;
  /** Answers of every period that is not locked, and the texts they take. */
  private readonly evaluator: Evaluator;
  private readonly book: DetailBook;
  /** Answers of locked periods, which no edit changes, by their labels. */
  private readonly locked = new Map<string, Evaluator>();
  private readonly seals: SealChecks;
  /** Queries that wait for rows' texts, and those rows. */
  private readonly waiting = new Map<LiveQuery, readonly number[]>();
  private isFetching = false;
  /** Queries that wait for something to be prepared. */
  private readonly preparing = new Map<Preparation, Set<LiveQuery>>();
  /** Queries whose texts could not be read. */
  private readonly failed = new Set<LiveQuery>();

  constructor(
    { log, locks }: Pick<Ingested, 'log' | 'locks'>,
    private readonly writtenIn: Language,
    readDetails: ReadDetails,
    sealByEdition: SealByEdition,
    private readonly lives: LiveQueries,
    /** Called with queries that can be answered now, or otherwise than before. */
    private readonly onReady: (queries: Iterable<LiveQuery>) => void,
  ) {
    this.log = log;
    this.locks = locks;
    this.book = new DetailBook(locks.whole, (whole, rows) =>
      locks.readDetails(whole, rows, (own) => readDetails(log, own)),
    );
    this.evaluator = new Evaluator(new Scorer(locks.whole), this.book.details, writtenIn);
    const source: SealSource = {
      report: (period) => locks.report(period),
      details: async ({ period }, rows) => {
        const lock = locks.lockOf(period);
        if (!lock) await this.book.ensure(rows);
        return lock ? lock.details : this.book.details;
      },
    };
    this.seals = new SealChecks(source, writtenIn, sealByEdition, (period) =>
      onReady(lives.comparing(({ label }) => label === period.label)),
    );
  }

  /** Answers a query. Where rows' texts are wanted first, they are read, and `onReady` is called. */
  evaluate(live: LiveQuery): Evaluation {
    const { query } = live;
    if (query.kind === 'verify') {
      const read = readSeal(query);
      return 'answer' in read ? read : { answer: this.seals.check(read), dependence: { period: read.period } };
    }
    const locked = this.evaluatorOf(query);
    // What is locked hangs on no edit.
    const evaluation = locked ? { ...locked.evaluate(query), dependence: undefined } : this.evaluator.evaluate(query);
    if (evaluation.first) this.prepare(evaluation.first, live);
    if (!evaluation.wanted) return evaluation;
    if (this.failed.has(live)) return { ...evaluation, answer: fault('not-read') };
    this.waiting.set(live, evaluation.wanted);
    if (!this.isFetching) void this.fetch();
    return evaluation;
  }

  /** Who answers for a locked period; `undefined`: the period is not locked. */
  private evaluatorOf({ period: word }: FigureQuery): Evaluator | undefined {
    if (this.locks.locks.length === 0) return undefined;
    const found = this.evaluator.subjects.period(word);
    const lock = 'period' in found ? this.locks.lockOf(found.period) : undefined;
    if (!lock) return undefined;
    const { label } = lock.period;
    const known = this.locked.get(label) ?? new Evaluator(new Scorer(lock.log), lock.details, this.writtenIn);
    this.locked.set(label, known);
    return known;
  }

  /** The texts of rows of the workbook's own log: those that were read once are known until the row is edited. */
  async readDetails(rows: readonly number[]): Promise<Details> {
    const offset = this.locks.effective?.offset ?? 0;
    await this.book.ensure(rows.map((row) => offset + row));
    return new Map(rows.map((row) => [row, this.book.details.get(offset + row) ?? {}]));
  }

  /** Notes that sheets were made, whose seals are asked for. */
  sheetsMade(): void {
    this.seals.sheetsMade();
  }

  /** Prepares in steps what a query needs; thousands of cells that need it wait for one preparation. */
  private prepare(first: Preparation, live: LiveQuery): void {
    const waiting = this.preparing.get(first);
    if (waiting) return void waiting.add(live);
    const queries = new Set([live]);
    this.preparing.set(first, queries);
    void inSlices(first.prepare()).then(() => {
      this.preparing.delete(first);
      this.onReady([...queries].filter(({ watchers }) => watchers.length > 0));
    });
  }

  /** Asks once more for the texts that could not be read. */
  tryAgain(): void {
    const failed = [...this.failed].filter(({ watchers }) => watchers.length > 0);
    this.failed.clear();
    this.onReady(failed);
    this.seals.tryAgain();
  }

  /** Reads the texts that queries wait for: thousands of cells that ask at one moment are one read. */
  private async fetch(): Promise<void> {
    this.isFetching = true;
    await Promise.resolve();
    const batch = [...this.waiting];
    this.waiting.clear();
    try {
      await this.book.ensure(batch.flatMap(([, rows]) => rows));
    } catch {
      for (const [live] of batch) this.failed.add(live);
    }
    this.isFetching = false;
    if (this.waiting.size > 0) void this.fetch();
    this.onReady(batch.flatMap(([live]) => (live.watchers.length > 0 ? [live] : [])));
  }

  /** Does beforehand, in steps, what taking in some rows would have to do at once: finding rows by their ID. */
  *prepareFor({ columns: { related } }: TableOf<'Incidents'>): Generator<void> {
    if (!related?.some((cell) => !isBlank(cell))) return;
    yield* this.log.recurrences.prepareIds();
    if (this.locks.effective) yield* this.locks.effective.log.recurrences.prepareIds();
  }

  /** The rows of a block, by their places in it, that differ from what the log holds; so many rows a step. */
  *changedRows(block: TableOf<'Incidents'>): Generator<void, number[]> {
    const changed: number[] = [];
    for (let at = 0; at < block.rowCount; at++) {
      const row = this.log.rowAt(block.sheet, block.firstRow + at);
      if (row === undefined || !this.log.holds(row, block, at)) changed.push(at);
      if (at % ROWS_PER_STEP === 0) yield;
    }
    return changed;
  }

  /** Takes in rows of a table as they are now. */
  applyRows(block: TableOf<'Incidents'>): Applied {
    const { effective, whole } = this.locks;
    const latest = whole.datedMonths().at(-1);
    const touched: TouchedDay[] = [];
    let outcome: Applied['outcome'] = 'applied';
    for (let at = 0; at < block.rowCount; at++) {
      const row = this.log.rowAt(block.sheet, block.firstRow + at);
      if (row !== undefined) {
        const before = this.log.columns.personOf(row);
        const days = this.log.replace(row, block, at);
        touched.push(...(effective ? effective.replace(row, block, at) : days));
        this.book.forget((effective?.offset ?? 0) + row);
        if (!this.keepsPeople(before, this.log.columns.personOf(row))) outcome = 'stale';
        continue;
      }
      const isBelowLast = this.log.rowAt(block.sheet, block.firstRow + at - 1) !== undefined;
      if (isBelowLast && this.log.roster.given) {
        const days = this.log.extend(rowsBetween(block, at));
        touched.push(...(effective ? effective.extend(rowsBetween(block, at)) : days));
      } else outcome = 'stale';
      break;
    }
    const isLater = whole.datedMonths().at(-1) !== latest;
    return { outcome, affected: this.affected(touched, isLater) };
  }

  /** Without a roster the people are those the rows name: an edited name may add a person or take one away. */
  private keepsPeople(before: number, after: number): boolean {
    return this.log.roster.given || (before >= 0 && before === after);
  }

  /**
   * @param isLater whether the log now ends in another month: a quarter and longer is the mean of its months up to
   *   that, for everyone
   */
  private affected(touched: readonly TouchedDay[], isLater: boolean): Set<LiveQuery> {
    const affected = new Set<LiveQuery>();
    const { examCarryMonths, rollUp } = this.log.rules.settings;
    const covers = (period: Period, day: Day): boolean =>
      !this.locks.lockOf(period) && firstDay(monthOf(period.from) - examCarryMonths) <= day && day <= period.to;
    for (const { person, day } of touched) {
      const fits = (period: Period): boolean => covers(period, day);
      this.evaluator.refresh(person, fits);
      this.seals.outdate(fits);
      for (const live of this.lives.about(person, fits)) affected.add(live);
    }
    const isEvery = (period: Period): boolean =>
      isLater && isRollUp(period) && rollUp === 'mean' && !this.locks.lockOf(period);
    if (isLater) {
      this.evaluator.forget(isEvery);
      this.seals.outdate(isEvery);
      for (const live of this.lives.all()) if (live.dependence && isEvery(live.dependence.period)) affected.add(live);
    }
    for (const live of this.lives.comparing((period) => touched.some(({ day }) => covers(period, day))))
      affected.add(live);
    return affected;
  }
}
