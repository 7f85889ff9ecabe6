import { darkTheme, lightTheme, type OfficeTheme } from '../../../stand-in/boot/office-context';
import type { Language } from '../../../texts/language';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Windows' own black contrast theme, as Office hands it on. */
const contrastTheme: OfficeTheme = {
  bodyBackgroundColor: '#000000',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#000000',
  controlForegroundColor: '#FFFFFF',
};

/** Which Excel is imitated: one that takes back what an add-in wrote (ExcelApi 1.20), or an older one that does not. */
export const EXCELS = ['current', 'older'] as const;
export type ExcelName = (typeof EXCELS)[number];

/** Office's colours by the theme's name. */
export const OFFICE_THEMES: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: lightTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};

/** Office's locale for each language of the product. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** How the workbench looks and what it imitates; part of its address, so that a reload keeps it and nothing else. */
export interface Look {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly excel: ExcelName;
}

/** Reads the look from an address's query, such as `?language=en&theme=dark`; what is missing or unknown is as by default. */
export function lookOf(query: string, fallback: Look): Look {
  const given = new URLSearchParams(query);
  const language = given.get('language');
  const theme = THEMES.find((name) => name === given.get('theme'));
  return {
    language: language === 'zh' || language === 'en' ? language : fallback.language,
    theme: theme ?? fallback.theme,
    excel: EXCELS.find((name) => name === given.get('excel')) ?? fallback.excel,
  };
}

/** The query that says this look. */
export function queryOf(look: Look): string {
  return `?${new URLSearchParams({ ...look }).toString()}`;
}
