import type { SheetData } from '../../scoring/sheets';

/** A sheet that is being built. */
export interface Draft {
  readonly data: SheetData;
  /** The name it will have. */
  readonly name: string;
  readonly temporaryName: string;
}

/**
 * Puts the finished drafts in the place of the old sheets. The old ones are renamed away and the new ones named in one
 * request; where Excel refuses it half-way, every name is put back. Only then are the old sheets deleted.
 */
export async function swapIn(context: Excel.RequestContext, drafts: readonly Draft[], replaced: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  const old = replaced.map((name, index) => ({ sheet: worksheets.getItem(name), name, away: `~WindowScore old ${index + 1}` }));
  const fresh = drafts.map(({ name, temporaryName }) => ({ sheet: worksheets.getItem(temporaryName), name, temporaryName }));
  for (const { sheet } of [...old, ...fresh]) sheet.load('id');
  await context.sync();
  try {
    for (const { sheet, away } of old) sheet.name = away;
    for (const { sheet, name } of fresh) sheet.name = name;
    await context.sync();
  } catch (error) {
    await putBack(context, [
      ...fresh.map(({ sheet, temporaryName }) => ({ id: sheet.id, name: temporaryName })),
      ...old.map(({ sheet, name }) => ({ id: sheet.id, name })),
    ]);
    throw error;
  }
  for (const { sheet } of old) sheet.delete();
  fresh[0]?.sheet.activate();
  await context.sync();
}

async function putBack(context: Excel.RequestContext, sheets: readonly { id: string; name: string }[]): Promise<void> {
  for (const { id, name } of sheets) context.workbook.worksheets.getItem(id).name = name;
  await context.sync();
}
