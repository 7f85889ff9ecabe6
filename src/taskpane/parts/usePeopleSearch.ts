import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { inSlices } from '../../pace';
import type { PersonEntry } from '../actions';
import { PeopleIndex } from '../model/people-search';
import { useReading } from './useReading';

/**
 * The people who fit a text. What reads Chinese names is large and loaded with the first letter that is typed, and reads
 * them in slices; until it has, names and ids are found by their characters.
 */
export function usePeopleSearch(people: readonly PersonEntry[], text: string): readonly PersonEntry[] {
  const reading = useReading(text);
  const plain = useMemo(() => new PeopleIndex(people, undefined), [people]);
  const [read, setRead] = useState<{ readonly people: readonly PersonEntry[]; readonly index: PeopleIndex }>();
  useEffect(() => {
    if (!reading) return;
    const stop = new AbortController();
    const index = new PeopleIndex(people, reading);
    void inSlices(index.read(), stop.signal).then(
      () => stop.signal.aborted || setRead({ people, index }),
      // These people were asked for no longer.
      () => undefined,
    );
    return () => stop.abort();
  }, [people, reading]);
  const index = read?.people === people ? read.index : plain;
  const later = useDeferredValue(text);
  return useMemo(() => index.find(later), [index, later]);
}
