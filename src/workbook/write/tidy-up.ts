import { TEMPORARY } from '../mark';
import type { SheetList } from './own-sheets';

/**
 * Clears away what a writing left that was torn off in its middle (a lost connection, a closed window): half-built
 * sheets go; old sheets that were on their way out get their names back, unless the new set took their place.
 */
export async function tidyUp(context: Excel.RequestContext, { names, own }: SheetList): Promise<void> {
  const left = own.filter(({ name }) => name.startsWith(TEMPORARY));
  if (left.length === 0) return;
  const taken = new Set(names);
  for (const { name, mark } of left) {
    const sheet = context.workbook.worksheets.getItem(name);
    if (!name.startsWith(`${TEMPORARY} old`) || taken.has(mark.sheetName)) sheet.delete();
    else {
      sheet.name = mark.sheetName;
      taken.add(mark.sheetName);
    }
  }
  await context.sync();
}
