import { fromFileFormula } from '../formulas';
import { parseArea } from '../../model/address';
import type { Table, TableColumn } from '../../model/types';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/tree';
import { decodeString } from '../xml/text';
import { isOn } from './fonts';

/** The table of a table part; undefined where it has no readable rectangle. */
export function readTable(root: XmlElement): Table | undefined {
  const { attributes } = root;
  const area = parseArea(attributes.ref ?? '');
  if (!area) return undefined;
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
    columns: childrenNamed(childNamed(root, 'tableColumns') ?? root, 'tableColumn').map(readColumn),
  };
}

function readColumn(column: XmlElement): TableColumn {
  const { attributes } = column;
  const formula = childNamed(column, 'calculatedColumnFormula');
  return {
    id: Number(attributes.id ?? 0),
    name: decodeString(attributes.name ?? ''),
    ...(attributes.totalsRowFunction ? { totalsFunction: attributes.totalsRowFunction } : {}),
    ...(attributes.totalsRowLabel ? { totalsLabel: decodeString(attributes.totalsRowLabel) } : {}),
    ...(formula ? { formula: fromFileFormula(textOf(formula)) } : {}),
  };
}
