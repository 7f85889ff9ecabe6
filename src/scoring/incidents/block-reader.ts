import { isBlank, type CellValue, type Column } from '../cells/cell';
import type { Rules } from '../rules/rules';
import type { TableOf } from '../tables/table';
import { NO_CLAUSE, NOBODY, type CellReaders } from './cell-readers';
import type { IncidentColumns } from './incident-columns';
import { quantityRule } from './quantity';

type Cells = TableOf<'Incidents'>['columns'];

/**
 * Reads blocks of the incident table, column by column. It settles the plain rows, which nearly all are: everything
 * readable, upheld, nothing to be said. A row with anything else about it is left to the row parser.
 */
export class BlockReader {
  private readonly wantsEvidence: boolean;
  /** By clause: what a blank quantity is, and up to which whole number any is plain; none is of kinds that ask for more. */
  private readonly ofBlank: Float64Array;
  private readonly plainMost: Float64Array;
  /** The cell that was found to mean upheld last: there are few words for it. */
  private upheld: CellValue | undefined;

  constructor(
    rules: Rules,
    private readonly readers: CellReaders,
    private readonly into: IncidentColumns,
  ) {
    this.wantsEvidence = rules.settings.evidence === 'warn';
    const quantities = rules.clauses.map(quantityRule);
    this.ofBlank = Float64Array.from(quantities, ({ ofBlank }) => ofBlank);
    this.plainMost = Float64Array.from(quantities, ({ least, most }) => (least <= 1 ? most : 0));
    // An addition at discretion may lack its approver, which is worth a warning.
    for (const { index, kind } of rules.clauses) if (kind === 'discretionaryAdd') this.plainMost[index] = NaN;
  }

  /**
   * Reads the rows `from` to `to` (not included) of a block whose first row is the log's row `start`.
   *
   * @returns the block's rows that are not plain, in order: the row parser is to fill them in
   */
  read({ columns: cells }: TableOf<'Incidents'>, start: number, from: number, to: number): readonly number[] {
    const { date, name, clause } = cells;
    if (!date || !name || !clause) return Array.from({ length: to - from }, (_, index) => from + index);
    this.readDays(date, start, from, to);
    this.readPeople(name, cells.staffId, start, from, to);
    this.readClauses(clause, start, from, to);
    this.readQuantities(cells.quantity, start, from, to);
    return this.settle(cells, start, from, to);
  }

  private readDays(cells: Column, start: number, from: number, to: number): void {
    const { readers } = this;
    const { day } = this.into;
    for (let row = from; row < to; row++) day[start + row] = readers.day(cells[row]);
  }

  private readPeople(names: Column, ids: Column | undefined, start: number, from: number, to: number): void {
    const { readers } = this;
    const { person } = this.into;
    if (!ids) return readers.byName.readColumn(names, from, to, person, start);
    for (let row = from; row < to; row++) person[start + row] = readers.person(ids[row], names[row]);
  }

  private readClauses(cells: Column, start: number, from: number, to: number): void {
    const { readers } = this;
    const { clause, day } = this.into;
    readers.lasting.readColumn(cells, from, to, clause, start);
    for (let row = from; row < to; row++)
      if (clause[start + row] === NO_CLAUSE)
        clause[start + row] = readers.version(cells[row] ?? '', day[start + row] ?? 0);
  }

  /** What is no plain quantity becomes NaN. */
  private readQuantities(cells: Column | undefined, start: number, from: number, to: number): void {
    const { plainMost } = this;
    const { clause, quantity } = this.into;
    for (let row = from; row < to; row++) {
      const cell = cells?.[row];
      const version = clause[start + row] ?? NO_CLAUSE;
      const isPlain = typeof cell === 'number' && cell >= 1 && cell <= (plainMost[version] ?? 0) && (cell | 0) === cell;
      quantity[start + row] = isPlain ? cell : this.quantity(cell, version);
    }
  }

  private quantity(cell: CellValue | undefined, version: number): number {
    if (version === NO_CLAUSE || Number.isNaN(this.plainMost[version])) return NaN;
    if (cell === undefined || cell === '') return this.ofBlank[version] ?? NaN;
    const read = this.readers.quantity(cell, version);
    return typeof read === 'number' ? read : NaN;
  }

  private settle(cells: Cells, start: number, from: number, to: number): number[] {
    const { into } = this;
    const { posted } = this.readers;
    const { day, person, quantity } = into;
    const saysMore = this.wantsEvidence || cells.status !== undefined || cells.rectified !== undefined;
    const others: number[] = [];
    for (let row = from; row < to; row++) {
      const at = start + row;
      const who = person[at] ?? NOBODY;
      const amount = quantity[at] ?? NaN;
      // NaN is what does not equal itself. Nobody is posted on no day.
      const isPlain = who !== NOBODY && amount === amount && posted.include(who, day[at] ?? 0);
      if (isPlain && (!saysMore || this.isSilent(cells, row))) into.setCounted(at);
      else others.push(row);
    }
    return others;
  }

  /** Whether the other columns say nothing of a row but that it is upheld. */
  private isSilent({ status, rectified, evidence }: Cells, row: number): boolean {
    if (status && !this.isUpheld(status[row])) return false;
    if (rectified && !isBlank(rectified[row])) return false;
    return !this.wantsEvidence || !isBlank(evidence?.[row]);
  }

  private isUpheld(cell: CellValue | undefined): boolean {
    if (cell !== undefined && cell === this.upheld) return true;
    if (this.readers.status(cell) !== 'upheld') return false;
    this.upheld = cell;
    return true;
  }
}
