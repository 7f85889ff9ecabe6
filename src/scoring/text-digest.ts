/** 64 bits of a text to the base 36: tells texts apart. That nobody can forge one is what a seal is for. */
export function textDigest(text: string): string {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul((low << 7) ^ (low >>> 25) ^ unit, 0x85ebca6b);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36).padStart(7, '0')}`;
}
