import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BookState } from './actions';
import type { PaneSession, PaneState } from './model/session';

export const SessionContext = createContext<PaneSession | undefined>(undefined);

/** The session the pane was opened on. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The pane is shown outside its SessionContext.');
  return session;
}

/** The session's state, kept up to date. */
export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}

/** What is known of the open workbook, kept up to date. */
export function useBook(): BookState {
  const { book } = useSession().actions;
  return useSyncExternalStore(book.subscribe, book.getState);
}
