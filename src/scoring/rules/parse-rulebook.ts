import {
  checkRulebook,
  defaultEdition,
  edition,
  type Rulebook,
  type RulebookFault,
  type RulebookTable,
} from '../../rulebook';
import { shown, fold } from '../cells/text';
import { isBlankRow, type RawTable } from '../tables/table';
import type { WorkbookTables } from '../tables/workbook-tables';
import { parseBand, parseClause, parseGrade, parseItem, type OnWordFault, type WordFaultCode } from './parse-rule-rows';

/**
 * A fault of the rulebook and where it stands; `sheet` and `row` are null for the built-in editions and missing tables.
 */
export interface LocatedFault extends Omit<RulebookFault, 'code'> {
  readonly code: RulebookFault['code'] | WordFaultCode | 'criteria-missing' | 'clauses-missing';
  readonly sheet: string | null;
  /** The worksheet's row number, from 1. */
  readonly row: number | null;
}

/** Thrown where the rulebook cannot be used: nothing is scored by half a rulebook. `faults` holds all its errors. */
export class BrokenRulebookError extends Error {
  override readonly name = 'BrokenRulebookError';

  constructor(readonly faults: readonly LocatedFault[]) {
    super(faults.map(({ code, sheet, row }) => `${code} (${sheet ?? '-'}, ${row ?? '-'})`).join('; '));
  }
}

type RuleTables = Pick<WorkbookTables, 'criteria' | 'clauses' | 'bands' | 'grades' | 'dateSystem'>;

/**
 * The rulebook in force: the workbook's own tables, or a built-in edition where it has none. Bands and Grades tables
 * replace those of an edition, too.
 *
 * @param statedTotal what the maxima should add up to, if the workbook says
 * @param forced an edition used in any case, over the workbook's own rule tables
 * @param editionName the edition used where the workbook has no rule tables
 * @throws BrokenRulebookError with every error, each with its sheet and row
 */
export function parseRulebook(
  tables: RuleTables,
  editionName: string,
  statedTotal: number | undefined,
  forced: string | undefined,
): { rulebook: Rulebook; warnings: LocatedFault[] } {
  const { criteria, clauses, bands, grades, dateSystem } = tables;
  const parser = new RuleTablesParser();
  const builtIn = editionOf(forced ?? editionName);
  let rulebook = builtIn;
  if (forced === undefined) {
    if (criteria && clauses) {
      const own = parser.rows('Clauses', clauses, (row, onFault) => parseClause(clauses, row, dateSystem, onFault));
      const withExam = new Set(own.filter(({ kind }) => kind === 'band').map(({ item }) => fold(item)));
      const items = parser.rows('Criteria', criteria, (row, onFault) => parseItem(criteria, row, withExam, onFault));
      const spelled = new Map(items.map(({ code }) => [fold(code), code]));
      const spelledAlike = own.map((clause) => ({ ...clause, item: spelled.get(fold(clause.item)) ?? clause.item }));
      rulebook = { name: 'workbook', items, clauses: spelledAlike, bands: [], grades: builtIn.grades };
    } else if (criteria) parser.missing('clauses-missing', 'Clauses', criteria.sheet);
    else if (clauses) parser.missing('criteria-missing', 'Criteria', clauses.sheet);
    const ownBands = bands ? parser.rows('Bands', bands, (row) => parseBand(bands, row)) : [];
    const named = new Set(ownBands.map(({ clause }) => fold(clause)));
    const ownGrades = grades ? parser.rows('Grades', grades, (row) => parseGrade(grades, row)) : [];
    if (ownBands.length + ownGrades.length > 0)
      rulebook = {
        ...rulebook,
        bands: [...ownBands, ...rulebook.bands.filter(({ clause }) => !named.has(fold(clause)))],
        grades: ownGrades.length > 0 ? ownGrades : rulebook.grades,
      };
  }
  const check = rulebook === builtIn && statedTotal === undefined ? checkEdition : checkRulebook;
  const found = check(rulebook, statedTotal).map((fault) => parser.locate(fault));
  const errors = [...parser.faults, ...found].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new BrokenRulebookError(errors);
  return { rulebook, warnings: found };
}

/** What the check of each built-in edition found: an edition does not change. */
const foundInEditions = new WeakMap<Rulebook, readonly RulebookFault[]>();

function checkEdition(rulebook: Rulebook): readonly RulebookFault[] {
  let found = foundInEditions.get(rulebook);
  if (!found) foundInEditions.set(rulebook, (found = checkRulebook(rulebook)));
  return found;
}

function editionOf(name: string): Rulebook {
  const found = edition(name) ?? edition(defaultEdition);
  if (!found) throw new RangeError(`There is no edition named ${name}.`);
  return found;
}

/** Remembers which row of which sheet each entry of the rulebook came from, so that its faults can be shown there. */
class RuleTablesParser {
  readonly faults: LocatedFault[] = [];
  private readonly sources = new Map<RulebookTable, { sheet: string; rows: number[] }>();

  rows<Entry>(role: RulebookTable, table: RawTable, parse: (row: number, onFault: OnWordFault) => Entry): Entry[] {
    const present = [...Array(table.rowCount).keys()].filter((row) => !isBlankRow(table, row));
    this.sources.set(role, { sheet: table.sheet, rows: present.map((row) => table.firstRow + row) });
    const onFault: OnWordFault = (code, row, value) => {
      const place = { sheet: table.sheet, row: table.firstRow + row };
      this.faults.push({
        code,
        severity: 'error',
        table: role,
        index: present.indexOf(row),
        params: { value: shown(value) },
        ...place,
      });
    };
    return present.map((row) => parse(row, onFault));
  }

  missing(code: 'criteria-missing' | 'clauses-missing', table: RulebookTable, otherSheet: string): void {
    this.faults.push({
      code,
      severity: 'error',
      table,
      index: -1,
      params: { sheet: otherSheet },
      sheet: null,
      row: null,
    });
  }

  locate(fault: RulebookFault): LocatedFault {
    const source = this.sources.get(fault.table);
    return { ...fault, sheet: source?.sheet ?? null, row: source?.rows[fault.index] ?? null };
  }
}
