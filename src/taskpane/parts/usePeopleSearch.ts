import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PersonEntry } from '../actions';
import { PeopleIndex, type Reading } from '../model/people-search';

let loaded: Reading | undefined;

/** The people who fit a text. What reads Chinese names is large and loaded with the first letter that is typed. */
export function usePeopleSearch(people: readonly PersonEntry[], text: string): readonly PersonEntry[] {
  const [reading, setReading] = useState(() => loaded);
  const isWanted = /[a-z]/iu.test(text);
  useEffect(() => {
    if (!isWanted || loaded) return;
    void import(/* webpackChunkName: "pinyin" */ '../model/pinyin').then(
      ({ readPinyin }) => {
        loaded = readPinyin;
        setReading(() => readPinyin);
      },
      // Without it names and ids are still found.
      () => undefined,
    );
  }, [isWanted]);
  const index = useMemo(() => new PeopleIndex(people, reading), [people, reading]);
  const later = useDeferredValue(text);
  return useMemo(() => index.find(later), [index, later]);
}
