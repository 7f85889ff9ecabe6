/** The languages of the product. Chinese is the one every text is written in first. */
export type Language = 'zh' | 'en';

/** The product's language for a locale tag such as `zh-CN` or `en-US`: Chinese for every Chinese locale, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().split(/[-_]/)[0] === 'zh' ? 'zh' : 'en';
}
