import { relocateFormula } from '../../formula/relocate';
import { formatArea } from '../address';
import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalRule,
  Preset,
  RankKind,
  TextOperator,
} from './conditional-format-types';
import { anchorOf } from './rule-areas';
import type { SheetModel } from '../sheet';
import type { CellValue } from '../cells/cell-types';

type Test = (row: number, column: number) => boolean;

/**
 * Whether a conditional format's rule holds at one of its cells. Conditions are formulas for the workbook's calculation;
 * what compares a cell with all others is worked out once. Bars and icons hold nowhere: they change no format.
 */
export function conditionTest(sheet: SheetModel, format: ConditionalFormat): Test {
  const { rule } = format;
  switch (rule.type) {
    case 'TopBottom':
      return rankTest(sheet, format, rule.kind, rule.rank);
    case 'PresetCriteria':
      return presetTest(sheet, format, rule.criterion);
    default: {
      const condition = conditionOf(rule);
      return condition === undefined ? () => false : formulaTest(sheet, format, condition);
    }
  }
}

/** The value of a rule's formula at one of its cells; '' where nobody calculates. */
export function ruleValue(
  sheet: SheetModel,
  { areas }: ConditionalFormat,
  formula: string,
  row: number,
  column: number,
): CellValue {
  const moved = relocateFormula(formula, anchorOf(areas), { row, column });
  return sheet.workbook.calculation?.evaluate?.(moved, { sheet, row, column })[0]?.[0] ?? '';
}

/** All numbers a conditional format stands on, in ascending order. */
export function numbersOf(sheet: SheetModel, { areas }: ConditionalFormat): number[] {
  const numbers: number[] = [];
  for (const area of areas) sheet.cells.forEach(area, ({ value }) => typeof value === 'number' && numbers.push(value));
  return numbers.sort((a, b) => a - b);
}

/** A condition, made for the address of a cell: written for the first cell, and moved to the one looked at. */
function formulaTest(sheet: SheetModel, format: ConditionalFormat, condition: (cell: string) => string): Test {
  const formula = condition(formatArea({ ...anchorOf(format.areas), rowCount: 1, columnCount: 1 }));
  return (row, column) => {
    const value = ruleValue(sheet, format, formula, row, column);
    return value === true || (typeof value === 'number' && value !== 0);
  };
}

const SIGNS: Readonly<Record<Exclude<CellValueOperator, 'Between' | 'NotBetween'>, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

