import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneSession, PaneState } from './session';

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
