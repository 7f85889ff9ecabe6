import { fold, shown } from '../cells/text';
import { cellOf, type TableOf } from '../tables/table';
import { ALWAYS, makeRoster, type Person, type Roster } from './roster';

/**
 * The people of a workbook without a roster: everyone named in the incident tables, posted always, at no window.
 * An id makes a person; a name without an id is a person of its own unless exactly one id goes by that name.
 * Where rows give one id several names, the most frequent is theirs (of equals, the first in code order), so that
 * the order of rows changes nothing.
 */
export function rosterFromIncidents(tables: readonly TableOf<'Incidents'>[]): Roster {
  const ids = new Map<string, { id: string; order: number; names: Map<string, { name: string; count: number }> }>();
  const names = new Map<string, { name: string; order: number; withoutId: boolean }>();
  let order = 0;
  for (const table of tables) {
    for (let row = 0; row < table.rowCount; row++) {
      const name = shown(cellOf(table, 'name', row));
      if (name === '') continue;
      const id = shown(cellOf(table, 'staffId', row));
      const named = names.get(fold(name)) ?? { name, order: order++, withoutId: false };
      names.set(fold(name), id === '' ? { ...named, withoutId: true } : named);
      if (id === '') continue;
      const known = ids.get(fold(id)) ?? {
        id,
        order: order++,
        names: new Map<string, { name: string; count: number }>(),
      };
      ids.set(fold(id), known);
      const spelled = known.names.get(fold(name)) ?? { name, count: 0 };
      known.names.set(fold(name), { name: spelled.name, count: spelled.count + 1 });
    }
  }
  const found: { id: string | null; name: string; order: number }[] = [];
  const named = new Set<string>();
  for (const { id, order: place, names: spellings } of ids.values()) {
    const [key, best] = [...spellings].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))[0] ?? [
      '',
      { name: id },
    ];
    named.add(key);
    found.push({ id, name: best.name, order: place });
  }
  for (const [key, { name, order: place, withoutId }] of names) {
    if (withoutId && !named.has(key)) found.push({ id: null, name, order: place });
  }
  found.sort((a, b) => a.order - b.order);
  const people = found.map(({ id, name }, index): Person => ({ index, id, name, postings: [ALWAYS] }));
  return makeRoster(people, [], false);
}
