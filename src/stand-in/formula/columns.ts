import { sameName } from '../model/naming';
import type { Table } from '../model/tables/table-types';
import { editFormula } from './edit';

/** New names of a table's columns by their old ones in lower case; undefined for a column that is gone. */
export type ColumnNames = ReadonlyMap<string, string | undefined>;

/**
 * Structured references follow columns that are renamed (`Sales[Amount]`, `[@[Net amount]]`); a deleted one reads
 * `#REF!`. `own` is the table the formula stands in, for references that name none.
 */
export function renameColumns(formula: string, table: Table, names: ColumnNames, own: Table | undefined): string {
  return editFormula(formula, (token, before) => {
    if (token.kind !== 'brackets') {
      return undefined;
    }
    const named = before?.kind === 'word' && !token.spaced ? before.text : undefined;
    const isMeant = named === undefined ? own === table : sameName(named, table.name);
    return isMeant ? `[${renameInside(token.text, names)}]` : undefined;
  });
}

/** Renames columns inside the brackets of a structured reference. */
export function renameInside(specifier: string, names: ColumnNames): string {
  const text = specifier.trim();
  const at = text.startsWith('@') ? '@' : '';
  const inner = text.slice(at.length).trim();
  const single = at !== '' ? /^\[((?:[^[\]']|'.)*)\]$/s.exec(inner)?.[1] : undefined;
  if (inner.startsWith('[') && single === undefined) {
    return (
      at +
      inner.replace(/\[((?:[^[\]']|'.)*)\]/gs, (part, name: string) => renamed(part, name, names, (to) => `[${to}]`))
    );
  }
  return (
    at + renamed(inner, single ?? inner, names, (to) => (at !== '' && /[^\p{L}\p{N}_#!]/u.test(to) ? `[${to}]` : to))
  );
}

function renamed(written: string, name: string, names: ColumnNames, put: (name: string) => string): string {
  const key = name.replace(/'(.)/gs, '$1').toLowerCase();
  if (!names.has(key)) {
    return written;
  }
  const to = names.get(key);
  return put(to === undefined ? '#REF!' : to.replace(/[[\]#'@]/g, "'$&"));
}
