import { useEffect, useState } from 'react';
import type { Reading } from '../model/people-search';

let loaded: Reading | undefined;

/** What reads Chinese as pinyin: it is large, and loaded once letters are searched for; `undefined` until it is there. */
export function useReading(text: string): Reading | undefined {
  const [reading, setReading] = useState(() => loaded);
  const isWanted = /[a-z]/iu.test(text);
  useEffect(() => {
    if (!isWanted || loaded) return;
    void import(/* webpackChunkName: "pinyin" */ '../model/pinyin').then(
      ({ readPinyin }) => {
        loaded = readPinyin;
        setReading(() => readPinyin);
      },
      // Without it everything is found by its characters still.
      () => undefined,
    );
  }, [isWanted]);
  // Another box may have loaded it since this one was shown.
  return isWanted ? (reading ?? loaded) : undefined;
}
