import type { SheetModel } from '../../../model/sheet';
import type { Table } from '../../../model/tables/table-types';
import { describedTable, writtenOn } from '../../../model/tables/table-description';
import { readTable } from '../../read/tables';
import { prefixOf } from '../../xml/scan';
import {
  attributeNamed,
  childNamed,
  childrenNamed,
  elementLike,
  ensureChild,
  parseTree,
  removeChildren,
  type XmlElement,
} from '../../xml/tree';
import { relationshipsPrefix, withPrefix } from '../cells/dialect';
import { placesOfFilters } from './filters';
import { removeWithOwnParts } from '../sheets/remove-sheet';
import { WORKSHEET_ORDER } from '../sheets/sheet-elements';
import type { WriteTools } from '../write-tools';
import { filteredTableXml, patchTableFilters, TABLE_TYPE, tableXml } from './tables';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Brings a sheet's table parts up to date: changed ones are patched, new ones added, deleted ones taken out. */
export function patchTables(root: XmlElement, sheet: SheetModel, path: string, tools: WriteTools): void {
  const { edit, dialect, styles } = tools;
  const relationships = edit.relationshipsOf(path);
  const list = ensureChild(root, 'tableParts', WORKSHEET_ORDER);
  const isWritten = writtenOn(sheet);
  const pending = new Map(sheet.tables.map((table) => [table.id, describedTable(sheet, table, isWritten)]));
  list.children = childrenNamed(list, 'tablePart').filter((part) => {
    const relationship = relationships.byId(attributeNamed(part, 'id'));
    const tableRoot = relationship && edit.tree(relationship.target);
    const before = tableRoot && readTable(tableRoot, styles.filterColors);
    const now = before && pending.get(before.id);
    if (!relationship || !tableRoot || !before) return true;
    if (!now) {
      relationships.remove(relationship.id);
      removeWithOwnParts(edit, relationship.target);
      return false;
    }
    pending.delete(before.id);
    const filtersChanged = JSON.stringify(placesOfFilters(before)) !== JSON.stringify(placesOfFilters(now));
    if (filtersChanged || JSON.stringify(before) !== JSON.stringify(now)) {
      patchTable(tableRoot, before, now, (table) => tableXml(table, table.id, dialect));
      if (filtersChanged) patchTableFilters(tableRoot, sheet, now, styles);
      edit.putTree(relationship.target, tableRoot);
    }
    return true;
  });
  const prefix = relationshipsPrefix(root);
  for (const table of pending.values()) {
    const tablePath = edit.freePath('xl/tables/table', '.xml');
    edit.put(tablePath, filteredTableXml(table, sheet, dialect, styles), TABLE_TYPE);
    const id = relationships.add(dialect.relationshipType('table'), tablePath);
    list.children.push(elementLike(list, 'tablePart', { [`${prefix}:id`]: id }));
  }
  if (list.children.length === 0) removeChildren(root, 'tableParts');
  else list.attributes.count = String(list.children.length);
}

/** Takes over from a freshly written table what the model knows; sorting and formats of columns stay. */
function patchTable(root: XmlElement, before: Table, now: Table, write: (table: Table) => string): void {
  const fresh = parseTree(withPrefix(write(now), prefixOf(root.name)));
  for (const name of ['name', 'displayName', 'ref', 'headerRowCount', 'totalsRowCount', 'totalsRowShown']) {
    const value = fresh.attributes[name];
    if (value === undefined) delete root.attributes[name];
    else root.attributes[name] = value;
  }
  const filter = childNamed(root, 'autoFilter');
  const freshFilter = childNamed(fresh, 'autoFilter');
  if (!freshFilter) removeChildren(root, 'autoFilter');
  else if (filter) filter.attributes.ref = freshFilter.attributes.ref;
  else ensureChild(root, 'autoFilter', TABLE_ORDER).attributes = freshFilter.attributes;
  if (JSON.stringify(before.columns) !== JSON.stringify(now.columns)) patchColumns(root, fresh);
  const style = childNamed(fresh, 'tableStyleInfo');
  if (style) ensureChild(root, 'tableStyleInfo', TABLE_ORDER).attributes = style.attributes;
}

/** Columns keep their formats by their ids. */
function patchColumns(root: XmlElement, fresh: XmlElement): void {
  const list = ensureChild(root, 'tableColumns', TABLE_ORDER);
  const known = new Map(childrenNamed(list, 'tableColumn').map((column) => [column.attributes.id, column]));
  const columns = childrenNamed(childNamed(fresh, 'tableColumns') ?? fresh, 'tableColumn');
  list.children = columns.map((column) => {
    const old = known.get(column.attributes.id);
    if (!old) return column;
    const { totalsRowFunction: _function, totalsRowLabel: _label, ...rest } = old.attributes;
    old.attributes = { ...rest, ...column.attributes };
    for (const name of ['totalsRowFormula', 'calculatedColumnFormula']) {
      const formula = childNamed(column, name);
      removeChildren(old, name);
      if (formula) old.children.unshift(formula);
    }
    return old;
  });
  list.attributes.count = String(columns.length);
}
