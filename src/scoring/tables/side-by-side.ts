import { matchHeaders, TABLES, type TableRole } from './contract';
import type { Candidate } from './candidate';

const ROLES = Object.keys(TABLES) as TableRole[];

/**
 * The ranges that a header row is of: where blank cells part it, and at least two of its parts hold all that some table of
 * the contract requires, each part is a range of its own, with nothing in the others' places; else the row is of one.
 */
export function sideBySide<C extends Candidate>(candidate: C): C[] {
  if (candidate.table !== undefined) return [candidate];
  const parts = partsOf(candidate.header);
  if (parts.length < 2 || parts.filter(isOfContract).length < 2) return [candidate];
  return parts.map((header) => ({ ...candidate, header }));
}

/** The runs of cells between blank ones, each at its place in a row that is blank elsewhere. */
function partsOf(header: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [];
  header.forEach((cell, index) => {
    if (isBlankCell(cell)) return;
    if (index === 0 || isBlankCell(header[index - 1])) parts.push(header.map(() => ''));
    parts.at(-1)?.splice(index, 1, cell);
  });
  return parts;
}

function isBlankCell(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isOfContract(header: readonly unknown[]): boolean {
  return ROLES.some((role) => matchHeaders(role, header).missing.length === 0);
}
