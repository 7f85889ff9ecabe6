/**
 * Numbers texts from 0 in the order in which they are first seen, by open addressing over their character
 * codes with an identity check: a long column of a few hundred different names is read several times faster
 * than through a Map, and each text is kept once.
 */
export class TextIndex {
  private readonly texts: string[] = [];
  private slots = new Int32Array(64).fill(-1);
  private bits = 6;

  get size(): number {
    return this.texts.length;
  }

  text(index: number): string {
    return this.texts[index] ?? '';
  }

  /** The text's number; a new text gets the next one. */
  indexOf(text: string): number {
    const mask = this.slots.length - 1;
    let slot = hash(text) >>> (32 - this.bits);
    for (;;) {
      const index = this.slots[slot] ?? -1;
      if (index < 0) return this.add(text, slot);
      if (this.texts[index] === text) return index;
      slot = (slot + 1) & mask;
    }
  }

  private add(text: string, slot: number): number {
    const index = this.texts.push(text) - 1;
    this.slots[slot] = index;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return index;
  }

  private grow(): void {
    this.bits += 1;
    this.slots = new Int32Array(1 << this.bits).fill(-1);
    const mask = this.slots.length - 1;
    this.texts.forEach((text, index) => {
      let slot = hash(text) >>> (32 - this.bits);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    });
  }
}

function hash(text: string): number {
  let value = 0;
  // The multiplier is 2^32 divided by the golden ratio: it spreads short, similar codes over the high bits.
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x9e3779b1);
  return value;
}
