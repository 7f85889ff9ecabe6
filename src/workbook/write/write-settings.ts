import { rowOfSetting, templateTable, type FieldOf, type Language } from '../../scoring';
import { withSuffix } from '../../scoring/sheets';
import { asTyped } from '../as-typed';
import { writeTable } from '../prepare/write-template';
import type { SettingsRead } from '../read/read-settings';

/** A setting to be kept in the workbook. */
export interface SettingEntry {
  /** Its key in either language: a row with one of them is the setting's. */
  readonly key: string;
  readonly zh: string | undefined;
  /** The key of a new row, and what it means. */
  readonly shownKey: string;
  readonly meaning: string;
  readonly value: string;
}

type Field = FieldOf<'Settings'>;

/**
 * Puts values into the table of settings: into the row that has the key, else into a new one at the table's end.
 *
 * @param read the settings as they stand; without any a table is made on a sheet of its own
 */
export async function writeSettings(
  context: Excel.RequestContext,
  read: SettingsRead | undefined,
  entries: readonly SettingEntry[],
  language: Language,
): Promise<void> {
  if (!read) return makeTable(context, entries, language);
  const { found, table } = read;
  const { candidate, columns } = found;
  const sheet = context.workbook.worksheets.getItem(candidate.sheet);
  const fresh: SettingEntry[] = [];
  for (const entry of entries) {
    const row = rowOfSetting(table, entry);
    if (row === undefined) fresh.push(entry);
    else {
      const column = candidate.firstColumn + (columns.value?.index ?? 0);
      sheet.getRangeByIndexes(candidate.firstRow + row, column, 1, 1).values = [[asTyped(entry.value)]];
    }
  }
  const added = fresh.filter(({ value }) => value !== '');
  if (added.length > 0) {
    const rows = added.map((entry) => rowOf(entry, columns, candidate.header.length));
    if (candidate.table !== undefined) context.workbook.tables.getItem(candidate.table).rows.add(undefined, rows);
    else await appendToRange(context, sheet, read, rows);
  }
  await context.sync();
}

function rowOf(entry: SettingEntry, columns: SettingsRead['found']['columns'], width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  const put = (field: Field, text: string): void => {
    const column = columns[field];
    if (column) cells[column.index] = asTyped(text);
  };
  put('setting', entry.shownKey);
  put('value', entry.value);
  put('meaning', entry.meaning);
  return cells;
}

/** Writes rows below a plain range; what stands there already moves down with its whole rows. */
async function appendToRange(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { found: { candidate }, table }: SettingsRead,
  rows: string[][],
): Promise<void> {
  const below = sheet.getRangeByIndexes(
    candidate.firstRow + table.rowCount,
    candidate.firstColumn,
    rows.length + 1,
    candidate.header.length,
  );
  below.load('values');
  await context.sync();
  const isFree = below.values.every((cells: unknown[]) => cells.every((cell) => cell === ''));
  if (!isFree)
    below
      .getRow(0)
      .getResizedRange(rows.length - 1, 0)
      .getEntireRow()
      .insert('Down');
  const place = sheet.getRangeByIndexes(
    candidate.firstRow + table.rowCount,
    candidate.firstColumn,
    rows.length,
    candidate.header.length,
  );
  place.values = rows;
}

async function makeTable(
  context: Excel.RequestContext,
  entries: readonly SettingEntry[],
  language: Language,
): Promise<void> {
  const given = entries.filter(({ value }) => value !== '');
  if (given.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const rows = given.map(({ shownKey, value, meaning }) => ({ setting: shownKey, value, meaning }));
  const template = templateTable('Settings', language, rows);
  let number = 1;
  while (taken.has(withSuffix(template.sheetName, number).toLowerCase())) number += 1;
  await writeTable(context, { ...template, sheetName: withSuffix(template.sheetName, number) });
}
