/** A value that tells when it changes: what the pane knows, without React. */
export interface Observable<State> {
  getState(): State;
  /** Calls back after every change; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Changes some of it. */
  set(change: Partial<State>): void;
}

export function createObservable<State extends object>(initial: State): Observable<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      state = { ...state, ...change };
      // Copied, for a listener may end its watch or begin another.
      for (const listener of [...listeners]) listener();
    },
  };
}
