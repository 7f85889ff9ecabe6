import { createStore, type Store } from '../store';
import { LiveWorkbook, type ReadOptions } from '../workbook';
import type { Details, TableOf } from '../scoring';

/** The store that pane and formulas share, and what keeps it equal to the open workbook. */
export interface LiveFormulas {
  /** Watching begins the first reading, if nothing else has. */
  readonly store: Store;
  /** Reads everything again: Excel's F9 does not ask streams anew. */
  refresh(): Promise<void>;
  /** What Excel answered when it refused a reading last. */
  readonly lastRefusal: unknown;
  /** Looks for changes that no event told of. */
  glance(): Promise<void>;
  /** Sheets were made, or formulas frozen: looks for all that Excel did not tell of while it was asked to be silent. */
  catchUp(): Promise<void>;
  /** Takes in at once what Excel told of so far. */
  takeInNow(): Promise<void>;
  /** Begins to read and follow the workbook; resolves when the first reading has ended. */
  open(): Promise<void>;
  /** Reads everything again, telling how far it is; throws what Excel refuses, or the signal's reason. */
  read(options: ReadOptions): Promise<void>;
  /** Reads the texts of some rows of the log. */
  readDetails(rows: readonly number[]): Promise<Details>;
  /** Reads some rows of the log with all their columns. */
  readWholeRows(rows: readonly number[]): Promise<readonly TableOf<'Incidents'>[]>;
}

/** Makes them; nothing is read until somebody asks. */
export function createLiveFormulas(): LiveFormulas {
  const store = createStore(
    (_log, rows) => workbook.readDetails(rows),
    (period) => workbook.sealByEdition(period),
  );
  const workbook: LiveWorkbook = new LiveWorkbook(store);
  let begun: Promise<void> | undefined;
  const begin = (): Promise<void> => (begun ??= workbook.start());
  return {
    store: {
      ...store,
      watch: (queries, onAnswers) => {
        void begin();
        return store.watch(queries, onAnswers);
      },
      get watched() {
        return store.watched;
      },
    },
    refresh: async () => {
      if (begun) await begun.then(() => workbook.refresh());
      else await begin();
    },
    get lastRefusal() {
      return workbook.lastRefusal;
    },
    glance: async () => {
      if (begun) await workbook.glance();
    },
    catchUp: async () => {
      if (!begun) return;
      store.sheetsMade();
      await workbook.lookThrough();
    },
    takeInNow: async () => {
      await begin();
      await workbook.takeInNow();
    },
    open: begin,
    read: async (options) => {
      await begin();
      await workbook.read(options);
    },
    readDetails: (rows) => workbook.readDetails(rows),
    readWholeRows: (rows) => workbook.readWholeRows(rows),
  };
}
