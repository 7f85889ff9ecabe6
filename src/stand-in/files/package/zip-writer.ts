import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-reader';

const UTF8_FLAG = 0x800;
const DATA_DESCRIPTOR_FLAG = 8;
/** 1 January 1980, the zip's own zero: equal content gives equal bytes on every day. */
const NO_DATE = 0x21;

/** Packs new bytes as a file of a zip. `like` is the file it replaces, whose name and attributes it keeps. */
export function packEntry(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  const compressed = deflateSync(bytes, { level: 6 });
  return {
    ...entryFields(name, like),
    crc: crc32(bytes),
    compressedSize: compressed.length,
    size: bytes.length,
    compressed,
  };
}

/** The same of content that never stands in memory whole: each piece is packed as it comes, a pause offered after each. */
export function* packPieces(name: string, pieces: Iterable<string>, like?: ZipEntry): Generator<void, ZipEntry> {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  let waiting = '';
  const push = (text: string, isLast: boolean): void => {
    const bytes = encoder.encode(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes, isLast);
  };
  for (const piece of pieces) {
    // A long one is packed in parts; an emoji of two characters that is cut would be two faults.
    for (let from = 0; from < piece.length; from += PIECE_LENGTH) {
      waiting += piece.slice(from, from + PIECE_LENGTH);
      if (waiting.length < PIECE_LENGTH) continue;
      const end = waiting.length - (/[\uD800-\uDBFF]$/.test(waiting) ? 1 : 0);
      push(waiting.slice(0, end), false);
      waiting = waiting.slice(end);
      yield;
    }
  }
  push(waiting, true);
  const compressed = joinBytes(packed);
  return { ...entryFields(name, like), crc, compressedSize: compressed.length, size, compressed };
}

const PIECE_LENGTH = 1 << 16;

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function entryFields(
  name: string,
  like: ZipEntry | undefined,
): Omit<ZipEntry, 'crc' | 'compressedSize' | 'size' | 'compressed'> {
  return {
    name,
    nameBytes: like?.nameBytes ?? new TextEncoder().encode(name),
    flags: like ? like.flags & UTF8_FLAG : UTF8_FLAG,
    method: 8,
    time: like?.time ?? 0,
    date: like?.date ?? NO_DATE,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/** A zip of these files in this order. Files taken from another zip are copied as they are packed. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const directorySize = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  const contentSize = entries.reduce((sum, entry) => sum + 30 + entry.nameBytes.length + entry.compressed.length, 0);
  if (contentSize + directorySize > 0xffffffff || entries.length > 0xffff) {
    throw new RangeError('The workbook is larger than a plain zip can hold (4 GB or 65,535 parts).');
  }
  const bytes = new Uint8Array(contentSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.compressed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.compressed.length;
    return offset;
  });
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index], true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, contentSize, true);
  return bytes;
}

/** The 26 bytes a local header and a directory entry share. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // Sizes stand in the header itself here, so the flag for sizes after the data is cleared.
  view.setUint16(at + 2, entry.flags & ~DATA_DESCRIPTOR_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
