import type { IStyleData } from '@univerjs/core';
import type { DifferentialFormat } from '../../../stand-in/model/conditional-format-types';
import { ConditionalLooks } from '../../../stand-in/model/conditional-looks';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { CellStyle } from '../../../stand-in/model/types';
import type { WorkbookModel } from '../../../stand-in/model/workbook';
import { gridStyle } from './cell-look';

/** A cell's look where a conditional format holds. */
export interface ConditionalCell {
  readonly style: IStyleData;
  readonly numberFormat: string;
}

/** What conditional formats make of the cells the grid draws; worked out when looked at, and kept until anything changes. */
export class ConditionalCells {
  private readonly looks = new Map<SheetModel, { version: number; looks: ConditionalLooks; cells: Map<string, ConditionalCell | undefined> }>();
  private readonly stop: () => void;

  constructor(private readonly workbook: WorkbookModel) {
    this.stop = workbook.events.on(({ kind }) => {
      if (kind !== 'selected' && kind !== 'activated') this.looks.clear();
    });
  }

  at(sheet: SheetModel, row: number, column: number): ConditionalCell | undefined {
    if (sheet.conditionalFormats.length === 0) return undefined;
    const { version } = sheet.changes;
    let known = this.looks.get(sheet);
    if (known?.version !== version) {
      known = { version, looks: new ConditionalLooks(sheet), cells: new Map() };
      this.looks.set(sheet, known);
    }
    const key = `${String(row)} ${String(column)}`;
    if (!known.cells.has(key)) known.cells.set(key, this.worn(sheet, row, column, known.looks.at(row, column)));
    return known.cells.get(key);
  }

  dispose(): void {
    this.stop();
  }

  private worn(sheet: SheetModel, row: number, column: number, look: DifferentialFormat | undefined): ConditionalCell | undefined {
    if (!look) return undefined;
    const style = withLook(this.workbook.styles.get(sheet.cells.get(row, column)?.style ?? sheet.emptyStyleAt(row, column)), look);
    return { style: gridStyle(style), numberFormat: style.numberFormat };
  }
}

function withLook(style: CellStyle, { font, fill, borders, numberFormat }: DifferentialFormat): CellStyle {
  return {
    ...style,
    font: { ...style.font, ...font },
    // A plain fill of a conditional format has its colour as its background.
    ...(fill && { fill: { ...fill, foreground: fill.pattern === 'solid' ? (fill.background ?? fill.foreground) : fill.foreground } }),
    borders: { ...style.borders, ...borders },
    numberFormat: numberFormat ?? style.numberFormat,
  };
}
