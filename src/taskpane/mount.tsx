import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../texts';
import type { PaneActions } from './actions';
import { CONTRAST_STYLES } from './forced-colors';
import { SpeechProvider } from './language';
import { useMedia } from './parts/useMedia';
import { Pane } from './shell/Pane';
import { createSession, type PaneSession } from './model/session';
import { themeFor, type HostTheme } from './theme';
import { SessionContext } from './useSession';

export interface PaneOptions {
  readonly actions: PaneActions;
  readonly language: Language;
  /** Excel's theme; without one the pane follows the system. */
  readonly hostTheme?: HostTheme;
}

/** Shows the pane in an element and starts reading the workbook; gives the session, for the ribbon's buttons. */
export function mount(element: Element, options: PaneOptions): PaneSession {
  const session = createSession(options.actions, options.language);
  createRoot(element).render(
    <StrictMode>
      <PaneRoot session={session} hostTheme={options.hostTheme} />
    </StrictMode>,
  );
  void session.open();
  return session;
}

interface PaneRootProps {
  readonly session: PaneSession;
  readonly hostTheme?: HostTheme;
}

/** The pane with its theme, language and session around it. */
export function PaneRoot({ session, hostTheme }: PaneRootProps) {
  const { language } = useSyncExternalStore(session.subscribe, session.getState);
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  return (
    // Without styles of our own: lists and forms that open over the pane are given the same, and would cover it.
    <FluentProvider
      theme={themeFor(hostTheme, prefersDark)}
      customStyleHooks_unstable={CONTRAST_STYLES}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
    >
      <SpeechProvider language={language}>
        <SessionContext.Provider value={session}>
          <AriaLiveAnnouncer>
            <Pane />
          </AriaLiveAnnouncer>
        </SessionContext.Provider>
      </SpeechProvider>
    </FluentProvider>
  );
}
