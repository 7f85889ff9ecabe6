import { unitOf, type Band, type Clause, type Grade, type Item, type Label } from '../../rulebook';
import { isoDay } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { parseNumber } from '../cells/number';
import { fold, shown } from '../cells/text';
import { parseFlag, parseKind, parseStart } from '../cells/words';
import { cellOf, type TableOf } from '../tables/table';

/** A word of a rule table that is none of the contract's. */
export type WordFaultCode = 'bad-start' | 'bad-kind' | 'bad-flag';

/** Called with each such word; the row counts from 0 within the table. */
export type OnWordFault = (code: WordFaultCode, row: number, value: CellValue) => void;

/**
 * One row of `Criteria`. A blank start is full marks, or the band where the item has an exam clause.
 *
 * @param withExam the (folded) codes of items that have one
 */
export function parseItem(
  table: TableOf<'Criteria'>,
  row: number,
  withExam: ReadonlySet<string>,
  onFault: OnWordFault,
): Item {
  const code = shown(cellOf(table, 'item', row));
  const cell = cellOf(table, 'start', row);
  const start = isBlank(cell) ? (withExam.has(fold(code)) ? 'band' : 'full') : parseStart(cell);
  if (!start) onFault('bad-start', row, cell);
  return {
    code,
    section: inBoth(cellOf(table, 'section', row)),
    title: inBoth(cellOf(table, 'title', row)),
    max: required(cellOf(table, 'max', row)),
    start: start ?? 'full',
  };
}

/** One row of `Clauses`. What a clause takes may be written as 1 or as -1. */
export function parseClause(
  table: TableOf<'Clauses'>,
  row: number,
  dateSystem: DateSystem,
  onFault: OnWordFault,
): Clause {
  const kind = parseKind(cellOf(table, 'kind', row));
  if (!kind) onFault('bad-kind', row, cellOf(table, 'kind', row));
  const flagCell = cellOf(table, 'flag', row);
  const flag = parseFlag(flagCell);
  if (!flag && !isBlank(flagCell)) onFault('bad-flag', row, flagCell);
  const takes = kind === 'perIncident' || kind === 'perUnit' || kind === 'discretionaryDeduct';
  const amount = (field: 'points' | 'least' | 'limit') => {
    const number = optional(cellOf(table, field, row));
    return number !== undefined && takes ? Math.abs(number) : number;
  };
  const unit = cellOf(table, 'unit', row);
  const appliesWhen = cellOf(table, 'appliesWhen', row);
  return {
    code: shown(cellOf(table, 'clause', row)),
    item: shown(cellOf(table, 'item', row)),
    label: inBoth(cellOf(table, 'label', row)),
    kind: kind ?? 'perIncident',
    points: amount('points'),
    least: amount('least'),
    unit: unitOf(isBlank(unit) ? '次' : shown(unit)),
    limit: amount('limit'),
    flag,
    from: isoOf(cellOf(table, 'from', row), dateSystem),
    to: isoOf(cellOf(table, 'to', row), dateSystem),
    appliesWhen: isBlank(appliesWhen) ? undefined : inBoth(appliesWhen),
    source: inBoth(cellOf(table, 'source', row)),
  };
}

export function parseBand(table: TableOf<'Bands'>, row: number): Band {
  return {
    clause: shown(cellOf(table, 'clause', row)),
    atLeast: required(cellOf(table, 'atLeast', row)),
    points: required(cellOf(table, 'points', row)),
  };
}

export function parseGrade(table: TableOf<'Grades'>, row: number): Grade {
  return {
    name: inBoth(cellOf(table, 'grade', row)),
    atLeast: required(cellOf(table, 'atLeast', row)),
    coefficient: optional(cellOf(table, 'coefficient', row)),
  };
}

/** A number that must be there: NaN, which the check of the rulebook names, where it is not. */
function required(cell: CellValue): number {
  return parseNumber(cell) ?? NaN;
}

/** A number that may be absent; NaN where something unreadable stands. */
function optional(cell: CellValue): number | undefined {
  return isBlank(cell) ? undefined : required(cell);
}

/** An ISO day; what is no date stays as it is written, for the check to name. */
function isoOf(cell: CellValue, dateSystem: DateSystem): string | undefined {
  if (isBlank(cell)) return undefined;
  const day = parseDay(cell, dateSystem);
  return day === undefined ? shown(cell) : isoDay(day);
}

function inBoth(cell: CellValue): Label {
  return { zh: shown(cell), en: shown(cell) };
}
