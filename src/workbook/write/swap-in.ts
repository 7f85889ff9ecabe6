import type { SheetData } from '../../scoring/sheets';
import { TEMPORARY } from '../mark';

/** A sheet that is being built. */
export interface Draft {
  readonly data: SheetData;
  /** The name it will have. */
  readonly name: string;
  readonly temporaryName: string;
}

/** A sheet by its id, with the name it has outside the swap and the one it has inside it. */
interface Moved {
  readonly sheet: Excel.Worksheet;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts the finished drafts in the place of the old sheets: the old ones are renamed away and the new ones named in one
 * request, and only then the old ones are deleted, in the request that `finish` adds to. Where Excel refuses either,
 * every name is put back.
 *
 * @throws what Excel refuses; the old sheets then stand as before, and the drafts under their temporary names
 */
export async function swapIn(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  replaced: readonly string[],
  finish: () => void,
): Promise<void> {
  const { worksheets } = context.workbook;
  const old = replaced.map((name, index): Moved => ({
    sheet: worksheets.getItem(name),
    before: name,
    after: `${TEMPORARY} old ${index + 1}`,
  }));
  const fresh = drafts.map(({ name, temporaryName }): Moved => ({
    sheet: worksheets.getItem(temporaryName),
    before: temporaryName,
    after: name,
  }));
  for (const { sheet } of [...old, ...fresh]) sheet.load('id');
  await context.sync();
  try {
    for (const { sheet, after } of [...old, ...fresh]) sheet.name = after;
    await context.sync();
  } catch (error) {
    await putBack(context, [...fresh, ...old]);
    throw error;
  }
  try {
    for (const { sheet } of old) sheet.delete();
    fresh[0]?.sheet.activate();
    finish();
    await context.sync();
  } catch (error) {
    const left = await stillThere(context, old);
    if (left.length === old.length) {
      await putBack(context, [...fresh, ...old]);
      throw error;
    }
    // Some of the old set is gone already: the new one stands, and the rest of the old goes.
    for (const sheet of left) sheet.delete();
    finish();
    await context.sync();
  }
}

/** Gives sheets the names they had; the new ones first, for theirs are the old ones'. */
async function putBack(context: Excel.RequestContext, moved: readonly Moved[]): Promise<void> {
  for (const { sheet, before } of moved) context.workbook.worksheets.getItem(sheet.id).name = before;
  await context.sync();
}

async function stillThere(context: Excel.RequestContext, moved: readonly Moved[]): Promise<Excel.Worksheet[]> {
  const found = moved.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet.id));
  await context.sync();
  return found.filter((sheet) => !sheet.isNullObject);
}
