import { formatArea } from '../../../model/address';
import type { SheetModel } from '../../../model/sheet';
import { bodyArea } from '../../../model/tables/tables';
import { describedTable } from '../../../model/tables/table-description';
import type { Table, TableColumn } from '../../../model/tables/table-types';
import { encodeString, escapeText } from '../../xml/text';
import type { Dialect } from '../cells/dialect';
import { MAIN } from '../cells/dialect';
import { toFileFormula } from '../../formulas';
import { childNamed, parseTree, writeTree, type XmlElement } from '../../xml/tree';
import { fillAutoFilter, placesOfFilters } from './filters';
import type { StyleWriter } from '../styles';
import { DECLARATION, element } from '../xml';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A whole table part. @param id unique among the tables of the workbook. */
export function tableXml(table: Table, id: number, dialect: Dialect): string {
  const { area, showHeaders, showTotals } = table;
  const filtered = { ...area, rowCount: area.rowCount - (showTotals ? 1 : 0) };
  const filter = table.showFilterButton && showHeaders ? element('autoFilter', { ref: formatArea(filtered) }) : '';
  const columns = element('tableColumns', { count: table.columns.length }, table.columns.map(columnXml).join(''));
  const style = element('tableStyleInfo', {
    name: table.style || undefined,
    showFirstColumn: Number(table.highlightFirstColumn),
    showLastColumn: Number(table.highlightLastColumn),
    showRowStripes: Number(table.showBandedRows),
    showColumnStripes: Number(table.showBandedColumns),
  });
  const values = {
    xmlns: MAIN,
    id,
    name: encodeString(table.name),
    displayName: encodeString(table.name),
    ref: formatArea(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : 0,
  };
  return dialect.part(DECLARATION + element('table', values, filter + columns + style));
}

function columnXml(column: TableColumn): string {
  const { id, name, totalsFunction, totalsLabel, totalsFormula, formula } = column;
  const formulaXml = (element: string, text: string | undefined): string =>
    text === undefined ? '' : `<${element}>${escapeText(toFileFormula(text))}</${element}>`;
  const content = formulaXml('calculatedColumnFormula', formula) + formulaXml('totalsRowFormula', totalsFormula);
  return element(
    'tableColumn',
    {
      id,
      // A line break inside a header is spelled out, as Excel does in this attribute.
      name: encodeString(name).replace(/\n/g, '_x000a_'),
      totalsRowLabel: totalsLabel === undefined ? undefined : encodeString(totalsLabel),
      totalsRowFunction: totalsFunction === 'none' ? undefined : totalsFunction,
    },
    content,
  );
}

/** A whole table part with the filters of its columns. */
export function filteredTableXml(given: Table, sheet: SheetModel, dialect: Dialect, styles: StyleWriter): string {
  const table = describedTable(sheet, given, (area) => sheet.cells.usedArea(true, area) !== undefined);
  const xml = tableXml(table, table.id, dialect);
  if (!table.filters || table.filters.size === 0) return xml;
  const root = parseTree(xml);
  patchTableFilters(root, sheet, table, styles);
  return writeTree(root);
}

/** Filters of a table without filter buttons are not written: there is no place for them. */
export function patchTableFilters(root: XmlElement, sheet: SheetModel, table: Table, styles: StyleWriter): void {
  const filter = childNamed(root, 'autoFilter');
  if (filter) fillAutoFilter(filter, sheet, bodyArea(table), placesOfFilters(table), styles);
}
