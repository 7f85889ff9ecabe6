const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** The text of an XML part: by its byte order mark, else its declared encoding, else UTF-8. The mark is left out. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The same, piece by piece; a character cut by a piece's end is joined. */
export function* decodeXmlPieces(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** UTF-8 bytes of a part that may have declared something else when it was read. */
export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(saysUtf8(text));
}

/** The start of a part with a declaration of UTF-8 in the place of any other. */
export function saysUtf8(text: string): string {
  const declared = DECLARED_ENCODING.exec(text);
  return declared && !/^utf-?8$/i.test(declared[1])
    ? declared[0].replace(declared[1], 'UTF-8') + text.slice(declared[0].length)
    : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = DECLARED_ENCODING.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
