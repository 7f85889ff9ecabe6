import type { Day } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { parseNumber } from '../cells/number';
import { parseStatus, type Status } from '../cells/words';
import { findPerson } from '../people/find-person';
import { PostedDays } from '../people/posted-days';
import type { Roster } from '../people/roster';
import { clauseFinder, type NamedClause } from '../rules/find-clause';
import type { RuleClause, Rules } from '../rules/rules';
import { CellMemo } from './cell-memo';
import { NO_DAY } from './parsed-row';
import { quantityRule, readQuantity, type Quantity, type QuantityRule } from './quantity';

/** Nobody, or nobody that can be told. */
export const NOBODY = -1;

/** Who an id stands for under the name it was last seen with. */
interface Identified {
  name: CellValue | undefined;
  person: number;
}

/** Reads single cells of the log against roster and rulebook; every different cell is worked out once. */
export class CellReaders {
  readonly posted: PostedDays;
  private readonly dayTexts: CellMemo<Day>;
  private readonly byName: CellMemo<number>;
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
    this.posted = new PostedDays(roster);
    this.dayTexts = new CellMemo((text) => parseDay(text, dateSystem) ?? NO_DAY);
    this.byName = new CellMemo((name) => this.find('', name));
    this.byId = new CellMemo(() => ({ name: undefined, person: NOBODY }));
    this.clauses = new CellMemo((cell) => finder.find(cell));
    this.quantities = rules.clauses.map(quantityRule);
    this.statuses = new CellMemo((cell) => (isBlank(cell) ? 'upheld' : (parseStatus(cell) ?? 'unknown')));
  }

  /** The day of a date; `NO_DAY` where it is blank or none. */
  day(cell: CellValue | undefined): Day {
    if (typeof cell === 'number') return parseDay(cell, this.dateSystem) ?? NO_DAY;
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

  /** A row's status, blank being upheld; `unknown` for what is no status. */
  status(cell: CellValue | undefined): Status | 'unknown' {
    return cell === undefined ? 'upheld' : this.statuses.of(cell);
  }

  /** The quantity of a row as it counts by its clause, or why there is none. */
  quantity(cell: CellValue | undefined, { index }: RuleClause): Quantity {
    const number = typeof cell === 'string' ? this.numbers.of(cell) : parseNumber(cell);
    return readQuantity(cell, number, this.quantities[index] as QuantityRule);
  }
}