function conditionOf(rule: ConditionalRule): ((cell: string) => string) | undefined {
  switch (rule.type) {
    case 'Custom':
      return () => rule.formula;
    case 'CellValue': {
      const [first, second] = [rule.formula1, rule.formula2 ?? ''].map((formula) => `(${formula.slice(1)})`);
      const { operator } = rule;
      if (operator === 'Between') return (cell) => `=AND(${cell}>=${first},${cell}<=${second})`;
      if (operator === 'NotBetween') return (cell) => `=OR(${cell}<${first},${cell}>${second})`;
      return (cell) => `=${cell}${SIGNS[operator]}${first}`;
    }
    case 'ContainsText':
      return textCondition(rule.operator, rule.text.startsWith('=') ? `(${rule.text.slice(1)})` : quoted(rule.text));
    default:
      return undefined;
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function textCondition(operator: TextOperator, text: string): (cell: string) => string {
  switch (operator) {
    case 'Contains':
      return (cell) => `=NOT(ISERROR(SEARCH(${text},${cell})))`;
    case 'NotContains':
      return (cell) => `=ISERROR(SEARCH(${text},${cell}))`;
    case 'BeginsWith':
      return (cell) => `=LEFT(${cell},LEN(${text}))=${text}`;
    case 'EndsWith':
      return (cell) => `=RIGHT(${cell},LEN(${text}))=${text}`;
  }
}

/** At least one is always marked; 10 percent of 15 numbers are one. */
function rankTest(sheet: SheetModel, format: ConditionalFormat, kind: RankKind, rank: number): Test {
  const numbers = numbersOf(sheet, format);
  const isPercent = kind === 'TopPercent' || kind === 'BottomPercent';
  const count = Math.min(numbers.length, Math.max(1, isPercent ? Math.floor((numbers.length * rank) / 100) : rank));
  const isTop = kind === 'TopItems' || kind === 'TopPercent';
  const bound = isTop ? numbers[numbers.length - count] : numbers[count - 1];
  return numberTest(sheet, (value) => bound !== undefined && (isTop ? value >= bound : value <= bound));
}

function numberTest(sheet: SheetModel, holds: (value: number) => boolean): Test {
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value;
    return typeof value === 'number' && holds(value);
  };
}

/** Days and weeks (from Sunday) around today. */
const PRESETS: Readonly<Partial<Record<Preset, (cell: string) => string>>> = {
  Blanks: (cell) => `=LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `=LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `=ISERROR(${cell})`,
  NonErrors: (cell) => `=NOT(ISERROR(${cell}))`,
  Yesterday: (cell) => `=INT(${cell})=TODAY()-1`,
  Today: (cell) => `=INT(${cell})=TODAY()`,
  Tomorrow: (cell) => `=INT(${cell})=TODAY()+1`,
  LastSevenDays: (cell) => `=AND(INT(${cell})>=TODAY()-6,INT(${cell})<=TODAY())`,
  LastWeek: (cell) => weekOf(cell, -1),
  ThisWeek: (cell) => weekOf(cell, 0),
  NextWeek: (cell) => weekOf(cell, 1),
  LastMonth: (cell) => monthOf(cell, -1),
  ThisMonth: (cell) => monthOf(cell, 0),
  NextMonth: (cell) => monthOf(cell, 1),
};

const weekOf = (cell: string, weeks: number): string =>
  `=INT(${cell})-WEEKDAY(${cell})=TODAY()-WEEKDAY(TODAY())+${String(7 * weeks)}`;
const monthOf = (cell: string, months: number): string =>
  `=(YEAR(${cell})-YEAR(TODAY()))*12+MONTH(${cell})-MONTH(TODAY())=${String(months)}`;

function presetTest(sheet: SheetModel, format: ConditionalFormat, preset: Preset): Test {
  const condition = PRESETS[preset];
  if (condition) {
    const test = formulaTest(sheet, format, condition);
    const isOfDates = !/Blanks|Errors/u.test(preset);
    return isOfDates
      ? (row, column) => typeof sheet.cells.get(row, column)?.value === 'number' && test(row, column)
      : test;
  }
  return preset === 'UniqueValues' || preset === 'DuplicateValues'
    ? repeatTest(sheet, format, preset === 'DuplicateValues')
    : averageTest(sheet, format, preset);
}

function repeatTest(sheet: SheetModel, { areas }: ConditionalFormat, wantsRepeated: boolean): Test {
  const keyOf = (value: CellValue): string =>
    typeof value === 'string' ? value.toLowerCase() : JSON.stringify([value]);
  const counts = new Map<string, number>();
  for (const area of areas) {
    sheet.cells.forEach(
      area,
      ({ value }) => value !== '' && counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1),
    );
  }
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value ?? '';
    return value !== '' && (counts.get(keyOf(value)) ?? 0) > 1 === wantsRepeated;
  };
}

function averageTest(sheet: SheetModel, format: ConditionalFormat, preset: Preset): Test {
  const numbers = numbersOf(sheet, format);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const deviation = Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length - 1));
  const steps = preset.startsWith('One') ? 1 : preset.startsWith('Two') ? 2 : preset.startsWith('Three') ? 3 : 0;
  const isAbove = preset.includes('Above');
  const bound = steps === 0 ? mean : mean + (isAbove ? steps : -steps) * deviation;
  const isEqualToo = preset.startsWith('EqualOr');
  return numberTest(sheet, (value) => (isAbove ? value > bound : value < bound) || (isEqualToo && value === bound));
}
