import { MARK_NAME, parseMark, type Mark } from '../mark';

/** A sheet that carries our mark. */
export interface OwnSheet {
  readonly name: string;
  readonly mark: Mark;
}

/** The workbook's sheets by name, in order, and those of them that are ours. */
export interface SheetList {
  readonly names: readonly string[];
  readonly own: readonly OwnSheet[];
}

/** Thrown where the workbook's structure is protected, so that no sheet can be added. */
export class ProtectedStructureError extends Error {
  override readonly name = 'ProtectedStructureError';
}

/**
 * Finds our sheets by their marks, before any is written.
 *
 * @throws ProtectedStructureError where none can be added
 */
export async function listSheets(context: Excel.RequestContext): Promise<SheetList> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new ProtectedStructureError("The workbook's structure is protected.");
  const marked = worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(MARK_NAME);
    name.load('formula');
    return { sheet, name };
  });
  await context.sync();
  const own = marked.flatMap(({ sheet, name }): OwnSheet[] => {
    const mark = name.isNullObject ? undefined : parseMark(String(name.formula));
    return mark ? [{ name: sheet.name, mark }] : [];
  });
  return { names: worksheets.items.map(({ name }) => name), own };
}

/**
 * The sheets a new set replaces: ours of its period and of the kinds it has, under the names they were made with. Renamed
 * ones and copies stay.
 */
export function replacedBy({ own }: SheetList, period: string, kinds: ReadonlySet<string>): OwnSheet[] {
  return own.filter(({ name, mark }) => mark.period === period && kinds.has(mark.kind) && mark.sheetName === name);
}
