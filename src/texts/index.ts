import i18next from 'i18next';
import { flatTexts, type TextKey } from './catalogues';
import { fillIn, missing, type TextParameters } from './fill-in';
import type { Language } from './language';

export type { TextKey } from './catalogues';
export type { TextParameters } from './fill-in';
export { languageOf, type Language } from './language';

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
  return (key, parameters = {}) =>
    fillIn(instance.t(key, { count: pluralCount(parameters), skipInterpolation: true }), parameters);
}

function pluralCount({ count }: TextParameters): number | undefined {
  return typeof count === 'number' ? count : undefined;
}
