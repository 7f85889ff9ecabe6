import { columnLetters, columnNumber, quoteSheetName } from '../address';
import { maxColumns, maxRows } from '../limits';
import type { Area } from '../sheet-types';

/** A reference met inside a formula, with what of it is absolute. */
export interface FormulaReference {
  /** As written before the `!`, without quotes; undefined for the formula's own sheet. */
  readonly sheetName?: string;
  readonly area: Area;
}

const corner = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})`;
const tokenPattern = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`#REF![$\w:]*`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<prefix>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])` +
      String.raw`(?<ref>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`,
  ].join('|'),
  'giu',
);

/**
 * Rewrites every A1 reference of a formula. `change` gives the new area (or another sheet's name), `'#REF!'` for
 * a reference that lost its cells, `'no sheet'` for one that lost its sheet, or undefined to leave it as written. Text in quotes and structured
 * references stay as they are.
 */
export function rewriteReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | '#REF!' | 'no sheet' | undefined,
): string {
  return formula.replace(tokenPattern, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { prefix?: string; ref?: string };
    const parsed = groups.ref === undefined ? undefined : parseMarked(groups.ref);
    if (!parsed) {
      return token;
    }
    const sheetName = groups.prefix?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
    const changed = change({ sheetName, area: parsed.area });
    if (changed === undefined) {
      return token;
    }
    if (changed === 'no sheet') {
      return `#REF!${groups.ref ?? ''}`;
    }
    if (changed === '#REF!') {
      return `${groups.prefix ?? ''}#REF!`;
    }
    const prefix = changed.sheetName === undefined ? '' : `${quoteSheetName(changed.sheetName)}!`;
    return prefix + formatMarked(changed.area, parsed);
  });
}

interface Marked {
  readonly area: Area;
  readonly kind: 'cells' | 'columns' | 'rows';
  readonly pair: boolean;
  /** Which of first column, first row, last column, last row are absolute. */
  readonly marks: readonly [string, string, string, string];
}

function parseMarked(text: string): Marked | undefined {
  const cells = new RegExp(`^${corner}(?::${corner})?$`, 'i').exec(text);
  if (cells) {
    const at = (group: number): string => cells[group] ?? '';
    const [left, right] = [columnNumber(at(2)), columnNumber(at(6) || at(2))];
    const [top, bottom] = [Number(at(4)) - 1, Number(at(8) || at(4)) - 1];
    if (left < 0 || right < left || bottom < top || bottom >= maxRows) {
      return undefined;
    }
    const area = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    return { area, kind: 'cells', pair: cells[6] !== undefined, marks: [at(1), at(3), at(5), at(7)] };
  }
  const columns = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [left, right] = [columnNumber(columns[2] ?? ''), columnNumber(columns[4] ?? '')];
    const area = { row: 0, column: left, rowCount: maxRows, columnCount: right - left + 1 };
    return left < 0 || right < left
      ? undefined
      : { area, kind: 'columns', pair: true, marks: [columns[1] ?? '', '', columns[3] ?? '', ''] };
  }
  const rows = /^(\$?)(\d+):(\$?)(\d+)$/.exec(text);
  const [top, bottom] = [Number(rows?.[2]) - 1, Number(rows?.[4]) - 1];
  if (!rows || bottom < top || bottom >= maxRows) {
    return undefined;
  }
  const area = { row: top, column: 0, rowCount: bottom - top + 1, columnCount: maxColumns };
  return { area, kind: 'rows', pair: true, marks: ['', rows[1] ?? '', '', rows[3] ?? ''] };
}

function formatMarked(area: Area, { kind, pair, marks }: Marked): string {
  const left = marks[0] + columnLetters(area.column);
  const right = marks[2] + columnLetters(area.column + area.columnCount - 1);
  const top = `${marks[1]}${area.row + 1}`;
  const bottom = `${marks[3]}${area.row + area.rowCount}`;
  if (kind === 'columns') {
    return `${left}:${right}`;
  }
  if (kind === 'rows') {
    return `${top}:${bottom}`;
  }
  return pair || area.rowCount > 1 || area.columnCount > 1 ? `${left}${top}:${right}${bottom}` : left + top;
}
