import { formatArea } from '../../model/address';
import type { Table, TableColumn } from '../../model/types';
import { encodeString, escapeText } from '../xml/text';
import type { Dialect } from './dialect';
import { MAIN } from './dialect';
import { toFileFormula } from '../formulas';
import { DECLARATION, element } from './xml';

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
  const { id, name, totalsFunction, totalsLabel, formula } = column;
  const content =
    formula === undefined
      ? ''
      : `<calculatedColumnFormula>${escapeText(toFileFormula(formula))}</calculatedColumnFormula>`;
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
