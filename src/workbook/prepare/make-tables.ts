import type { Language, TemplateTable } from '../../scoring';
import { withSuffix } from '../../scoring/sheets';
import { writeTable } from './write-template';

/** Thrown where a table of the contract is in the workbook already under the name that a new one would have. */
export class TableTakenError extends Error {
  override readonly name = 'TableTakenError';

  constructor(readonly table: string) {
    super(`There is a table ${table} already.`);
  }
}

/**
 * Adds tables of the contract to the open workbook, each on a new sheet with its lists and checks; a sheet's name that
 * is taken gets a number behind it. Where anything fails, what was added is taken away again.
 *
 * @param turnsToIt whether the first of them is shown then
 * @returns the names of the new sheets
 * @throws TableTakenError, or what Excel refuses; the workbook is then as it was
 */
export async function makeTables(
  tables: readonly TemplateTable[],
  language: Language,
  { turnsToIt = true }: { readonly turnsToIt?: boolean } = {},
): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets, tables: present } = context.workbook;
    worksheets.load('items/name');
    present.load('items/name');
    await context.sync();
    const takenTables = new Set(present.items.map(({ name }) => name.toLowerCase()));
    const clash = tables.find(({ role }) => takenTables.has(role.toLowerCase()));
    if (clash) throw new TableTakenError(clash.role);
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const made: string[] = [];
    try {
      for (const table of tables) {
        const sheetName = freeName(table.sheetName, taken);
        made.push(sheetName);
        await writeTable(context, { ...table, sheetName }, language);
      }
    } catch (error) {
      await takeAway(context, made);
      throw error;
    }
    if (turnsToIt && made[0] !== undefined) worksheets.getItem(made[0]).activate();
    await context.sync();
    return made;
  });
}

function freeName(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(withSuffix(name, number).toLowerCase())) number += 1;
  const free = withSuffix(name, number);
  taken.add(free.toLowerCase());
  return free;
}

async function takeAway(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
