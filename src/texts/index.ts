import i18next from 'i18next';
import { flatTexts, type Language, type TextKey } from './catalogues';

export type { Language, TextKey } from './catalogues';

/** Values for the `{{names}}` of a text; `count` also chooses the plural form. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** Gives the text of a key with its parameters filled in, as plain text: whoever puts it into markup escapes it. */
export type Texts = (key: TextKey, parameters?: TextParameters) => string;

const made = new Map<Language, Texts>();

/**
 * The texts of one language.
 *
 * A key without a text, or a text whose parameter is not given, throws, so that a slip shows in tests; a production
 * build shows the key or an empty place instead of losing the whole pane.
 */
export function texts(language: Language): Texts {
  const known = made.get(language);
  if (known) return known;
  const fresh = makeTexts(language);
  made.set(language, fresh);
  return fresh;
}

/** The product's language for a locale tag such as `zh-CN` or `en-US`: Chinese for every Chinese locale, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().split(/[-_]/)[0] === 'zh' ? 'zh' : 'en';
}

function makeTexts(language: Language): Texts {
  const instance = i18next.createInstance({
    lng: language,
    resources: { [language]: { texts: flatTexts(language) } },
    defaultNS: 'texts',
    // Keys hold their room's dot themselves, and are looked up whole.
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    parseMissingKeyHandler: (key) => missing(`There is no text "${key}" in ${language}.`, key),
  });
  void instance.init();
  return (key, parameters = {}) => fillIn(instance.t(key, { count: pluralCount(parameters), skipInterpolation: true }), parameters);
}

/**
 * Fills in every `{{name}}` in one pass. i18next's own way looks at the text again after each value, so a cell that
 * holds `{{count}}` would take the place of a real parameter; here a value is never read as a text.
 */
function fillIn(text: string, parameters: TextParameters): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = parameters[name];
    return value === undefined ? missing(`"${text}" needs the parameter "${name}".`, '') : String(value);
  });
}

function pluralCount({ count }: TextParameters): number | undefined {
  return typeof count === 'number' ? count : undefined;
}

function missing(problem: string, inProduction: string): string {
  if (process.env.NODE_ENV === 'production') return inProduction;
  throw new Error(problem);
}
