import { commentAt } from '../../../stand-in/model/comments/comments';
import type { CellIcon, DataBar } from '../../../stand-in/model/rules/conditional-bars';
import type { DifferentialFormat } from '../../../stand-in/model/rules/conditional-format-types';
import { ConditionalLooks } from '../../../stand-in/model/rules/conditional-looks';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { tableLookAt, withTableLook } from '../../../stand-in/model/tables/table-looks';
import type { CellStyle } from '../../../stand-in/model/styles/style-types';
import type { WorkbookModel } from '../../../stand-in/model/workbook';

/** How a cell is drawn where that is not only its own style and text. */
export interface DrawnCell {
  /** Its own style under what its table and its conditional formats say. */
  readonly style: CellStyle;
  readonly bar?: DataBar;
  readonly icon?: CellIcon;
  /** A comment or note on it, which is marked in its corner. */
  readonly remark?: 'comment' | 'note';
  /** A bar or an icon stands for the value, which is not shown. */
  readonly hidesValue: boolean;
}

interface KnownSheet {
  readonly version: number;
  readonly looks: ConditionalLooks;
  readonly cells: Map<string, DrawnCell | undefined>;
}

/** Many screens' worth of cells: a long sheet that is scrolled through is not kept whole. */
const MOST_KEPT = 50_000;

/** What is drawn of cells beside their own looks; worked out when looked at, and kept until anything changes. */
export class DrawnCells {
  private readonly sheets = new Map<SheetModel, KnownSheet>();
  private readonly stop: () => void;

  constructor(workbook: WorkbookModel) {
    this.stop = workbook.events.on(({ kind }) => {
      if (kind !== 'selected' && kind !== 'activated') this.sheets.clear();
    });
  }

  /** Undefined for a cell that is drawn as its own style says. */
  at(sheet: SheetModel, row: number, column: number): DrawnCell | undefined {
    const { conditionalFormats, tables, comments, notes } = sheet;
    if (conditionalFormats.length + tables.length + comments.length + notes.length === 0) return undefined;
    const { version } = sheet.changes;
    let known = this.sheets.get(sheet);
    if (known?.version !== version) {
      known = { version, looks: new ConditionalLooks(sheet), cells: new Map() };
      this.sheets.set(sheet, known);
    }
    const key = `${String(row)} ${String(column)}`;
    if (known.cells.size > MOST_KEPT) known.cells.clear();
    if (!known.cells.has(key)) known.cells.set(key, drawnCell(sheet, row, column, known.looks));
    return known.cells.get(key);
  }

  dispose(): void {
    this.stop();
  }
}

function drawnCell(sheet: SheetModel, row: number, column: number, looks: ConditionalLooks): DrawnCell | undefined {
  const { styles } = sheet.workbook;
  const table = tableLookAt(sheet, row, column);
  const look = looks.at(row, column);
  const remark = commentAt(sheet, row, column)
    ? 'comment'
    : sheet.notes.some((note) => note.row === row && note.column === column)
      ? 'note'
      : undefined;
  if (!table && !look && !remark) return undefined;
  const own = styles.get(sheet.styleAt(row, column));
  const inTable = table ? withTableLook(own, styles.get(0), table) : own;
  const { bar, icon } = look ?? {};
  return {
    style: look ? withLook(inTable, look) : inTable,
    ...(bar && { bar }),
    ...(icon && { icon }),
    ...(remark && { remark }),
    hidesValue: (bar?.hidesValue ?? false) || (icon?.hidesValue ?? false),
  };
}

function withLook(style: CellStyle, { font, fill, borders, numberFormat }: DifferentialFormat): CellStyle {
  return {
    ...style,
    font: { ...style.font, ...font },
    // A plain fill of a conditional format has its colour as its background.
    ...(fill && {
      fill: { ...fill, foreground: fill.pattern === 'solid' ? (fill.background ?? fill.foreground) : fill.foreground },
    }),
    borders: { ...style.borders, ...borders },
    numberFormat: numberFormat ?? style.numberFormat,
  };
}
