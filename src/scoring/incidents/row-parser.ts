import { isoDay, type Day } from '../calendar';
import { isBlank, type CellValue, type Column } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { fold, shown } from '../cells/text';
import { parseStatus, parseYesNo, type Status } from '../cells/words';
import { issue, type IssueCode } from '../issue';
import { findPerson, type FoundPerson } from '../people/find-person';
import { isPosted, type Roster } from '../people/roster';
import { ClauseFinder, inForce, type NamedClause } from '../rules/find-clause';
import type { RuleClause, Rules } from '../rules/rules';
import type { IncidentField } from '../tables/contract';
import { placeOf } from '../tables/located';
import type { TableOf } from '../tables/table';
import { blankRow, NO_DAY, RowState, type ParsedRow } from './parsed-row';
import { readQuantity } from './quantity';
import { TextIndex } from './text-index';

const REQUIRED = ['date', 'name', 'clause'] as const;
const TOTALS = new Set(['合计', '总计', '小计', 'total', 'subtotal', 'grandtotal']);

/**
 * Reads rows of the incident table into persons, days, clauses and quantities, each against the roster and the
 * rulebook. Everything that keeps a row from counting is an issue of that row; nothing throws and nothing is dropped.
 * Names and clauses are resolved once for each different text.
 */
export class RowParser {
  private readonly clauses: ClauseFinder;
  private readonly nameTexts = new TextIndex();
  private readonly clauseTexts = new TextIndex();
  private readonly foundByName: FoundPerson[] = [];
  private readonly namedClauses: NamedClause[] = [];
  /** Where a person has one posting, its first and last day, dense: most rows are settled by them. */
  private readonly postedFrom: Int32Array;
  private readonly postedTo: Int32Array;
  private readonly statuses = new Map<CellValue, Status | undefined>();
  /** The row being read, kept here so that no closure is made for each of a million rows. */
  private table: TableOf<'Incidents'> = { sheet: '', firstRow: 1, rowCount: 0, columns: {}, headers: {} };
  private row = 0;
  private out = blankRow();

  constructor(
    private readonly rules: Rules,
    private readonly roster: Roster,
    private readonly dateSystem: DateSystem,
  ) {
    this.clauses = new ClauseFinder(rules);
    this.postedFrom = new Int32Array(roster.people.length);
    this.postedTo = new Int32Array(roster.people.length).fill(-1);
    for (const { index, postings } of roster.people) {
      const [only] = postings;
      if (!only || postings.length > 1) continue;
      this.postedFrom[index] = only.from;
      this.postedTo[index] = only.to;
    }
  }

  /** Reads one row of a table into `out`, replacing whatever it held. */
  parse(table: TableOf<'Incidents'>, row: number, out: ParsedRow): void {
    const { columns } = table;
    this.table = table;
    this.row = row;
    this.out = out;
    out.state = RowState.blank;
    out.person = -1;
    out.day = NO_DAY;
    out.clause = -1;
    out.quantity = NaN;
    out.upheld = false;
    out.rectified = false;
    if (out.issues.length > 0) out.issues = [];
    const lacksRequired =
      isBlank(columns.date?.[row]) || isBlank(columns.name?.[row]) || isBlank(columns.clause?.[row]);
    if (lacksRequired && (isEmptyRow(columns, row) || isTotalsRow(columns, row))) return;

    if (lacksRequired)
      for (const field of REQUIRED) if (isBlank(columns[field]?.[row])) this.report('missing-value', field);
    this.readDate(columns.date?.[row], out);
    this.readPerson(columns.staffId?.[row] ?? '', columns.name?.[row] ?? '', out);
    const clause = this.readClause(columns.clause?.[row] ?? '', out);
    const status = this.readStatus(columns.status?.[row]);
    out.upheld = status === 'upheld';
    this.readRectified(columns.rectified?.[row], out);
    if (clause) this.readAmount(columns.quantity?.[row], clause, status, out);
    this.settle(columns, row, status, out);
  }

  /** Notes an issue of the row being read. */
  private report(
    code: IssueCode,
    field: IncidentField,
    reason?: string,
    params?: Record<string, string | number>,
  ): void {
    this.out.issues.push(issue(code, placeOf('Incidents', this.table, field, this.row), { reason, params }));
  }

  private readDate(cell: CellValue | undefined, out: ParsedRow): void {
    if (isBlank(cell)) return;
    const day = parseDay(cell, this.dateSystem);
    if (day === undefined) this.report('bad-date', 'date');
    else out.day = day;
  }

