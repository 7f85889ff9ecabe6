import type { CellValue } from '../cells/cell';
import { TABLES, type ColumnContract, type FieldOf, type TableRole } from '../tables/contract';

/** A table of the contract to be made in a workbook: its headers in one language, and its rows. */
export interface TemplateTable {
  readonly role: TableRole;
  readonly sheetName: string;
  readonly fields: readonly string[];
  readonly headers: readonly string[];
  /** One array a row, as wide as the headers; `''` is an empty cell. Dates are serial numbers. */
  readonly rows: readonly (readonly CellValue[])[];
}

export type Entry<Role extends TableRole> = Partial<Record<FieldOf<Role>, CellValue | undefined>>;

/** Lays entries out under the contract's headers, all of its columns in its order. */
export function templateTable<Role extends TableRole>(
  role: Role,
  language: 'zh' | 'en',
  entries: readonly Entry<Role>[],
): TemplateTable {
  const { columns, zh } = TABLES[role];
  const contracts: readonly ColumnContract[] = columns;
  return {
    role,
    sheetName: language === 'zh' ? zh : role,
    fields: contracts.map(({ field }) => field),
    headers: contracts.map((column) => column[language]),
    rows: entries.map((entry) =>
      contracts.map(({ field }) => (entry as Record<string, CellValue | undefined>)[field] ?? ''),
    ),
  };
}
