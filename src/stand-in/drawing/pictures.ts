/** A picture's format, and its size in points where it is printed at the density it says, else at 96 to an inch. */
export interface PictureInfo {
  readonly extension: 'png' | 'jpeg' | 'gif' | 'bmp';
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_INCH = 72;
const DEFAULT_DENSITY = 96;
const INCHES_PER_METRE = 0.0254;

/** What the bytes of a picture are; undefined for none that Excel keeps in a file. */
export function pictureInfo(bytes: Uint8Array): PictureInfo | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return png(view);
    if (startsWith(bytes, 0xff, 0xd8)) return jpeg(view);
    if (startsWith(bytes, 0x47, 0x49, 0x46)) return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
    if (startsWith(bytes, 0x42, 0x4d)) return sized('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function sized(
  extension: PictureInfo['extension'],
  pixelsWide: number,
  pixelsHigh: number,
  densityX = DEFAULT_DENSITY,
  densityY = densityX,
): PictureInfo | undefined {
  const [width, height] = [(pixelsWide * POINTS_PER_INCH) / densityX, (pixelsHigh * POINTS_PER_INCH) / densityY];
  return width > 0 && height > 0 ? { extension, width, height } : undefined;
}

/** Size in the header chunk, density in `pHYs`: dots a metre. */
function png(view: DataView): PictureInfo | undefined {
  const [wide, high] = [view.getUint32(16), view.getUint32(20)];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const kind = view.getUint32(at + 4);
    if (kind === 0x49444154) break;
    if (kind === 0x70485973 && view.getUint8(at + 16) === 1) {
      const density = (offset: number): number =>
        Math.round(view.getUint32(at + offset) * INCHES_PER_METRE) || DEFAULT_DENSITY;
      return sized('png', wide, high, density(8), density(12));
    }
  }
  return sized('png', wide, high);
}

/** Size in the frame header, density in the JFIF header: dots an inch or a centimetre. */
function jpeg(view: DataView): PictureInfo | undefined {
  let density = DEFAULT_DENSITY;
  for (let at = 2; at + 4 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11);
      const told = view.getUint16(at + 12);
      density = told > 0 && unit > 0 ? (unit === 2 ? told * 2.54 : told) : density;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5), density);
  }
  return undefined;
}

/** Bytes of a base64 text, with or without a data address before it; undefined for anything else. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/^data:[^,]*,/, '').replace(/\s/g, '')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
