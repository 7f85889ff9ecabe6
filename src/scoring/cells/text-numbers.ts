import type { Column } from './cell';

/** What a text that has no number is found to have; no text may have it. It fits 16 bits. */
export const MISSING = -0x8000;

/** A new text so far from where it belongs shows that the characters that are read tell too few texts apart. */
const FAR = 16;
/** So many slots a text, for texts that ask for one slot cost a wrong guess of the processor; less where memory tells. */
const roomFor = (texts: number): number => texts * (texts < 1_000 ? 8 : 4);
/** 2^32 divided by the golden ratio: it spreads short, similar codes over the high bits. */
const SPREAD = 0x9e3779b1;

/**
 * A number for each text, by open addressing over a few of its character codes with an identity check: a long column of a
 * few hundred different names is read several times faster than through a Map, and each text is kept once. Texts that
 * begin and end alike are told apart by all their characters, once they crowd.
 */
export class TextNumbers {
  size = 0;
  /** By slot; free ones hold `''` and `MISSING`. That all are texts makes comparing them several times faster. */
  private texts: string[] = [];
  private numbers = new Int32Array(0);
  private ofEmpty = MISSING;
  private bits = 5;
  /** Whether all of a text's characters choose its slot. */
  private readsAll = false;

  /** @param expected so many texts are likely to come */
  constructor(expected = 8) {
    this.makeRoom(expected);
  }

  /** The text's number, or `MISSING`. */
  get(text: string): number {
    return text === '' ? this.ofEmpty : (this.numbers[this.slotOf(text)] ?? MISSING);
  }

  /** Gives a number to a text that has none. */
  set(text: string, number: number): void {
    this.size += 1;
    if (text === '') {
      this.ofEmpty = number;
      return;
    }
    const slot = this.slotOf(text);
    this.texts[slot] = text;
    this.numbers[slot] = number;
    const isCrowded = ((slot - this.homeOf(text)) & (this.texts.length - 1)) >= FAR && !this.readsAll;
    if (isCrowded) this.readsAll = true;
    if (isCrowded || roomFor(this.size) > this.texts.length) this.place();
  }

  /**
   * Puts the numbers of a column's cells `from` to `to` (not included) into a column of numbers whose place `start` is
   * that of the first row; `MISSING` for what is no text, is empty or has no number.
   *
   * @returns whether any is missing
   */
  getColumn(cells: Column, from: number, to: number, into: Int32Array | Int16Array, start: number): boolean {
    // A copy of `get` that reads no field twice: this runs several times for every row.
    const { bits, numbers, readsAll, texts } = this;
    const mask = texts.length - 1;
    let isAnyMissing = false;
    for (let row = from; row < to; row++) {
      const cell = cells[row];
      let number = MISSING;
      if (typeof cell === 'string') {
        let slot = hash(cell, readsAll) >>> (32 - bits);
        while (texts[slot] !== cell && numbers[slot] !== MISSING) slot = (slot + 1) & mask;
        number = numbers[slot] ?? MISSING;
      }
      into[start + row] = number;
      if (number === MISSING) isAnyMissing = true;
    }
    return isAnyMissing;
  }

  /** The slot of a text, or the free one that is to be its. */
  private slotOf(text: string): number {
    const { numbers, texts } = this;
    const mask = texts.length - 1;
    let slot = this.homeOf(text);
    while (texts[slot] !== text && numbers[slot] !== MISSING) slot = (slot + 1) & mask;
    return slot;
  }

  private homeOf(text: string): number {
    return hash(text, this.readsAll) >>> (32 - this.bits);
  }

  /** Puts every text in its slot anew. */
  private place(): void {
    const { numbers, texts } = this;
    this.makeRoom(this.size);
    texts.forEach((text, at) => {
      if (text === '') return;
      const slot = this.slotOf(text);
      this.texts[slot] = text;
      this.numbers[slot] = numbers[at] ?? MISSING;
    });
  }

  private makeRoom(texts: number): void {
    while (roomFor(texts) > 1 << this.bits) this.bits += 1;
    this.texts = new Array<string>(1 << this.bits).fill('');
    this.numbers = new Int32Array(1 << this.bits).fill(MISSING);
  }
}

/** From a text's first character and its last four, or from all. */
function hash(text: string, readsAll: boolean): number {
  const { length } = text;
  if (readsAll || length < 5) {
    let value = length;
    for (let at = 0; at < length; at++) value = Math.imul(value ^ text.charCodeAt(at), SPREAD);
    return value;
  }
  let value = text.charCodeAt(0);
  value = Math.imul(value, 31) + text.charCodeAt(length - 4);
  value = Math.imul(value, 31) + text.charCodeAt(length - 3);
  value = Math.imul(value, 31) + text.charCodeAt(length - 2);
  return Math.imul(Math.imul(value, 31) + text.charCodeAt(length - 1), SPREAD);
}
