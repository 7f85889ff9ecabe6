const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/**
 * CRC-32 as zip files use it. `previous` is the checksum of what came before, so that a part can be
 * summed chunk by chunk.
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  for (let index = 0; index < bytes.length; index += 1) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[index]) & 0xff];
  return ~crc >>> 0;
}
