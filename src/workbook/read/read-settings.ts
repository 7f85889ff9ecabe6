import type { FieldOf, Gap, TableOf } from '../../scoring';
import type { Offer } from './candidates';
import { findTables } from './find-tables';
import type { Found } from './found';
import { readTable, requiredOf, withPercentages } from './read-table';

/** A workbook's settings: where they stand, what they say, and a row of them below a blank one. */
export interface SettingsRead {
  readonly found: Found<FieldOf<'Settings'>>;
  readonly table: TableOf<'Settings'>;
  readonly gap: Gap | undefined;
}

/** Reads the settings, which say among other things which sheets hold incidents; `undefined` where there are none. */
export async function readSettings(context: Excel.RequestContext, offer: Offer): Promise<SettingsRead | undefined> {
  // Which sheets hold incidents is not known before the settings are; theirs stand where they stand in any case.
  const found = findTables(offer, undefined).Settings;
  if (!found) return undefined;
  return readSettingsAt(context, found);
}

/** Reads the settings where they stand, a percentage as people see it. */
export async function readSettingsAt(
  context: Excel.RequestContext,
  found: SettingsRead['found'],
): Promise<SettingsRead> {
  const { table, gap } = await readTable(context, found, requiredOf('Settings'));
  return { found, table: await withPercentages(context, found, table, 'value'), gap };
}
