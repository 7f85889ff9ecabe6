import type { Store } from '../store';

/** What the functions need of the store. */
export type Watchable = Pick<Store, 'watch'>;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/**
 * A store that is loaded with the first watch: the runtime also starts in workbooks without a formula of ours. Watches
 * wait for it, as cells wait for the first reading anyhow; a load that fails is tried again, at growing intervals.
 */
export function lateStore(load: () => Promise<Watchable>): Watchable {
  let store: Watchable | undefined;
  let loading: Promise<Watchable> | undefined;
  return {
    watch: (queries, onAnswers) => {
      if (store) return store.watch(queries, onAnswers);
      let end: (() => void) | undefined;
      let isEnded = false;
      loading ??= stubbornly(load);
      void loading.then((loaded) => {
        store = loaded;
        if (!isEnded) end = loaded.watch(queries, onAnswers);
      });
      return () => {
        isEnded = true;
        end?.();
      };
    },
  };
}

async function stubbornly<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch {
      // The network is away; whoever opens the pane is told so.
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
