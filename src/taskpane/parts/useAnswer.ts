import { useEffect, useState, type DependencyList } from 'react';
import { failureOf, type PaneFailure } from '../model/pane-failure';

/** The answer to a question that takes a while; `last` is the one before, shown until the new one is there. */
export type Answer<Value> =
  | { readonly kind: 'waiting'; readonly last: Value | undefined }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/**
 * Asks, and asks again when anything in `on` changes; of several questions under way the last one counts. Without a
 * question (`undefined`) nothing is asked.
 */
export function useAnswer<Value>(ask: (() => Promise<Value>) | undefined, on: DependencyList): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ kind: 'waiting', last: undefined });
  useEffect(() => {
    let isAsked = true;
    setAnswer((before) => ({ kind: 'waiting', last: valueOf(before) }));
    ask?.().then(
      (value) => isAsked && setAnswer({ kind: 'ready', value }),
      (error: unknown) => isAsked && setAnswer({ kind: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isAsked = false;
    };
    // The question is made anew with every drawing; what it is about stands in `on`.
  }, on);
  return answer;
}

/** The value that can be shown: this one, or while a new one is awaited the one before. */
export function valueOf<Value>(answer: Answer<Value>): Value | undefined {
  if (answer.kind === 'ready') return answer.value;
  return answer.kind === 'waiting' ? answer.last : undefined;
}
