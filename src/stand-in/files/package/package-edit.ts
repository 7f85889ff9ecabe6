import { decodeXml, decodeXmlPieces, encodeXml, saysUtf8 } from '../xml/decode';
import { parseTree, writeTree, type XmlElement } from '../xml/tree';
import type { ContentTypes } from './content-types';
import { CONTENT_TYPES_PATH, type OpcPackage } from './opc-package';
import { partKey, relationshipsPathOf } from './paths';
import { Relationships } from './relationships';
import { unpack, unpackInPieces, type ZipEntry } from './zip-reader';
import { packEntry, packPieces, writeZip } from './zip-writer';

/** Parts of this many bytes and more are read in pieces. */
const LARGE = 1 << 20;

/** The first piece holds the declaration, which says how the whole is encoded. */
function* inUtf8(pieces: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? saysUtf8(piece) : piece;
    isFirst = false;
  }
}

/** A part's new content, or its packed form; neither for one that was taken out. */
interface Changed {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly packed?: ZipEntry;
}

/**
 * What a save changes of a package. Parts that are not put or removed are copied as they are packed, in their place;
 * new ones follow at the end.
 */
export class PackageEdit {
  private readonly changed = new Map<string, Changed>();
  private readonly relationships = new Map<string, { source: string; relationships: Relationships; before: string }>();
  readonly contentTypes: ContentTypes;
  private readonly typesBefore: string;

  constructor(readonly original: OpcPackage) {
    this.contentTypes = original.contentTypes();
    this.typesBefore = this.contentTypes.toXml();
  }

  has(path: string): boolean {
    const changed = this.changed.get(partKey(path));
    return changed ? changed.bytes !== undefined || changed.packed !== undefined : this.original.has(path);
  }

  /** The part's text as it will be saved. */
  text(path: string): string | undefined {
    const changed = this.changed.get(partKey(path));
    if (!changed) return this.original.text(path);
    const bytes = changed.packed ? unpack(changed.packed) : changed.bytes;
    return bytes && decodeXml(bytes);
  }

  /** The same in pieces where it is large, so that it never stands in memory whole. */
  pieces(path: string): Iterable<string> {
    const entry = this.original.entry(path);
    if (!entry || entry.size < LARGE || this.changed.has(partKey(path))) return [this.text(path) ?? ''];
    return decodeXmlPieces(unpackInPieces(entry));
  }

  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseTree(text);
  }

  put(path: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === 'string' ? encodeXml(content) : content;
    this.changed.set(partKey(path), { path: this.original.entry(path)?.name ?? path, bytes });
    if (contentType) this.contentTypes.set(path, contentType);
  }

  /** A part that may be too large to stand in memory whole: its pieces are packed as they come, a pause offered after each. */
  *putPieces(path: string, pieces: Iterable<string>, contentType?: string): Generator<void> {
    const like = this.original.entry(path);
    const packed = yield* packPieces(like?.name ?? path, inUtf8(pieces), like);
    this.changed.set(partKey(path), { path: like?.name ?? path, bytes: undefined, packed });
    if (contentType) this.contentTypes.set(path, contentType);
  }

  putTree(path: string, root: XmlElement, contentType?: string): void {
    this.put(path, writeTree(root), contentType);
  }

  /** Takes a part out, its relationships and its content type with it. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPathOf(path)])
      this.changed.set(partKey(gone), { path: gone, bytes: undefined });
    this.relationships.delete(partKey(path));
    this.contentTypes.remove(path);
  }

  /** The relationships of a part, to be changed in place; they are saved where they differ. */
  relationshipsOf(source: string): Relationships {
    const known = this.relationships.get(partKey(source));
    if (known) return known.relationships;
    const relationships = new Relationships(source, this.text(relationshipsPathOf(source)));
    this.relationships.set(partKey(source), { source, relationships, before: relationships.toXml() });
    return relationships;
  }

  /** Where those very bytes were put, if they were. */
  pathOf(bytes: Uint8Array): string | undefined {
    return [...this.changed.values()].find((part) => part.bytes === bytes)?.path;
  }

  /** A path no part has: `xl/worksheets/sheet3.xml` for `('xl/worksheets/sheet', '.xml')`. */
  freePath(start: string, end: string): string {
    let number = 1;
    while (this.isTaken(`${start}${number}${end}`)) number += 1;
    return `${start}${number}${end}`;
  }

  /** The saved package; a pause is offered after each part that is packed. */
  *toBytes(): Generator<void, Uint8Array> {
    for (const { source, relationships, before } of this.relationships.values()) {
      if (relationships.toXml() === before) continue;
      const path = relationshipsPathOf(source);
      if (relationships.isEmpty) this.changed.set(partKey(path), { path, bytes: undefined });
      else this.put(path, relationships.toXml());
    }
    if (this.contentTypes.toXml() !== this.typesBefore) this.put(CONTENT_TYPES_PATH, this.contentTypes.toXml());
    const entries: ZipEntry[] = [];
    for (const entry of this.entries()) {
      entries.push(entry);
      yield;
    }
    return writeZip(entries);
  }

  private *entries(): Generator<ZipEntry> {
    for (const entry of this.original.entries) {
      const changed = this.changed.get(partKey(entry.name));
      if (!changed || this.original.entry(entry.name) !== entry) yield entry;
      else if (changed.packed) yield changed.packed;
      else if (changed.bytes) yield packEntry(entry.name, changed.bytes, entry);
    }
    for (const { path, bytes, packed } of this.changed.values()) {
      if (this.original.has(path)) continue;
      if (packed) yield packed;
      else if (bytes) yield packEntry(path, bytes);
    }
  }

  /** Removed parts count too: what still points to one must not find another in its place. */
  private isTaken(path: string): boolean {
    return this.original.has(path) || this.has(path);
  }
}
