import { isBlank } from '../cells/cell';
import { inForce } from '../rules/find-clause';
import type { Rules } from '../rules/rules';
import type { TableOf } from '../tables/table';
import { NOBODY, type CellReaders } from './cell-readers';
import type { IncidentColumns } from './incident-columns';
import { NO_DAY } from './parsed-row';

/**
 * Reads blocks of the incident table. It settles the plain rows, which nearly all are: everything readable, upheld,
 * nothing to be said. A row with anything else about it stays blank and is left to the row parser.
 */
export class BlockReader {
  private readonly wantsEvidence: boolean;

  constructor(
    rules: Rules,
    private readonly readers: CellReaders,
    private readonly into: IncidentColumns,
  ) {
    this.wantsEvidence = rules.settings.evidence === 'warn';
  }

  /** Reads the rows `from` to `to` (not included) of a block whose first row is the log's row `start`. */
  read({ columns: cells }: TableOf<'Incidents'>, start: number, from: number, to: number): void {
    const { into, readers, wantsEvidence } = this;
    const { date, name, clause, staffId, quantity, status, rectified, evidence } = cells;
    if (!date || !name || !clause) return;
    for (let row = from; row < to; row++) {
      const day = readers.day(date[row]);
      const person = readers.person(staffId?.[row], name[row]);
      if (day === NO_DAY || person === NOBODY || !readers.posted.include(person, day)) continue;
      const version = inForce(readers.clause(clause[row] ?? '').versions, day);
      // An addition at discretion may lack its approver, which is worth a warning.
      if (!version || version.kind === 'discretionaryAdd') continue;
      const amount = readers.quantity(quantity?.[row], version);
      if (typeof amount !== 'number') continue;
      if (status && readers.status(status[row]) !== 'upheld') continue;
      if ((rectified && !isBlank(rectified[row])) || (wantsEvidence && isBlank(evidence?.[row]))) continue;
      into.setCounted(start + row, person, day, version.index, amount);
    }
  }
}
