import { pinyin } from 'pinyin-pro';
import type { Reading } from './people-search';

/** Reads a Chinese name as people say it, its family name as family names are read. */
export const readPinyin: Reading = (name) => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), letters: syllables.join('') };
};
