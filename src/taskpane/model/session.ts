import type { IssueCode } from '../../scoring';
import type { Language } from '../../texts';
import type { BookState, MadeSheets, PaneActions, PaneProgress, PersonEntry, SheetOrder } from '../actions';
import { createFormulaDesk, type FormulaDesk } from './formula-desk';
import type { IncidentDraft } from './incident-draft';
import { createObservable } from './observable';
import { failureOf, type PaneFailure } from './pane-failure';
import type { PrintForm } from './print-form';
import { samePerson } from './same-person';

/** The pane's views: those of every day as tabs, the others in a menu. */
export const DAILY_VIEWS = ['score', 'check', 'overview', 'add'] as const;
export const OTHER_VIEWS = ['prepare', 'rules', 'settings'] as const;
export type ViewName = (typeof DAILY_VIEWS | typeof OTHER_VIEWS)[number];

/** What became of the last wish for sheets. */
export type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress?: PaneProgress; readonly cancelling: boolean }
  | { readonly kind: 'made'; readonly result: MadeSheets }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'cancelled' };

export interface PaneState {
  readonly language: Language;
  readonly view: ViewName;
  /** The label of the chosen period; undefined until there is one to choose. */
  readonly period: string | undefined;
  /** Whose score is explained, by the person's number. */
  readonly person: number | undefined;
  /** The kind of things that a check is to be opened at. */
  readonly lookAt: IssueCode | undefined;
  readonly work: WorkState;
}

/** What was typed and is not in the workbook yet, by form. */
export interface Unsaved {
  incident?: IncidentDraft | undefined;
  /** The boxes that differ from what the workbook keeps. */
  print?: Partial<PrintForm> | undefined;
}

export type RibbonTask = 'score' | 'check';

/** What the pane knows and does, without React: one for as long as the runtime lives, whether the pane is open or not. */
export interface PaneSession {
  readonly actions: PaneActions;
  /** Kept for the forms, which come and go with their views. */
  readonly unsaved: Unsaved;
  /** Missing where there are no formulas. */
  readonly formulas?: FormulaDesk;
  getState(): PaneState;
  /** Calls back after every change; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Begins to read and follow the workbook. */
  open(): Promise<void>;
  /** @param lookAt of a check: the kind of things to open and lead to */
  show(view: ViewName, lookAt?: IssueCode): void;
  choose(period: string): void;
  /** Explains one person's score; undefined: back to the list. */
  explain(person: number | undefined): void;
  speak(language: Language): void;
  /** Makes sheets; nothing happens while some are being made. */
  make(order: SheetOrder): Promise<void>;
  cancel(): void;
  /** Forgets what became of the last wish. */
  dismiss(): void;
  /** Turns to the latest month and makes all its sheets, or shows its check: what the ribbon's buttons mean. */
  runLatest(task: RibbonTask): Promise<void>;
}

/** All documents of a period. */
export const ALL_KINDS = ['ranking', 'personal', 'notice', 'deductions'] as const;

/** A session on these actions; it asks for nothing until told to. */
export function createSession(actions: PaneActions, language: Language): PaneSession {
  const { getState, subscribe, set } = createObservable<PaneState>({
    language,
    view: 'score',
    period: undefined,
    person: undefined,
    lookAt: undefined,
    work: { kind: 'idle' },
  });
  let running: AbortController | undefined;
  let isChosen = false;
  let lastBook: BookState['kind'] = 'reading';
  let lastPeople: readonly PersonEntry[] = [];

  /** Keeps the chosen period while it is there, and leads to where something is to be done first. */
  function follow(): void {
    const book = actions.book.getState();
    if (book.kind === 'ready') {
      followPeriod(book);
      followPerson(book);
    }
    if (book.kind === lastBook) return;
    lastBook = book.kind;
    if (book.kind === 'no-log') set({ view: 'prepare' });
    if (book.kind === 'broken-rules') set({ view: 'rules' });
  }

  /** Until the user chooses a period it is the latest month, and another one where a date was put right. */
  function followPeriod({ periods, latest }: Extract<BookState, { kind: 'ready' }>): void {
    const { period } = getState();
    const isGone = !periods.some(({ label }) => label === period);
    if (period === undefined || (!isChosen && isGone)) set({ period: latest });
  }

  /** Goes on explaining the same person, whose number an edit of the roster may have changed. */
  function followPerson({ people }: Extract<BookState, { kind: 'ready' }>): void {
    const { person: number } = getState();
    const person = number === undefined ? undefined : lastPeople.find(({ index }) => index === number);
    lastPeople = people;
    const now = person && samePerson(person, people)?.index;
    if (person && now !== number) set({ person: now });
  }

  async function make(order: SheetOrder): Promise<void> {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    set({ work: { kind: 'running', cancelling: false } });
    const onProgress = (progress: PaneProgress): void => {
      const { work } = getState();
      if (running === controller && work.kind === 'running') set({ work: { ...work, progress } });
    };
    const work = await outcomeOf(() => actions.sheets.make(order, onProgress, controller.signal), controller.signal);
    running = undefined;
    set({ work });
  }

  return {
    actions,
    unsaved: {},
    formulas: actions.formulas && createFormulaDesk(actions.formulas),
    getState,
    subscribe,
    open: async () => {
      actions.book.subscribe(follow);
      await actions.book.open();
      follow();
    },
    show: (view, lookAt) => set({ view, person: undefined, lookAt }),
    choose: (period) => {
      isChosen = true;
      set({ period, lookAt: undefined });
    },
    explain: (person) => set({ person }),
    speak: (next) => {
      actions.speak(next);
      set({ language: next });
    },
    make,
    cancel: () => {
      const { work } = getState();
      if (!running || work.kind !== 'running') return;
      running.abort();
      set({ work: { ...work, cancelling: true } });
    },
    dismiss: () => {
      if (!running) set({ work: { kind: 'idle' } });
    },
    runLatest: async (task) => {
      if (running) return;
      await actions.book.open();
      const book = actions.book.getState();
      const latest = book.kind === 'ready' ? book.latest : undefined;
      if (latest === undefined) return;
      set({ view: task, period: latest, person: undefined, lookAt: undefined });
      if (task === 'score') await make({ period: latest, kinds: ALL_KINDS });
    },
  };
}

async function outcomeOf(work: () => Promise<MadeSheets>, signal: AbortSignal): Promise<WorkState> {
  try {
    return { kind: 'made', result: await work() };
  } catch (error) {
    // Cancelling asks; it is cancelled only if the work says that it stopped for it.
    if (signal.aborted && error === signal.reason) return { kind: 'cancelled' };
    return { kind: 'failed', failure: failureOf(error) };
  }
}
