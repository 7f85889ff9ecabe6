import type { SheetModel } from '../model/sheet';
import { parseFormula } from './parser';
import type { Node } from './syntax';

const day = (sheet: SheetModel): string => (sheet.workbook.locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy');

/** Functions whose result Excel shows as a day or a time, or as money. */
const byFunction: Readonly<Record<string, (sheet: SheetModel) => string>> = {
  TODAY: day,
  DATE: day,
  NOW: (sheet) => `${day(sheet)} h:mm`,
  TIME: ({ workbook }) => (workbook.locale === 'zh-CN' ? 'h:mm' : 'h:mm AM/PM'),
  ...Object.fromEntries(
    ['PMT', 'PPMT', 'IPMT', 'PV', 'FV', 'NPV'].map((name) => [
      name,
      ({ workbook }: SheetModel) =>
        workbook.locale === 'zh-CN' ? '¥#,##0.00;[Red]¥-#,##0.00' : '$#,##0.00_);[Red]($#,##0.00)',
    ]),
  ),
};

/** Functions that give something of the kind they are given. */
const sameKind = new Set(['SUM', 'MAX', 'MIN', 'AVERAGE', 'SUMIF', 'SUMIFS']);

/**
 * The number format that a cell without one (General) takes from the formula put into it: a day from TODAY, money from
 * PMT, or that of the first cell it counts with.
 */
export function impliedFormat(formula: string, sheet: SheetModel): string | undefined {
  const format = formatOf(parseFormula(formula), sheet);
  return format === 'General' || format === '@' ? undefined : format;
}

function formatOf(node: Node, sheet: SheetModel): string | undefined {
  switch (node.kind) {
    case 'call':
      return (
        byFunction[node.name]?.(sheet) ??
        (sameKind.has(node.name) && node.args[0] ? formatOf(node.args[0], sheet) : undefined)
      );
    case 'area': {
      const home = node.sheetName === undefined ? sheet : sheet.workbook.sheetByName(node.sheetName);
      return home && sheet.workbook.styles.get(home.styleAt(node.area.row, node.area.column)).numberFormat;
    }
    case 'binary': {
      if (!['+', '-', '*', '/'].includes(node.operator)) {
        return undefined;
      }
      const [left, right] = [formatOf(node.left, sheet), formatOf(node.right, sheet)];
      const hasOwn = (format: string | undefined): boolean => format !== undefined && format !== 'General';
      // Between two days lies a number.
      return hasOwn(left) && hasOwn(right) && (node.operator === '-' || node.operator === '/')
        ? undefined
        : hasOwn(left)
          ? left
          : right;
    }
    default:
      return undefined;
  }
}
