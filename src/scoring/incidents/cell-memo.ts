import type { CellValue } from '../cells/cell';
import { TextIndex } from './text-index';

/** Beyond so many different texts a column is no vocabulary (times of day, mostly), and old ones are forgotten. */
const MOST_TEXTS = 200_000;

/** What each different cell of a column means, worked out once for each: a long log says the same things over and over. */
export class CellMemo<Meaning> {
  private texts = new TextIndex();
  private ofTexts: Meaning[] = [];
  private readonly ofOthers = new Map<CellValue, Meaning>();

  constructor(private readonly read: (cell: CellValue) => Meaning) {}

  of(cell: CellValue): Meaning {
    if (typeof cell !== 'string') return this.ofOther(cell);
    const index = this.texts.indexOf(cell);
    return index < this.ofTexts.length ? (this.ofTexts[index] as Meaning) : this.learn(cell);
  }

  private learn(text: string): Meaning {
    const meaning = this.read(text);
    this.ofTexts.push(meaning);
    if (this.ofTexts.length > MOST_TEXTS) {
      this.texts = new TextIndex();
      this.ofTexts = [];
    }
    return meaning;
  }

  private ofOther(cell: CellValue): Meaning {
    const known = this.ofOthers.get(cell);
    if (known !== undefined) return known;
    const meaning = this.read(cell);
    if (this.ofOthers.size > MOST_TEXTS) this.ofOthers.clear();
    this.ofOthers.set(cell, meaning);
    return meaning;
  }
}
