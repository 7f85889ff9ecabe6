import {
  BrokenRulebookError,
  ingest,
  type Details,
  type Ingested,
  type LocatedFault,
  type TableOf,
  type WorkbookTables,
} from '../scoring';
import type { ReadDetails } from './detail-book';
import { LiveQueries, sameAnswer, type LiveQuery, type OnAnswers, type Watcher } from './live-queries';
import { fault, type Answer, type LossReason, type Query } from './query';
import { Reading } from './reading';
import type { SealByEdition } from './seal-checks';
import { writtenIn } from './written-in';

/**
 * What the store holds. `empty`: nothing was read yet. `loading`: the first read is under way. `ready`: everything is
 * answered. `lost`: nothing can be, for a reason, until it is filled again.
 */
export type StoreState =
  | { readonly kind: 'empty' | 'loading' }
  | { readonly kind: 'ready'; readonly ingested: Ingested }
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly faults: readonly LocatedFault[] };

/** One for the runtime: what was read from the workbook, and everyone who watches an answer from it. */
export interface Store {
  getState(): StoreState;
  /** Calls back after every change of state or rows; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Watches queries: calls back at once if all their answers are known, and after each change of any. Until the first
   * read ends nothing is answered. Gives the function that ends it; calling that twice does nothing.
   */
  watch(queries: readonly Query[], onAnswers: OnAnswers): () => void;
  /** Says that a first read is under way; a store that was filled stays as it is meanwhile. */
  loading(): void;
  /** Takes in what came of a reading, in place of what was there: a log, or a rulebook that nothing is scored by. */
  take(outcome: Ingested | BrokenRulebookError): void;
  /** Ingests tables that are all at hand, and takes that in. */
  fill(tables: WorkbookTables): void;
  /** Nothing can be answered for now. A log that was there before and is not found any more is gone. */
  lose(reason: LossReason): void;
  /**
   * Takes in some rows of an incident table as they are now, which may be its first new ones below the last. The work
   * does not depend on how many rows there are.
   *
   * @returns `stale` where rows are not those of the log, or where people come and go with them: read it all again
   */
  applyRows(block: TableOf<'Incidents'>): 'applied' | 'stale';
  /** Does beforehand, in steps, what taking in some rows would have to do at once. */
  prepareFor(block: TableOf<'Incidents'>): Generator<void>;
  /**
   * The rows of a block, by their places in it, that are not as they were taken in; found in steps. All of them where
   * nothing was.
   */
  changedRows(block: TableOf<'Incidents'>): Generator<void, readonly number[]>;
  /** The texts of some rows of the log, by its numbers, each read once until it is edited; none where there is no log. */
  readDetails(rows: readonly number[]): Promise<Details>;
  /** Notes that sheets were made in the workbook: what their seals say is found out anew. */
  sheetsMade(): void;
  /**
   * Tells every answer once more, for it may not have arrived where it was told, and works out again what could not be
   * read.
   */
  tellAgain(): void;
  /** How many different queries are watched. */
  readonly watched: number;
}

/**
 * @param readDetails reads rows' notes, for the queries that show or seal them
 * @param sealByEdition finds the seals of sheets that were made with another edition than the workbook's own rules;
 *   default: there are none
 */
export function createStore(readDetails: ReadDetails, sealByEdition: SealByEdition = async () => undefined): Store {
  const lives = new LiveQueries();
  const listeners = new Set<() => void>();
  let state: StoreState = { kind: 'empty' };
  let reading: Reading | undefined;

  function become(next: StoreState): void {
    state = next;
    // Copied, for a listener may end its watch or begin another.
    for (const listener of [...listeners]) listener();
  }

  /** Answers some queries anew and tells those who watch one whose answer is another now. */
  function answer(queries: Iterable<LiveQuery>): void {
    const toTell = new Set<Watcher>();
    for (const live of [...queries]) {
      const found = answerOf(live);
      if (!found || sameAnswer(live.answer, found)) continue;
      live.answer = found;
      for (const watcher of live.watchers) toTell.add(watcher);
    }
    for (const watcher of toTell) tell(watcher);
  }

  function answerOf(live: LiveQuery): Answer | undefined {
    if (state.kind === 'lost') {
      lives.hang(live, undefined);
      return fault(state.reason);
    }
    if (!reading) return undefined;
    const { answer: found, dependence } = reading.evaluate(live);
    lives.hang(live, dependence);
    return found;
  }

  function lose(reason: LossReason, faults: readonly LocatedFault[] = []): void {
    reading = undefined;
    become({ kind: 'lost', reason, faults });
    answer(lives.all());
  }

  function take(outcome: Ingested | BrokenRulebookError): void {
    if (outcome instanceof BrokenRulebookError) return lose('broken-rulebook', outcome.faults);
    const fresh = new Reading(outcome, writtenIn(outcome.log), readDetails, sealByEdition, lives, (queries) => {
      if (reading === fresh) answer(queries);
    });
    reading = fresh;
    become({ kind: 'ready', ingested: outcome });
    answer(lives.all());
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (queries, onAnswers) => {
      const watcher = lives.open(queries, onAnswers);
      for (const live of watcher.lives) live.answer ??= answerOf(live);
      tell(watcher);
      return () => lives.close(watcher);
    },
    loading: () => {
      if (state.kind === 'empty') become({ kind: 'loading' });
    },
    take,
    fill: (tables) => {
      try {
        take(ingest(tables));
      } catch (error) {
        if (!(error instanceof BrokenRulebookError)) throw error;
        take(error);
      }
    },
    lose: (reason) => lose(reason === 'no-log' && (state.kind === 'ready' || isGone(state)) ? 'log-gone' : reason),
    applyRows: (block) => {
      if (!reading || state.kind !== 'ready') return 'stale';
      const { outcome, affected } = reading.applyRows(block);
      answer(affected);
      become({ ...state });
      return outcome;
    },
    *prepareFor(block) {
      if (reading) yield* reading.prepareFor(block);
    },
    *changedRows(block) {
      return reading ? yield* reading.changedRows(block) : [...Array(block.rowCount).keys()];
    },
    readDetails: async (rows) => reading?.readDetails(rows) ?? new Map(),
    sheetsMade: () => reading?.sheetsMade(),
    tellAgain: () => {
      for (const watcher of new Set([...lives.all()].flatMap(({ watchers }) => [...watchers]))) tell(watcher);
      reading?.tryAgain();
    },
    get watched() {
      return lives.size;
    },
  };
}

function tell({ lives, onAnswers }: Watcher): void {
  const answers: Answer[] = [];
  for (const { answer } of lives) {
    if (!answer) return;
    answers.push(answer);
  }
  onAnswers(answers);
}

function isGone(state: StoreState): boolean {
  return state.kind === 'lost' && state.reason === 'log-gone';
}
