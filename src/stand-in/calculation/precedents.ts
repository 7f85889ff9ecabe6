import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import type { SheetModel } from '../model/sheet';
import { resolveStructured, type Place } from '../formula/structured';
import { nodesOf, type Node } from '../formula/syntax';
import { Reference } from './values';

/** What a formula reads, as far as its text says. */
export interface Precedents {
  readonly references: readonly Reference[];
  /** The functions it calls, in capitals. */
  readonly functions: ReadonlySet<string>;
  /** It reads cells that its text does not name, or the clock: it is out of date after every change. */
  readonly isVolatile: boolean;
  /** It gives something else when its cell, or the cells it names, stand elsewhere. */
  readonly dependsOnPlace: boolean;
  /** It speaks of names or tables, whose cells may change without a cell changing. */
  readonly usesDefinitions: boolean;
}

const volatileFunctions = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);
const placeFunctions = new Set(['ROW', 'COLUMN', 'ADDRESS', 'CELL', 'SHEET', 'SHEETS', 'FORMULATEXT']);

/** Finds what a formula depends on; names are followed into what they stand for. */
export function precedentsOf(
  node: Node,
  place: Place,
  workbook: WorkbookModel,
  parse: (formula: string) => Node,
): Precedents {
  const references: Reference[] = [];
  const functions = new Set<string>();
  const names = new Set<string>();
  let isVolatile = false;
  let usesDefinitions = false;
  const addArea = (sheet: SheetModel | undefined, area: Area): void => {
    if (sheet) {
      references.push(new Reference(sheet, area));
    }
  };
  const sheetNamed = (name: string | undefined): SheetModel | undefined =>
    name === undefined ? place.sheet : workbook.sheetByName(name);
  const follow = (root: Node): void => {
    for (const part of nodesOf(root)) {
      switch (part.kind) {
        case 'area':
          addArea(sheetNamed(part.sheetName), part.area);
          break;
        case 'structured': {
          usesDefinitions = true;
          const found = resolveStructured(workbook, place, part.table, part.specifier);
          if ('sheet' in found) {
            addArea(found.sheet, found.area);
          }
          break;
        }
        case 'range':
          // Cells between two places of which one is computed are known only then.
          isVolatile ||= part.left.kind !== 'area' || part.right.kind !== 'area';
          break;
        case 'call':
          functions.add(part.name);
          isVolatile ||= volatileFunctions.has(part.name);
          followName(part.name, undefined);
          break;
        case 'name':
          usesDefinitions = true;
          followName(part.name, part.sheetName);
          break;
        default:
      }
    }
  };
  const followName = (name: string, sheetName: string | undefined): void => {
    const sheet = sheetNamed(sheetName);
    const defined = sheet && (workbook.definedName(name, sheet.id) ?? workbook.definedName(name));
    const key = `${defined?.sheetId ?? ''}!${name.toLowerCase()}`;
    if (defined && !names.has(key)) {
      names.add(key);
      usesDefinitions = true;
      follow(parse(defined.formula));
    }
    const table = defined || sheetName !== undefined ? undefined : workbook.tableByName(name);
    if (table) {
      addArea(table.sheet, table.table.area);
    }
  };
  follow(node);
  return {
    references,
    functions,
    isVolatile,
    usesDefinitions,
    dependsOnPlace: [...functions].some((name) => placeFunctions.has(name)),
  };
}
