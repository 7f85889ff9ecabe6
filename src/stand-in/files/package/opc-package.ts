import { damagedPart, NotAWorkbookError } from '../errors';
import { decodeXml, decodeXmlPieces } from '../xml/decode';
import { startScan, type ScanHandlers } from '../xml/scan';
import { parseTree, type XmlElement } from '../xml/tree';
import { otherKindOfFile, requireZip } from './container';
import { ContentTypes } from './content-types';
import { partKey, relationshipsPathOf } from './paths';
import { Relationships } from './relationships';
import { readZip, unpack, unpackInPieces, type ZipEntry } from './zip-reader';
import { packEntry } from './zip-writer';

export const CONTENT_TYPES_PATH = '[Content_Types].xml';

/** An opened package: its parts as they came, packed, in their order. Never changed; see `PackageEdit`. */
export class OpcPackage {
  private readonly byKey: Map<string, ZipEntry>;

  constructor(readonly entries: readonly ZipEntry[]) {
    this.byKey = new Map(
      entries.filter(({ name }) => !/[\\/]$/.test(name)).map((entry) => [partKey(entry.name), entry]),
    );
  }

  /**
   * Opens bytes as a package.
   * @throws NotAWorkbookError where they are none: no zip, an old .xls, an encrypted or damaged file.
   */
  static open(bytes: Uint8Array): OpcPackage {
    requireZip(bytes);
    const opened = new OpcPackage(readZip(bytes));
    if (!opened.has(CONTENT_TYPES_PATH) && !opened.has('_rels/.rels')) {
      throw otherKindOfFile(
        opened.entries.map(({ name }) => name),
        undefined,
      );
    }
    return opened;
  }

  /** A package of new parts, in this order. */
  static of(parts: ReadonlyMap<string, Uint8Array>): OpcPackage {
    return new OpcPackage([...parts].map(([path, bytes]) => packEntry(path, bytes)));
  }

  has(path: string): boolean {
    return this.byKey.has(partKey(path));
  }

  entry(path: string): ZipEntry | undefined {
    return this.byKey.get(partKey(path));
  }

  bytes(path: string): Uint8Array | undefined {
    const entry = this.entry(path);
    return entry && unpack(entry);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decodeXml(bytes);
  }

  /** The XML of a small part; undefined where there is no such part. @throws NotAWorkbookError where it is broken. */
  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : readingPart(path, () => parseTree(text));
  }

  /** Scans a part of any size piece by piece; a pause is offered to the caller after each. */
  *scan(path: string, handlers: ScanHandlers): Generator<void> {
    const entry = this.entry(path);
    if (!entry) return;
    const scan = startScan(handlers);
    for (const piece of decodeXmlPieces(unpackInPieces(entry))) {
      readingPart(path, () => scan.write(piece));
      yield;
    }
    readingPart(path, () => scan.end());
  }

  relationshipsOf(path: string): Relationships {
    const relationshipsPath = relationshipsPathOf(path);
    const text = this.text(relationshipsPath);
    return readingPart(relationshipsPath, () => new Relationships(path, text));
  }

  contentTypes(): ContentTypes {
    const text = this.text(CONTENT_TYPES_PATH);
    if (text === undefined) throw damagedPart(CONTENT_TYPES_PATH, 'it is missing');
    return readingPart(CONTENT_TYPES_PATH, () => new ContentTypes(text));
  }
}

/** Turns whatever goes wrong while a part's XML is read into the named error. */
function readingPart<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotAWorkbookError) throw error;
    throw damagedPart(path, error instanceof Error ? error.message : String(error));
  }
}
