import { fromFileFormula } from '../formulas';
import { parseArea } from '../../model/address';
import type { ColumnFilter } from '../../model/filters/filter-types';
import type { Table, TableColumn } from '../../model/tables/table-types';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/tree';
import { decodeString } from '../xml/text';
import { readFilters, type FilterColors } from './filters';
import { isOn } from './fonts';

/** The table of a table part; undefined where it has no readable rectangle. */
export function readTable(root: XmlElement, filterColors: readonly FilterColors[]): Table | undefined {
  const { attributes } = root;
  const area = parseArea(attributes.ref ?? '');
  if (!area) return undefined;
  const columns = childrenNamed(childNamed(root, 'tableColumns') ?? root, 'tableColumn').map(readColumn);
  const byPlace = readFilters(childNamed(root, 'autoFilter'), filterColors);
  const filters = [...byPlace].flatMap(([place, filter]): [number, ColumnFilter][] => {
    const column = columns[place];
    return column ? [[column.id, filter]] : [];
  });
  const style = childNamed(root, 'tableStyleInfo')?.attributes ?? {};
  const flag = (value: string | undefined): boolean => value !== undefined && isOn(value);
  return {
    id: Number(attributes.id ?? 0),
    name: decodeString(attributes.displayName ?? attributes.name ?? ''),
    area,
    showHeaders: Number(attributes.headerRowCount ?? 1) > 0,
    showTotals: Number(attributes.totalsRowCount ?? 0) > 0,
    showBandedRows: flag(style.showRowStripes),
    showBandedColumns: flag(style.showColumnStripes),
    highlightFirstColumn: flag(style.showFirstColumn),
    highlightLastColumn: flag(style.showLastColumn),
    showFilterButton: childNamed(root, 'autoFilter') !== undefined,
    style: style.name ?? '',
    columns,
    ...(filters.length > 0 ? { filters: new Map(filters) } : {}),
  };
}

function readColumn(column: XmlElement): TableColumn {
  const { attributes } = column;
  const formula = childNamed(column, 'calculatedColumnFormula');
  const totals = childNamed(column, 'totalsRowFormula');
  return {
    id: Number(attributes.id ?? 0),
    name: decodeString(attributes.name ?? ''),
    ...(attributes.totalsRowFunction ? { totalsFunction: attributes.totalsRowFunction } : {}),
    ...(attributes.totalsRowLabel ? { totalsLabel: decodeString(attributes.totalsRowLabel) } : {}),
    ...(totals ? { totalsFormula: fromFileFormula(textOf(totals)) } : {}),
    ...(formula ? { formula: fromFileFormula(textOf(formula)) } : {}),
  };
}
