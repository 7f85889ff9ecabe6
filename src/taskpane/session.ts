import type { PaneActions, PaneCheck, PaneProgress, PaneResult } from './actions';
import { createFormulaDesk, type FormulaDesk } from './formula-desk';
import { failureOf, type PaneFailure } from './pane-failure';

export type PaneTask = 'score' | 'check';

export type PeriodsState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly list: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly task: PaneTask; readonly progress?: PaneProgress; readonly cancelling: boolean }
  | { readonly kind: 'scored'; readonly result: PaneResult }
  | { readonly kind: 'checked'; readonly result: PaneCheck }
  | { readonly kind: 'failed'; readonly task: PaneTask; readonly failure: PaneFailure }
  | { readonly kind: 'cancelled' };

export interface PaneState {
  readonly periods: PeriodsState;
  /** The chosen period; undefined until there is one to choose. */
  readonly period: string | undefined;
  readonly work: WorkState;
}

/** What the pane knows and does, without React: one for as long as the runtime lives, whether the pane is open or not. */
export interface PaneSession {
  getState(): PaneState;
  /** Calls back after every change; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Reads the months anew; the chosen one stays chosen while it is still there, else it is the latest. */
  readPeriods(): Promise<void>;
  choose(period: string): void;
  /** Does the task for the chosen period; nothing happens while another is running or where nothing is chosen. */
  run(task: PaneTask): Promise<void>;
  /** Reads the months anew and does the task for the latest: what the ribbon's buttons mean. */
  runLatest(task: PaneTask): Promise<void>;
  cancel(): void;
  /** Missing where there are no formulas. */
  readonly formulas?: FormulaDesk;
}

/** A session on these actions; it asks for nothing until told to. */
export function createSession(actions: PaneActions): PaneSession {
  let state: PaneState = { periods: { kind: 'reading' }, period: undefined, work: { kind: 'idle' } };
  let running: AbortController | undefined;
  let latestRead = 0;
  const listeners = new Set<() => void>();

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  async function readPeriods(): Promise<void> {
    const read = ++latestRead;
    set({ periods: { kind: 'reading' } });
    try {
      const list = await actions.readPeriods();
      if (read !== latestRead) return;
      const kept = state.period !== undefined && list.includes(state.period);
      set({ periods: { kind: 'ready', list }, period: kept ? state.period : list[0] });
    } catch (error) {
      if (read === latestRead) set({ periods: { kind: 'failed', failure: failureOf(error) }, period: undefined });
    }
  }

  async function run(task: PaneTask): Promise<void> {
    const { period } = state;
    if (running || period === undefined) return;
    const controller = new AbortController();
    running = controller;
    set({ work: { kind: 'running', task, cancelling: false } });
    const onProgress = (progress: PaneProgress): void => {
      if (running !== controller || state.work.kind !== 'running') return;
      set({ work: { ...state.work, progress } });
    };
    const work = await outcomeOf(actions, task, period, onProgress, controller.signal);
    running = undefined;
    set({ work });
  }

  return {
    formulas: actions.formulas && createFormulaDesk(actions.formulas),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readPeriods,
    choose: (period) => set({ period }),
    run,
    runLatest: async (task) => {
      if (running) return;
      await readPeriods();
      if (state.periods.kind === 'ready') set({ period: state.periods.list[0] });
      await run(task);
    },
    cancel: () => {
      if (!running || state.work.kind !== 'running') return;
      running.abort();
      set({ work: { ...state.work, cancelling: true } });
    },
  };
}

async function outcomeOf(
  actions: PaneActions,
  task: PaneTask,
  period: string,
  onProgress: (progress: PaneProgress) => void,
  signal: AbortSignal,
): Promise<WorkState> {
  try {
    if (task === 'score') return { kind: 'scored', result: await actions.score(period, onProgress, signal) };
    return { kind: 'checked', result: await actions.check(period, onProgress, signal) };
  } catch (error) {
    // Cancelling asks; it is cancelled only if the work says that it stopped for it.
    if (signal.aborted && error === signal.reason) return { kind: 'cancelled' };
    return { kind: 'failed', task, failure: failureOf(error) };
  }
}
