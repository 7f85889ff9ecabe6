import { runToEnd } from './run-to-end';

/** So many characters take a millisecond or two. */
const CHARACTERS_PER_STEP = 256_000;

/** 64 bits of a text to the base 36: tells texts apart. That nobody can forge one is what a seal is for. */
export function textDigest(text: string): string {
  return runToEnd(textDigestInSteps(text));
}

/** The same of a long text, a part a step. */
export function* textDigestInSteps(text: string): Generator<void, string> {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let from = 0; from < text.length; from += CHARACTERS_PER_STEP) {
    const end = Math.min(from + CHARACTERS_PER_STEP, text.length);
    for (let index = from; index < end; index++) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul((low << 7) ^ (low >>> 25) ^ unit, 0x85ebca6b);
    }
    yield;
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36).padStart(7, '0')}`;
}
