import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import type { Label } from '../rulebook';
import { texts, type Language, type Texts } from '../texts';
import { periodName } from '../texts/period-name';

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

export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

/** Picks a label's text in the pane's language. */
export function useLabels(): (label: Label) => string {
  const { language } = useContext(SpeechContext);
  return (label) => label[language];
}

/** Says a period in the pane's language, by its label: `2026-03` is 2026年3月 or March 2026. */
export function usePeriodName(): (period: string) => string {
  const t = useTexts();
  return useCallback((period) => periodName(t, period), [t]);
}
