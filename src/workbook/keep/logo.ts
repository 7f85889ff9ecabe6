import { PartsAsked, readParts, removeParts, xmlOf } from './xml-parts';

/** Where the logo stands. */
const LOGO = 'urn:windowscore:logo';

/** Larger pictures would make every printed sheet heavy: bytes. */
const LARGEST_LOGO = 1_000_000;

/** Thrown for a picture that cannot be a logo. */
export class BadLogoError extends Error {
  override readonly name = 'BadLogoError';

  constructor(readonly reason: 'format' | 'size') {
    super(reason === 'format' ? 'The picture is neither PNG nor JPEG.' : 'The picture is too large.');
  }
}

/** The unit's logo, a PNG or JPEG as base64, as it is kept with the open workbook; `undefined` without one. */
export async function readLogo(): Promise<string | undefined> {
  return Excel.run((context) => keptLogo(context));
}

export async function keptLogo(context: Excel.RequestContext): Promise<string | undefined> {
  return (await readParts(context, LOGO)).find(({ kind }) => kind === 'logo')?.text;
}

/**
 * Keeps a logo with the workbook, for every sheet that is printed from now on; `undefined` takes it away.
 *
 * @param picture a PNG or JPEG as base64, with or without `data:image/png;base64,` in front
 * @throws BadLogoError where it is neither, or larger than a megabyte
 */
export async function writeLogo(picture: string | undefined): Promise<void> {
  const base64 = picture?.replace(/^data:image\/[a-z]+;base64,/u, '').replace(/\s+/gu, '');
  if (base64 !== undefined && !/^(?:iVBORw0KGgo|\/9j\/)[A-Za-z0-9+/]*={0,2}$/u.test(base64))
    throw new BadLogoError('format');
  if (base64 !== undefined && (base64.length * 3) / 4 > LARGEST_LOGO) throw new BadLogoError('size');
  await Excel.run(async (context) => {
    const old = new PartsAsked(context, LOGO);
    await context.sync();
    removeParts(context, old.unread);
    if (base64 !== undefined)
      context.workbook.customXmlParts.add(xmlOf({ kind: 'logo', key: 'print', text: base64 }, LOGO));
    await context.sync();
  });
}
