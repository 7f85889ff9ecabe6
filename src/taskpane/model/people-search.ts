import type { PersonEntry } from '../actions';
import { plain } from './plain';

/** Gives the readings of a Chinese name: its syllables' initials, and all its letters. */
export type Reading = (name: string) => { readonly initials: string; readonly letters: string };

/** A person with all they can be searched by. */
interface Indexed {
  readonly entry: PersonEntry;
  readonly texts: readonly string[];
}

/** People with what they are searched by; each is read once: beforehand, or when first looked at. */
export class PeopleIndex {
  private readonly indexed: (Indexed | undefined)[] = [];

  constructor(
    private readonly people: readonly PersonEntry[],
    private readonly reading: Reading | undefined,
  ) {}

  /** Those whose name, id, window, pinyin or pinyin initials hold the text; all for a blank one, in the roster's order. */
  find(text: string): readonly PersonEntry[] {
    const wanted = plain(text);
    if (wanted === '') return this.people;
    return this.people.filter((_, at) => this.at(at)?.texts.some((own) => own.includes(wanted)));
  }

  /** Reads everybody, one a step: the readings of thousands of names take a while. */
  *read(): Generator<void> {
    for (let index = 0; index < this.people.length; index++) {
      this.at(index);
      yield;
    }
  }

  private at(index: number): Indexed | undefined {
    const entry = this.people[index];
    if (!entry) return undefined;
    return (this.indexed[index] ??= { entry, texts: this.textsOf(entry) });
  }

  private textsOf({ name, id, window }: PersonEntry): string[] {
    const reading = this.reading?.(name);
    return [name, id ?? '', window, reading?.initials ?? '', reading?.letters ?? ''].map(plain);
  }
}
