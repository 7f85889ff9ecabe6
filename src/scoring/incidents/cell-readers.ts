import { BEGINNING, END, type Day } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { parseDay, plainSerials, type DateSystem, type PlainSerials } from '../cells/day';
import { parseNumber } from '../cells/number';
import { parseStatus, type Status } from '../cells/words';
import { findPerson } from '../people/find-person';
import { PostedDays } from '../people/posted-days';
import type { Roster } from '../people/roster';
import { clauseFinder, inForce, type NamedClause } from '../rules/find-clause';
import type { Rules } from '../rules/rules';
import { CellMemo, NumberMemo } from '../cells/cell-memo';
import { NO_DAY } from './parsed-row';
import { quantityRule, readQuantity, type Quantity, type QuantityRule } from './quantity';

/** Nobody, or nobody that can be told. */
export const NOBODY = -1;

/** No clause, or none that is in force. */
export const NO_CLAUSE = -1;

/** Who an id stands for under the name it was last seen with. */
interface Identified {
  name: CellValue | undefined;
  person: number;
}

/** Reads single cells of the log against roster and rulebook; every different cell is worked out once. */
export class CellReaders {
  readonly posted: PostedDays;
  /** Who a name that is not blank stands for where there is no id; `NOBODY` where nobody can be told. */
  readonly byName: NumberMemo;
  /** The number of a clause of one version that is always in force, as most are; else `NO_CLAUSE`. */
  readonly lasting: NumberMemo;
  private readonly plain: PlainSerials;
  private readonly dayTexts: CellMemo<Day>;
  private readonly byId: CellMemo<Identified>;
  private readonly clauses: CellMemo<NamedClause>;
  private readonly statuses: CellMemo<Status | 'unknown'>;
  private readonly numbers = new CellMemo(parseNumber);
  /** By the clause's number. */
  private readonly quantities: readonly QuantityRule[];

  constructor(
    rules: Rules,
    private readonly roster: Roster,
    private readonly dateSystem: DateSystem,
  ) {
    const finder = clauseFinder(rules);
    this.plain = plainSerials(dateSystem);
    this.posted = new PostedDays(roster);
    this.dayTexts = new CellMemo((text) => parseDay(text, dateSystem) ?? NO_DAY);
    this.byName = new NumberMemo((name) => this.find('', name), roster.people.length);
    this.byId = new CellMemo(() => ({ name: undefined, person: NOBODY }));
    this.clauses = new CellMemo((cell) => finder.find(cell));
    this.lasting = new NumberMemo((cell) => lastingVersion(this.clause(cell)), rules.clauses.length);
    this.quantities = rules.clauses.map(quantityRule);
    this.statuses = new CellMemo((cell) => (isBlank(cell) ? 'upheld' : (parseStatus(cell) ?? 'unknown')));
  }

  /** The day of a date; `NO_DAY` where it is blank or none. */
  day(cell: CellValue | undefined): Day {
    if (typeof cell === 'number') {
      const { first, last, shift } = this.plain;
      return cell >= first && cell < last ? Math.floor(cell) + shift : (parseDay(cell, this.dateSystem) ?? NO_DAY);
    }
    return typeof cell === 'string' ? this.dayTexts.of(cell) : NO_DAY;
  }

  /** Who a row is about, by id and name; `NOBODY` where the name is blank or nobody can be told (`findPerson` says why). */
  person(id: CellValue | undefined, name: CellValue | undefined): number {
    if (name === undefined) return NOBODY;
    if (id === undefined || isBlank(id)) return this.byName.of(name);
    const known = this.byId.of(id);
    if (known.name !== name) {
      known.name = name;
      known.person = this.find(id, name);
    }
    return known.person;
  }

  private find(id: CellValue, name: CellValue): number {
    if (isBlank(name)) return NOBODY;
    const found = findPerson(this.roster, id, name);
    return 'person' in found ? found.person : NOBODY;
  }

  /** What a cell that is not blank names. */
  clause(cell: CellValue): NamedClause {
    return this.clauses.of(cell);
  }

  /** The number of the version, in force on a day, of what a cell that is not blank names. */
  version(cell: CellValue, day: Day): number {
    const lasting = this.lasting.of(cell);
    return lasting === NO_CLAUSE ? (inForce(this.clause(cell).versions, day)?.index ?? NO_CLAUSE) : lasting;
  }

  /** A row's status, blank being upheld; `unknown` for what is no status. */
  status(cell: CellValue | undefined): Status | 'unknown' {
    return cell === undefined ? 'upheld' : this.statuses.of(cell);
  }

  /** The quantity of a row as it counts by its clause, or why there is none. */
  quantity(cell: CellValue | undefined, clause: number): Quantity {
    const number = typeof cell === 'string' ? this.numbers.of(cell) : parseNumber(cell);
    return readQuantity(cell, number, this.quantities[clause] as QuantityRule);
  }
}

function lastingVersion({ versions }: NamedClause): number {
  const [only] = versions;
  return only && versions.length === 1 && only.from === BEGINNING && only.to === END ? only.index : NO_CLAUSE;
}
