import type { TextKey } from '../../texts';
import { TABLES, WORDS, wordIn, type ContractWord, type Language, type TableRole } from '../../scoring';

/** What may be typed into a field of a table, as Excel's data validation says it. */
export interface FieldRule {
  readonly rule: Excel.DataValidationRule;
  /**
   * What Excel does with any other entry: it takes it, for the list only helps and a clause may be given by its code; it
   * asks, for a name may be new and a date written otherwise; or it refuses it.
   */
  readonly otherwise: 'takes' | 'asks' | 'refuses';
  /** What it says then. */
  readonly says: TextKey;
}

const FIRST_DAY = '2000-01-01';

/**
 * The rules of a table's fields: lists of the names, windows and clauses that other tables hold, of the contract's words,
 * dates, and numbers from 0. Tables are named by their role, and lists follow them as they grow.
 */
export function rulesOf(role: TableRole, language: Language): Readonly<Record<string, FieldRule>> {
  const words = (vocabulary: Readonly<Record<string, ContractWord>>): FieldRule =>
    listed(Object.values(vocabulary).map((own) => wordIn(own, language)));
  switch (role) {
    case 'Incidents':
      return {
        date: DATE,
        name: columnOf('Roster', 'name', language),
        window: columnOf('Roster', 'window', language, 'takes'),
        clause: columnOf('Clauses', 'label', language, 'takes'),
        quantity: FROM_ZERO,
        status: words(WORDS.status),
        rectified: words(YES_NO),
      };
    case 'Roster':
      return { from: DATE, to: DATE };
    case 'Criteria':
      return { max: FROM_ZERO, start: words(WORDS.start) };
    case 'Clauses':
      return {
        item: columnOf('Criteria', 'item', language),
        kind: words(WORDS.kind),
        points: FROM_ZERO,
        least: FROM_ZERO,
        limit: FROM_ZERO,
        flag: words(WORDS.flag),
        from: DATE,
        to: DATE,
      };
    case 'Bands':
      return { clause: columnOf('Clauses', 'clause', language), atLeast: FROM_ZERO, points: FROM_ZERO };
    case 'Grades':
      return { atLeast: FROM_ZERO, coefficient: FROM_ZERO };
    case 'Appeals':
      return {
        incident: columnOf('Incidents', 'id', language),
        filed: DATE,
        decision: words(WORDS.decision),
        decided: DATE,
      };
    case 'Settings':
      return {};
  }
}

const YES_NO = { yes: WORDS.yesNo.yes, no: WORDS.yesNo.no };

const DATE: FieldRule = {
  rule: { date: { formula1: FIRST_DAY, operator: 'GreaterThanOrEqualTo' } },
  // "2026.3.5" is a text to Excel, and a date to who types it and to scoring.
  otherwise: 'asks',
  says: 'workbook.entry.date',
};

const FROM_ZERO: FieldRule = {
  rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
  otherwise: 'refuses',
  says: 'workbook.entry.number',
};

function listed(entries: readonly string[]): FieldRule {
  return {
    rule: { list: { inCellDropDown: true, source: entries.join(',') } },
    otherwise: 'refuses',
    says: 'workbook.entry.word',
  };
}

/** A list of what stands in another table's column. INDIRECT, for a validation takes no reference to a table. */
function columnOf(
  role: TableRole,
  field: string,
  language: Language,
  otherwise: FieldRule['otherwise'] = 'asks',
): FieldRule {
  const column = TABLES[role].columns.find((one) => one.field === field);
  const header = column?.[language] ?? field;
  return {
    rule: { list: { inCellDropDown: true, source: `=INDIRECT("${role}[${header}]")` } },
    otherwise,
    says: 'workbook.entry.unknown',
  };
}
