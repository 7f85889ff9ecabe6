import { isBlank, type CellValue } from '../cells/cell';
import { fold, shown, tidyName } from '../cells/text';
import { CellMemo } from '../cells/cell-memo';
import { isTotalsWord, signatureIn } from '../cells/words';
import { isNoIncident } from '../incidents/no-incident';
import type { TableOf } from '../tables/table';
import { ALWAYS, makeRoster, type Person, type Roster } from './roster';

/** A name of the log, as it is compared and, tidied, as it was first spelled. */
interface Named {
  readonly key: string;
  readonly name: string;
  /** Its place among the names and ids as they first appear. */
  readonly order: number;
  withoutId: boolean;
}

/** An id of the log, and the names it goes by. */
interface Identified {
  readonly id: string;
  readonly order: number;
  readonly names: Map<Named, { readonly name: string; count: number }>;
}

/**
 * The people of a workbook without a roster: everyone named in the incident tables, posted always, at no window.
 * An id makes a person; a name without an id is a person of its own unless exactly one id goes by that name.
 * Where rows give one id several names, the most frequent is theirs (of equals, the first in code order), so that
 * the order of rows changes nothing.
 */
export class PeopleOfLog {
  private readonly names = new Map<string, Named>();
  private readonly ids = new Map<string, Identified>();
  private order = 0;
  private readonly named = new CellMemo((cell) => this.nameOf(cell));
  private readonly identified = new CellMemo((cell) => this.idOf(cell));
  /** Whether a cell names no clause; of these few rows all is asked. */
  private readonly clauseless = new CellMemo((cell) => isBlank(cell) || signatureIn(cell) !== undefined);

  /** Takes in the people of a block, so many rows a step. */
  *add({ columns, rowCount }: TableOf<'Incidents'>, rows: number): Generator<void> {
    const { name: names, staffId: ids, clause } = columns;
    for (let row = 0; row < rowCount; row++) {
      if (row % rows === 0) yield;
      const cell = names?.[row] ?? '';
      const named = this.named.of(cell);
      if (!named || (this.clauseless.of(clause?.[row] ?? '') && isNoIncident(columns, row))) continue;
      const identified = this.identified.of(ids?.[row] ?? '');
      if (!identified) {
        named.withoutId = true;
        continue;
      }
      const spelled = identified.names.get(named);
      if (spelled) spelled.count += 1;
      else identified.names.set(named, { name: tidyName(cell), count: 1 });
    }
  }

  /** Everyone who was found, a person a step. */
  *roster(): Generator<void, Roster> {
    const found: { id: string | null; name: string; order: number }[] = [];
    const withId = new Set<Named>();
    for (const { id, order, names } of this.ids.values()) {
      const [best] = [...names].sort(([a, x], [b, y]) => y.count - x.count || (a.key < b.key ? -1 : 1));
      if (best) withId.add(best[0]);
      found.push({ id, name: best?.[1].name ?? id, order });
      yield;
    }
    for (const named of this.names.values())
      if (named.withoutId && !withId.has(named)) found.push({ id: null, name: named.name, order: named.order });
    found.sort((a, b) => a.order - b.order);
    const people = found.map(({ id, name }, index): Person => ({ index, id, name, postings: [ALWAYS] }));
    return yield* makeRoster(people, [], false);
  }

  /** The name in a cell; `null` for a blank, and for what a row of totals or signatures has in a name's place. */
  private nameOf(cell: CellValue): Named | null {
    const name = tidyName(cell);
    if (name === '' || isTotalsWord(cell) || signatureIn(cell) !== undefined) return null;
    const key = fold(name);
    let named = this.names.get(key);
    if (!named) this.names.set(key, (named = { key, name, order: this.order++, withoutId: false }));
    return named;
  }

  private idOf(cell: CellValue): Identified | null {
    const id = shown(cell);
    if (id === '') return null;
    const key = fold(id);
    let identified = this.ids.get(key);
    if (!identified) this.ids.set(key, (identified = { id, order: this.order++, names: new Map() }));
    return identified;
  }
}
