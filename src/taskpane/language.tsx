import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { texts, type Language, type Texts } from '../texts';

interface Speech {
  readonly language: Language;
  readonly t: Texts;
}

const SpeechContext = createContext<Speech>({ language: 'zh', t: texts('zh') });

/** Gives the components below it their language. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => ({ language, t: texts(language) }), [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The texts of the pane's language. */
export function useTexts(): Texts {
  return useContext(SpeechContext).t;
}

/** Says a period in the pane's language: `2026-03` is 2026年3月 or March 2026; other labels stay as they are. */
export function usePeriodName(): (period: string) => string {
  const { language } = useContext(SpeechContext);
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return (period) => {
      const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
      return year && month ? format.format(Date.UTC(Number(year), Number(month) - 1)) : period;
    };
  }, [language]);
}
