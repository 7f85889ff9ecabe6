import { isoDay } from '../calendar';
import type { CellValue } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { parseNumber } from '../cells/number';
import { fold, shown } from '../cells/text';
import { parseStatus, parseYesNo } from '../cells/words';
import type { RowDetails } from '../incidents/details';
import { clauseFinder } from '../rules/find-clause';
import type { Rules } from '../rules/rules';
import { TABLES, type IncidentField } from '../tables/contract';
import type { CellsAside } from './effective-log';

/** The columns of the log in the contract's order. */
export const FIELDS: readonly IncidentField[] = TABLES.Incidents.columns.map(({ field }) => field);

/** What a row says, a word a column: rows that only spell it otherwise (2026-3-5 for 2026-03-05) say the same. */
export type RowWords = readonly string[];

/** Reads what rows say, by the rules of a lock. */
export class RowReader {
  constructor(
    private readonly rules: Rules,
    private readonly dateSystem: DateSystem,
  ) {}

  /** @param details its texts, which stand for the cells of those columns */
  words(cells: CellsAside, details: RowDetails | undefined): RowWords {
    const all: CellsAside = { ...cells, ...details };
    return FIELDS.map((field) => this.word(field, all[field] ?? ''));
  }

  private word(field: IncidentField, cell: CellValue): string {
    switch (field) {
      case 'date': {
        const day = parseDay(cell, this.dateSystem);
        return day === undefined ? fold(cell) : isoDay(day);
      }
      case 'clause': {
        const [version] = clauseFinder(this.rules).find(cell).versions;
        return version ? version.clause.code : fold(cell);
      }
      case 'quantity':
        return String(parseNumber(cell) ?? fold(cell));
      case 'status':
        return parseStatus(cell) ?? (fold(cell) || 'upheld');
      case 'rectified':
        return parseYesNo(cell) ?? (fold(cell) || 'no');
      case 'name':
      case 'staffId':
      case 'related':
      case 'category':
        return fold(cell);
      default:
        return shown(cell);
    }
  }
}
