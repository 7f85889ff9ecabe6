import type { FormulaActions, FormulaCount } from '../actions';
import { createObservable } from './observable';
import { failureOf, type PaneFailure } from './pane-failure';

/** What became of the user's wish to freeze formulas to values. */
export type FreezeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Counted, and waiting for the user's yes. */
  | { readonly kind: 'asking'; readonly count: FormulaCount }
  /** Nothing can be frozen, or there is nothing to freeze. */
  | { readonly kind: 'none'; readonly count: FormulaCount }
  | { readonly kind: 'frozen'; readonly count: FormulaCount }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

export interface FormulaDeskState {
  readonly freeze: FreezeState;
  /** Whether formulas come to life with the workbook; `undefined` where that is not known, or cannot be chosen. */
  readonly startsWithWorkbook: boolean | undefined;
}

/** What the pane knows and does about formulas, without React. Nothing is replaced before the user said yes. */
export interface FormulaDesk {
  getState(): FormulaDeskState;
  subscribe(listener: () => void): () => void;
  /** Finds out whether formulas come to life with the workbook. */
  look(): Promise<void>;
  /** Counts the formulas and asks whether to freeze them. */
  ask(): Promise<void>;
  /** The user's yes; nothing happens where nothing was asked. */
  confirm(): Promise<void>;
  /** The user's no. */
  dismiss(): void;
  /** Who has seen what became of it has gone; a question still waits for its answer. */
  leave(): void;
  refresh(): Promise<void>;
  setStartsWithWorkbook(starts: boolean): Promise<void>;
}

export function createFormulaDesk(actions: FormulaActions): FormulaDesk {
  const observable = createObservable<FormulaDeskState>({ freeze: { kind: 'idle' }, startsWithWorkbook: undefined });
  const { getState, subscribe, set } = observable;

  async function work(task: () => Promise<FreezeState>): Promise<void> {
    if (getState().freeze.kind === 'working') return;
    set({ freeze: { kind: 'working' } });
    try {
      set({ freeze: await task() });
    } catch (error) {
      set({ freeze: { kind: 'failed', failure: failureOf(error) } });
    }
  }

  return {
    getState,
    subscribe,
    // Where Excel does not say, the choice is not offered.
    look: async () => set({ startsWithWorkbook: await actions.startsWithWorkbook().catch(() => undefined) }),
    ask: () =>
      work(async () => {
        const count = await actions.count();
        return { kind: count.cells === 0 ? 'none' : 'asking', count };
      }),
    confirm: async () => {
      if (getState().freeze.kind === 'asking')
        await work(async () => ({ kind: 'frozen', count: await actions.freeze() }));
    },
    dismiss: () => set({ freeze: { kind: 'idle' } }),
    leave: () => {
      const { kind } = getState().freeze;
      if (kind !== 'working' && kind !== 'asking') set({ freeze: { kind: 'idle' } });
    },
    refresh: () =>
      work(async () => {
        await actions.refresh();
        return { kind: 'idle' };
      }),
    setStartsWithWorkbook: async (starts) => {
      const before = getState().startsWithWorkbook;
      set({ startsWithWorkbook: starts });
      try {
        await actions.setStartsWithWorkbook(starts);
      } catch (error) {
        set({ startsWithWorkbook: before, freeze: { kind: 'failed', failure: failureOf(error) } });
      }
    },
  };
}
