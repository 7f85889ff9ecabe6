import type { CellValue, Column } from './cell';
import { MISSING, TextNumbers } from './text-numbers';

/** Beyond so many different texts a column is no vocabulary (times of day, mostly), and old ones are forgotten. */
const MOST_TEXTS = 200_000;

/** What each different cell of a column means, worked out once for each: a long log says the same things over and over. */
export class CellMemo<Meaning> {
  private numbers = new TextNumbers();
  private ofTexts: Meaning[] = [];
  private readonly ofOthers = new Map<CellValue, Meaning>();

  constructor(private readonly read: (cell: CellValue) => Meaning) {}

  of(cell: CellValue): Meaning {
    if (typeof cell !== 'string') return this.ofOther(cell);
    const number = this.numbers.get(cell);
    return number === MISSING ? this.learn(cell) : (this.ofTexts[number] as Meaning);
  }

  private learn(text: string): Meaning {
    const meaning = this.read(text);
    if (this.numbers.size >= MOST_TEXTS) {
      this.numbers = new TextNumbers();
      this.ofTexts = [];
    }
    this.numbers.set(text, this.ofTexts.push(meaning) - 1);
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

/** The same where the meanings are numbers, read by the column. */
export class NumberMemo {
  private texts: TextNumbers;
  private readonly ofOthers: CellMemo<number>;

  /**
   * @param read what a cell means: a whole number of 32 bits, or 16, as the columns hold that it is put in
   * @param expected so many different texts are likely to come
   */
  constructor(
    private readonly read: (cell: CellValue) => number,
    expected?: number,
  ) {
    this.ofOthers = new CellMemo(read);
    this.texts = new TextNumbers(expected);
  }

  of(cell: CellValue): number {
    if (typeof cell !== 'string') return this.ofOthers.of(cell);
    const number = this.texts.get(cell);
    return number === MISSING ? this.learn(cell) : number;
  }

  /**
   * Puts the meanings of a column's cells `from` to `to` (not included) into a column of numbers whose place `start` is
   * that of the first row. A hole is an empty cell.
   */
  readColumn(cells: Column, from: number, to: number, into: Int32Array | Int16Array, start: number): void {
    if (!this.texts.getColumn(cells, from, to, into, start)) return;
    for (let row = from; row < to; row++)
      if (into[start + row] === MISSING) into[start + row] = this.of(cells[row] ?? '');
  }

  private learn(text: string): number {
    const number = this.read(text);
    if (this.texts.size >= MOST_TEXTS) this.texts = new TextNumbers();
    this.texts.set(text, number);
    return number;
  }
}
