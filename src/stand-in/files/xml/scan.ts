import { XmlScanner } from './scanner';

export type Attributes = Readonly<Record<string, string>>;

/**
 * What a scan reports. Only elements of the root's own namespace are, and those inside its lists of extensions
 * (`extLst`); the rest is skipped with all it holds.
 */
export interface ScanHandlers {
  /** `name` is the element's local name, an extension's the whole; attributes carry their names as written. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** A scan in progress: the text is written piece by piece and never stands in memory whole. */
export interface Scan {
  write(piece: string): void;
  end(): void;
}

/**
 * Reads XML as a stream. Elements of other namespaces (extensions, alternate contents) are skipped.
 * @throws Error with the parser's own words where the XML is not well formed.
 */
export function startScan(handlers: ScanHandlers): Scan {
  let prefix: string | undefined;
  let foreignDepth = 0;
  let extensionDepth = 0;
  const nameOf = (name: string): string => (belongs(name, prefix ?? '') ? name.slice(prefix?.length ?? 0) : name);
  const scanner = new XmlScanner({
    open(name, attributes) {
      prefix ??= prefixOf(name);
      if (extensionDepth > 0 || nameOf(name) === EXTENSIONS) extensionDepth += 1;
      if (foreignDepth > 0 || (extensionDepth === 0 && !belongs(name, prefix))) foreignDepth += 1;
      else handlers.open(nameOf(name), attributes);
    },
    close(name) {
      if (extensionDepth > 0) extensionDepth -= 1;
      if (foreignDepth > 0) foreignDepth -= 1;
      else handlers.close(nameOf(name));
    },
    text(piece) {
      if (foreignDepth === 0) handlers.text(piece);
    },
  });
  return { write: (piece) => scanner.write(piece), end: () => scanner.end() };
}

const EXTENSIONS = 'extLst';

/** `x:` of `x:row`, or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

function belongs(name: string, prefix: string): boolean {
  return prefix === '' ? !name.includes(':') : name.startsWith(prefix);
}
