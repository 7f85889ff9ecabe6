import { Inflate, inflateSync } from 'fflate';
import { damagedPart, NotAWorkbookError } from '../errors';
import { crc32 } from './crc32';

/** One file inside a zip: where its compressed bytes are and what they unpack to. */
export interface ZipEntry {
  readonly name: string;
  /** The name's bytes as the zip spells them, so that a copy spells them the same. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  /** The compressed bytes themselves, a view of the zip. */
  readonly compressed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
/** Deflate packs at most about 1,032 to 1; more is a directory that lies about a size. */
const HIGHEST_RATIO = 1100;

/**
 * The files of a zip in the order of its directory. Nothing is unpacked yet.
 * @throws NotAWorkbookError where the directory is missing or broken, or a file in it is encrypted.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  if (end < 0) throw brokenZip('its list of parts is missing, as when a download stopped half way');
  try {
    const { count, offset } = directoryAt(view, end);
    return readDirectory(bytes, view, count, offset);
  } catch (error) {
    if (error instanceof RangeError) throw brokenZip('its list of parts points outside the file');
    throw error;
  }
}

/** The whole of a file of the zip, its checksum verified. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damagedPart(entry.name, 'its checksum is wrong');
  return bytes;
}

/**
 * A file of the zip piece by piece, so that a part of hundreds of megabytes never stands in memory whole.
 * The checksum is verified after the last piece.
 */
export function* unpackInPieces(entry: ZipEntry, compressedPieceSize = 1 << 16): Generator<Uint8Array> {
  if (entry.method === 0) {
    yield unpack(entry);
    return;
  }
  const ready: Uint8Array[] = [];
  const inflater = new Inflate((piece) => ready.push(piece));
  let crc = 0;
  let size = 0;
  for (let from = 0; from < entry.compressed.length; from += compressedPieceSize) {
    const to = Math.min(from + compressedPieceSize, entry.compressed.length);
    try {
      inflater.push(entry.compressed.subarray(from, to), to === entry.compressed.length);
    } catch {
      throw damagedPart(entry.name, 'its compressed data is broken');
    }
    for (const piece of ready.splice(0)) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw damagedPart(entry.name, 'its checksum is wrong');
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  try {
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damagedPart(entry.name, 'its compressed data is broken');
  }
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function directoryAt(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return { count, offset };
  const zip64 = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(zip64, true) !== ZIP64_END) throw brokenZip('its list of parts is broken');
  return { count: Number(view.getBigUint64(zip64 + 32, true)), offset: Number(view.getBigUint64(zip64 + 48, true)) };
}

function readDirectory(bytes: Uint8Array, view: DataView, count: number, offset: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw brokenZip('its list of parts is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder(flags & UTF8_FLAG ? 'utf-8' : undefined).decode(nameBytes);
  if (flags & ENCRYPTED_FLAG) throw new NotAWorkbookError('encrypted', 'The file is a zip protected by a password.');
  if (method !== 0 && method !== 8) throw damagedPart(name, `it is packed in a way (${method}) workbooks do not use`);
  const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(sizes.local, true) !== LOCAL_ENTRY) throw damagedPart(name, 'it is not where the zip says');
  const data = sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
  if (data + sizes.compressed > bytes.length) throw damagedPart(name, 'the file ends within it');
  if (sizes.size > (sizes.compressed + 16) * HIGHEST_RATIO)
    throw damagedPart(name, 'its size in the zip is impossible');
  return {
    name,
    nameBytes,
    flags,
    method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: sizes.compressed,
    size: sizes.size,
    externalAttributes: view.getUint32(at + 38, true),
    compressed: bytes.subarray(data, data + sizes.compressed),
  };
}

/** Sizes and place of an entry; values of 4 GB and more stand in the ZIP64 extra field, in this order. */
function sizesOf(view: DataView, at: number, extraAt: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      const wide = Number(view.getBigUint64(next, true));
      next += 8;
      return wide;
    };
    size = take(size);
    compressed = take(compressed);
    local = take(local);
  }
  return { size, compressed, local };
}

function brokenZip(detail: string): NotAWorkbookError {
  return new NotAWorkbookError('damaged', `The file is a damaged zip: ${detail}.`);
}
