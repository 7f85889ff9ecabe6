import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Label } from '../rulebook';
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

export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

/** Picks a label's text in the pane's language. */
export function useLabels(): (label: Label) => string {
  const { language } = useContext(SpeechContext);
  return (label) => label[language];
}

/** Says a period in the pane's language: `2026-03` is 2026年3月 or March 2026, `2026Q1` 2026年第1季度 or Q1 2026. */
export function usePeriodName(): (period: string) => string {
  const { language, t } = useContext(SpeechContext);
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return (period) => {
      const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
      if (year && month) return format.format(Date.UTC(Number(year), Number(month) - 1));
      const [, of, kind, part] = /^(\d{4})(Q|H)(\d)$/.exec(period) ?? [];
      if (of && part)
        return t(kind === 'Q' ? 'pane.quarterName' : `pane.half${part === '1' ? 'First' : 'Second'}`, {
          year: of,
          part,
        });
      if (/^\d{4}$/.test(period)) return t('pane.yearName', { year: period });
      const [from, to] = period.split('..');
      return from && to ? t('pane.rangeName', { from, to }) : period;
    };
  }, [language, t]);
}
