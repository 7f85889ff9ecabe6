import { isBlank, type CellValue } from './cells/cell';
import { fold, shown } from './cells/text';
import { issue, type RowIssue } from './issue';
import { TABLES } from './tables/contract';
import { cellOf, type TableOf } from './tables/table';

/** The reading of a setting's cell; `undefined` for a value it does not know. */
export type Reader<Value> = (value: CellValue) => Value | undefined;

/** A setting's key as the contract spells it, and in Chinese where it has a Chinese one. */
export interface SettingKey {
  readonly key: string;
  readonly zh?: string;
}

type Keys = Readonly<Record<string, SettingKey & { readonly read: Reader<unknown> }>>;

/**
 * Reads the settings table by its keys. A blank value says nothing. An unknown key, a value that cannot be read, or a
 * key given twice is the warning `bad-setting`; of two the first counts.
 *
 * @returns the values that were given and understood, by the names of their keys
 */
export function readSettingsTable(
  table: TableOf<'Settings'>,
  keys: Keys,
): { readonly values: ReadonlyMap<string, unknown>; readonly issues: RowIssue[] } {
  const values = new Map<string, unknown>();
  const issues: RowIssue[] = [];
  const names = namesByKey(keys);
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = cellOf(table, 'setting', row);
    const value = cellOf(table, 'value', row);
    if (isBlank(key) && isBlank(value)) continue;
    const name = names.get(fold(key));
    const report = (field: 'setting' | 'value', found: CellValue, reason: string) => {
      const column = table.headers[field] ?? TABLES.Settings.columns[field === 'setting' ? 0 : 1].zh;
      const place = { sheet: table.sheet, row: table.firstRow + row, column, value: found };
      issues.push(issue('bad-setting', place, { reason, params: { key: shown(key) } }));
    };
    if (name === undefined) report('setting', key, 'key');
    else if (seen.has(name)) report('setting', key, 'twice');
    else if (!isBlank(value)) {
      const read = keys[name]?.read(value);
      if (read === undefined) report('value', value, 'value');
      else values.set(name, read);
    }
    if (name !== undefined) seen.add(name);
  }
  return { values, issues };
}

/** The names of keys by their folded spellings, in either language. */
function namesByKey(keys: Keys): Map<string, string> {
  return new Map(
    Object.entries(keys).flatMap(([name, { key, zh }]) =>
      [key, ...(zh === undefined ? [] : [zh])].map((spelling): [string, string] => [fold(spelling), name]),
    ),
  );
}

/** The row of the table that holds a setting, from 0, by either spelling of its key; `undefined`: none does. */
export function rowOfSetting(table: TableOf<'Settings'>, { key, zh }: SettingKey): number | undefined {
  for (let row = 0; row < table.rowCount; row++) {
    const found = fold(cellOf(table, 'setting', row));
    if (found === fold(key) || (zh !== undefined && found === fold(zh))) return row;
  }
  return undefined;
}
