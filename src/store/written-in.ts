import type { IncidentLog, Language } from '../scoring';

const CHINESE = /\p{Script=Han}/u;

/** The language a workbook is written in, as the headers of its log tell; Chinese where there is none. */
export function writtenIn({ headers }: Pick<IncidentLog, 'headers'>): Language {
  const words = Object.values(headers);
  return words.length > 0 && !words.some((header) => CHINESE.test(header)) ? 'en' : 'zh';
}
