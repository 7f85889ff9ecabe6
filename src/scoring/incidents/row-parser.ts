import { isBlank, type CellValue, type Column } from '../cells/cell';
import { shown } from '../cells/text';
import { parseYesNo, type Status } from '../cells/words';
import { findPerson } from '../people/find-person';
import type { Roster } from '../people/roster';
import { inForce } from '../rules/find-clause';
import type { RuleClause, Rules } from '../rules/rules';
import type { TableOf } from '../tables/table';
import { NOBODY, type CellReaders } from './cell-readers';
import { SEVERITY } from '../issue';
import { isNoIncident, REQUIRED } from './no-incident';
import { blankRow, NO_DAY, RowState, type ParsedRow } from './parsed-row';
import { noteOf } from './row-notes';

/**
 * Reads single rows of the incident table into persons, days, clauses and quantities, each against the roster and the
 * rulebook. Everything that keeps a row from counting is noted; nothing throws and nothing is dropped.
 */
export class RowParser {
  private out = blankRow();

  constructor(
    private readonly rules: Rules,
    private readonly roster: Roster,
    private readonly readers: CellReaders,
  ) {}

  /** Reads one row of a table into `out`, replacing whatever it held. */
  parse({ columns }: TableOf<'Incidents'>, row: number, out: ParsedRow): void {
    this.out = Object.assign(out, blankRow(), { notes: out.notes });
    out.notes.length = 0;
    const lacking = REQUIRED.filter((field) => isBlank(columns[field]?.[row]));
    const mayBeNone = lacking.length > 0 || this.readers.day(columns.date?.[row]) === NO_DAY;
    if (mayBeNone && (isEmptyRow(columns, row) || isNoIncident(columns, row))) return;

    for (const field of lacking) out.notes.push(noteOf('missing-value', field));
    this.readDate(columns.date?.[row]);
    this.readPerson(columns.staffId?.[row] ?? '', columns.name?.[row] ?? '');
    const clause = this.readClause(columns.clause?.[row] ?? '');
    const status = this.readStatus(columns.status?.[row]);
    out.upheld = status === 'upheld';
    this.readRectified(columns.rectified?.[row]);
    if (clause) this.readAmount(columns.quantity?.[row], clause, status);
    this.settle(columns, row, status);
  }

  private readDate(cell: CellValue | undefined): void {
    this.out.day = this.readers.day(cell);
    if (this.out.day === NO_DAY && !isBlank(cell)) this.out.notes.push(noteOf('bad-date', 'date'));
  }

  private readPerson(id: CellValue, name: CellValue): void {
    if (isBlank(name)) return;
    const { out } = this;
    out.person = this.readers.person(id, name);
    if (out.person === NOBODY) this.noteStranger(id, name);
    else if (out.day !== NO_DAY && !this.readers.posted.include(out.person, out.day))
      out.notes.push(noteOf('outside-roster', 'date'));
  }

  private noteStranger(id: CellValue, name: CellValue): void {
    const found = findPerson(this.roster, id, name);
    if ('person' in found) return;
    const { fault, field } = found;
    if (fault === 'name-mismatch')
      this.out.notes.push({ code: fault, field, params: { id: shown(id), known: found.known } });
    else this.out.notes.push(noteOf(fault, field, fault === 'unknown-person' ? field : undefined));
  }

  private readClause(cell: CellValue): RuleClause | undefined {
    if (isBlank(cell)) return undefined;
    const { out } = this;
    const named = this.readers.clause(cell);
    if (named.fault) {
      out.notes.push(noteOf('unknown-clause', 'clause', named.fault));
      return undefined;
    }
    // Without a readable date no version can be told; the date's own issue already keeps the row from counting.
    if (out.day === NO_DAY) return named.versions.length === 1 ? named.versions[0] : undefined;
    const clause = inForce(named.versions, out.day);
    if (clause) out.clause = clause.index;
    else out.notes.push(noteOf('unknown-clause', 'clause', 'not-in-force'));
    return clause;
  }

  private readStatus(cell: CellValue | undefined): Status | undefined {
    const status = this.readers.status(cell);
    if (status !== 'unknown') return status;
    this.out.notes.push(noteOf('bad-status', 'status'));
    return undefined;
  }

  private readRectified(cell: CellValue | undefined): void {
    if (cell === undefined || isBlank(cell)) return;
    const answer = parseYesNo(cell);
    if (!answer) this.out.notes.push(noteOf('bad-rectified', 'rectified'));
    // What cannot be read as "no" proves no recurrence.
    this.out.rectified = answer !== 'no';
  }

  private readAmount(cell: CellValue | undefined, clause: RuleClause, status: Status | undefined): void {
    const { out } = this;
    const read = this.readers.quantity(cell, clause.index);
    if (typeof read === 'number') out.quantity = read;
    else if (read.fault === 'bad-quantity' && read.reason === 'outside-bounds') {
      const { least = 0, points = Infinity } = clause.clause;
      const params = { least, most: points === Infinity ? '∞' : points };
      out.notes.push({ code: read.fault, field: 'quantity', reason: read.reason, params });
    } else if (read.fault === 'bad-quantity') out.notes.push(noteOf(read.fault, 'quantity', read.reason));
    else if (status !== 'revoked')
      out.notes.push(noteOf('missing-amount', 'quantity', clause.kind === 'band' ? 'exam' : 'discretionary'));
  }

  /** What became of the row, once everything in it is read; and the warnings of rows that count. */
  private settle(columns: Columns, row: number, status: Status | undefined): void {
    const { out, rules } = this;
    if (out.notes.some(({ code }) => SEVERITY[code] === 'error')) out.state = RowState.error;
    else if (status === 'revoked') out.state = RowState.revoked;
    else if (status === 'unverified' || status === 'appealed') {
      out.notes.push(noteOf(status, 'status'));
      out.state = RowState.open;
    } else if (Number.isNaN(out.quantity)) out.state = RowState.open;
    else {
      out.state = RowState.upheld;
      const kind = rules.clauses[out.clause]?.kind;
      if (kind === 'discretionaryAdd' && isBlank(columns.approvedBy?.[row]))
        out.notes.push(noteOf('missing-approver', 'approvedBy'));
      if (rules.settings.evidence === 'warn' && isBlank(columns.evidence?.[row]))
        out.notes.push(noteOf('missing-evidence', 'evidence'));
    }
  }
}

type Columns = TableOf<'Incidents'>['columns'];

function isEmptyRow(columns: Columns, row: number): boolean {
  for (const column of Object.values<Column | undefined>(columns)) if (!isBlank(column?.[row])) return false;
  return true;
}
