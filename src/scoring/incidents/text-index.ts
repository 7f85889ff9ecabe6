/** So many of a text's last characters tell most names, codes and words apart. */
const FEW = 4;
/** A new text so far from where it belongs shows that they do not. */
const FAR = 16;

/**
 * Numbers texts from 0 in the order in which they are first seen, by open addressing over their last character codes
 * with an identity check: a long column of a few hundred different names is read several times faster than through a
 * Map, and each text is kept once. Texts that end alike are told apart by all their characters, once they crowd.
 */
export class TextIndex {
  private readonly texts: string[] = [];
  private slots = new Int32Array(64).fill(-1);
  private bits = 6;
  /** How many of a text's last characters choose its slot. */
  private reach = FEW;

  get size(): number {
    return this.texts.length;
  }

  text(index: number): string {
    return this.texts[index] ?? '';
  }

  /** The text's number; a new text gets the next one. */
  indexOf(text: string): number {
    const mask = this.slots.length - 1;
    const home = this.homeOf(text);
    for (let slot = home; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] ?? -1;
      if (index < 0) return this.add(text, slot, (slot - home) & mask);
      if (this.texts[index] === text) return index;
    }
  }

  private add(text: string, slot: number, distance: number): number {
    const index = this.texts.push(text) - 1;
    this.slots[slot] = index;
    if (this.texts.length * 2 > this.slots.length) this.bits += 1;
    else if (distance < FAR || this.reach > FEW) return index;
    else this.reach = Infinity;
    this.place();
    return index;
  }

  /** Puts every text in its slot anew. */
  private place(): void {
    this.slots = new Int32Array(1 << this.bits).fill(-1);
    const mask = this.slots.length - 1;
    this.texts.forEach((text, index) => {
      let slot = this.homeOf(text);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    });
  }

  private homeOf(text: string): number {
    const { length } = text;
    let value = length;
    // The multiplier is 2^32 divided by the golden ratio: it spreads short, similar codes over the high bits.
    for (let at = length > this.reach ? length - this.reach : 0; at < length; at++)
      value = Math.imul(value ^ text.charCodeAt(at), 0x9e3779b1);
    return value >>> (32 - this.bits);
  }
}