  private readPerson(id: CellValue, name: CellValue, out: ParsedRow): void {
    if (isBlank(name)) return;
    const found = isBlank(id) && typeof name === 'string' ? this.findByName(name) : findPerson(this.roster, id, name);
    if ('fault' in found) {
      if (found.fault === 'name-mismatch')
        this.report(found.fault, found.field, undefined, { id: shown(id), known: found.known });
      else this.report(found.fault, found.field, found.fault === 'unknown-person' ? found.field : undefined);
      return;
    }
    out.person = found.person;
    if (out.day !== NO_DAY) this.checkPosting(found.person, out.day);
  }

  private checkPosting(index: number, day: Day): void {
    if ((this.postedFrom[index] ?? 0) <= day && day <= (this.postedTo[index] ?? -1)) return;
    const person = this.roster.people[index];
    if (!person || isPosted(person, day)) return;
    this.report('outside-roster', 'date', undefined, { name: person.name, date: isoDay(day) });
  }

  private findByName(name: string): FoundPerson {
    const index = this.nameTexts.indexOf(name);
    return (this.foundByName[index] ??= findPerson(this.roster, '', name));
  }

  private readClause(cell: CellValue, out: ParsedRow): RuleClause | undefined {
    if (isBlank(cell)) return undefined;
    const index = this.clauseTexts.indexOf(String(cell));
    const named = (this.namedClauses[index] ??= this.clauses.find(cell));
    if ('fault' in named) {
      this.report('unknown-clause', 'clause', named.fault);
      return undefined;
    }
    // Without a readable date no version can be told; the date's own issue already keeps the row from counting.
    if (out.day === NO_DAY) return named.versions.length === 1 ? named.versions[0] : undefined;
    const clause = inForce(named.versions, out.day);
    if (clause) out.clause = clause.index;
    else this.report('unknown-clause', 'clause', 'not-in-force');
    return clause;
  }

  private readStatus(cell: CellValue | undefined): Status | undefined {
    if (cell === undefined || isBlank(cell)) return 'upheld';
    if (!this.statuses.has(cell)) this.statuses.set(cell, parseStatus(cell));
    const status = this.statuses.get(cell);
    if (!status) this.report('bad-status', 'status');
    return status;
  }

  private readRectified(cell: CellValue | undefined, out: ParsedRow): void {
    if (cell === undefined || isBlank(cell)) return;
    const answer = parseYesNo(cell);
    if (!answer) this.report('bad-rectified', 'rectified');
    // What cannot be read as "no" proves no recurrence.
    out.rectified = answer !== 'no';
  }

  private readAmount(
    cell: CellValue | undefined,
    clause: RuleClause,
    status: Status | undefined,
    out: ParsedRow,
  ): void {
    const read = readQuantity(cell, clause);
    if (typeof read === 'number') out.quantity = read;
    else if (read.fault === 'bad-quantity') {
      const { least = 0, points = Infinity } = clause.clause;
      const params = read.reason === 'outside-bounds' ? { least, most: points === Infinity ? '∞' : points } : undefined;
      this.report('bad-quantity', 'quantity', read.reason, params);
    } else if (status !== 'revoked')
      this.report('missing-amount', 'quantity', clause.kind === 'band' ? 'exam' : 'discretionary');
  }

  /** What became of the row, once everything in it is read; and the warnings of rows that count. */
  private settle(columns: Columns, row: number, status: Status | undefined, out: ParsedRow): void {
    if (out.issues.length > 0 && out.issues.some(({ severity }) => severity === 'error')) out.state = RowState.error;
    else if (status === 'revoked') out.state = RowState.revoked;
    else if (status === 'unverified' || status === 'appealed') {
      this.report(status, 'status');
      out.state = RowState.open;
    } else if (Number.isNaN(out.quantity)) out.state = RowState.open;
    else {
      out.state = RowState.upheld;
      const kind = this.rules.clauses[out.clause]?.kind;
      if (kind === 'discretionaryAdd' && isBlank(columns.approvedBy?.[row]))
        this.report('missing-approver', 'approvedBy');
      if (this.rules.settings.evidence === 'warn' && isBlank(columns.evidence?.[row]))
        this.report('missing-evidence', 'evidence');
    }
  }
}

type Columns = TableOf<'Incidents'>['columns'];

function isEmptyRow(columns: Columns, row: number): boolean {
  for (const column of Object.values<Column | undefined>(columns)) if (!isBlank(column?.[row])) return false;
  return true;
}

/** A hand-made totals row: a word for "total" where a row has its number, date or name, and no clause. */
function isTotalsRow(columns: Columns, row: number): boolean {
  if (!isBlank(columns.clause?.[row])) return false;
  return [columns.id, columns.date, columns.name].some((column) => TOTALS.has(fold(column?.[row] ?? '')));
}
