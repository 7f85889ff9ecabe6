import { isBlank, type Column } from '../cells/cell';
import { inForce } from '../rules/find-clause';
import type { Rules } from '../rules/rules';
import type { TableOf } from '../tables/table';
import { NOBODY, type CellReaders } from './cell-readers';
import type { IncidentColumns } from './incident-columns';
import { NO_DAY } from './parsed-row';

type Cells = TableOf<'Incidents'>['columns'];

/**
 * Reads a block of the incident table column by column. It settles the plain rows, which nearly all are: everything
 * readable, upheld, nothing to be said. A row with anything else about it stays blank and is left to the row parser.
 */
export class BlockReader {
  /** Whether a row of the clause may lack something that is worth a warning: its approver. */
  private readonly wantsApprover: readonly boolean[];

  constructor(
    private readonly rules: Rules,
    private readonly readers: CellReaders,
    private readonly into: IncidentColumns,
  ) {
    this.wantsApprover = rules.clauses.map(({ kind }) => kind === 'discretionaryAdd');
  }

  /** Reads the rows `from` to `to` (not included) of a block whose first row is the log's row `start`. */
  read({ columns: cells }: TableOf<'Incidents'>, start: number, from: number, to: number): void {
    const { date, name, clause } = cells;
    if (!date || !name || !clause) return;
    this.readDays(date, start, from, to);
    this.readPeople(cells.staffId, name, start, from, to);
    this.readClauses(clause, start, from, to);
    this.readQuantities(cells.quantity, start, from, to);
    this.settle(cells, start, from, to);
  }

  private readDays(date: Column, start: number, from: number, to: number): void {
    const { day } = this.into;
    for (let row = from; row < to; row++) day[start + row] = this.readers.day(date[row]);
  }

  private readPeople(id: Column | undefined, name: Column, start: number, from: number, to: number): void {
    const { person } = this.into;
    if (id) for (let row = from; row < to; row++) person[start + row] = this.readers.person(id[row], name[row]);
    else for (let row = from; row < to; row++) person[start + row] = this.readers.person(undefined, name[row]);
  }

  private readClauses(cells: Column, start: number, from: number, to: number): void {
    const { clause, day } = this.into;
    for (let row = from; row < to; row++) {
      const named = this.readers.clause(cells[row] ?? '');
      const version = 'versions' in named ? inForce(named.versions, day[start + row] ?? NO_DAY) : undefined;
      clause[start + row] = version ? version.index : -1;
    }
  }

  private readQuantities(cells: Column | undefined, start: number, from: number, to: number): void {
    const { clause, quantity } = this.into;
    const { clauses } = this.rules;
    for (let row = from; row < to; row++) {
      const version = clauses[clause[start + row] ?? -1];
      const read = version ? this.readers.quantity(cells?.[row], version) : undefined;
      quantity[start + row] = typeof read === 'number' ? read : NaN;
    }
  }

  private settle({ status, rectified, evidence }: Cells, start: number, from: number, to: number): void {
    const { into, readers } = this;
    const wantsEvidence = this.rules.settings.evidence === 'warn';
    for (let row = from; row < to; row++) {
      const at = start + row;
      const [person, day, clause] = [into.personOf(at), into.dayOf(at), into.clauseOf(at)];
      if (day === NO_DAY || person === NOBODY || clause < 0 || Number.isNaN(into.quantityOf(at))) continue;
      if (!readers.posted.include(person, day) || this.wantsApprover[clause]) continue;
      if (status && readers.status(status[row]) !== 'upheld') continue;
      if ((rectified && !isBlank(rectified[row])) || (wantsEvidence && isBlank(evidence?.[row]))) continue;
      into.setCounted(at);
    }
  }
}
