import { fromFileFormula } from '../formulas';
import { serialOfIsoDate } from './iso-dates';
import { SharedFormulas } from './shared-formulas';
import { StringItemReader } from './shared-strings';
import { isOn } from './fonts';
import { PlainCells } from './plain-cells';
import type { SharedString } from '../opened-workbook';
import { parseArea } from '../../model/address';
import type { Cell, CellValue } from '../../model/cells/cell-types';
import type { Area, RowProperties } from '../../model/sheet-types';
import type { Attributes } from '../xml/scan';
import { decodeString } from '../xml/text';

/** What the cells of a sheet are read with. */
export interface CellContext {
  readonly sharedStrings: readonly SharedString[];
  /** The style table's index of each of the file's cell formats. */
  readonly styleOfFormat: readonly number[];
  readonly date1904: boolean;
}

/** Where what was read goes. */
export interface CellSink {
  cell(row: number, column: number, cell: Cell): void;
  /** Called for rows with properties of their own only. */
  row(row: number, properties: RowProperties): void;
  /** The cells that the results of one formula fill. */
  spill(area: Area): void;
}

/** Reads the rows and cells inside `sheetData` as a scan comes to them. */
export class CellReader {
  private readonly formulas = new SharedFormulas();
  private readonly plain = new PlainCells();
  private readonly inline = new StringItemReader();
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private formulaAttributes: Attributes = {};
  private inlineString: SharedString | undefined;
  private collecting: 'value' | 'formula' | 'inline' | undefined;

  constructor(
    private readonly sink: CellSink,
    private readonly context: CellContext,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.collecting === 'inline') this.inline.open(name, attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.collecting = 'value';
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'f') {
      this.collecting = 'formula';
      this.formula = '';
      this.formulaAttributes = attributes;
    } else if (name === 'is') {
      this.collecting = 'inline';
      this.inline.start();
    }
  }

  /** Says where the next cell without an address of its own is. */
  moveTo(row: number, column: number): void {
    this.row = row;
    this.column = column - 1;
  }

  text(text: string): void {
    if (this.collecting === 'value') this.value += text;
    else if (this.collecting === 'formula') this.formula += text;
    else if (this.collecting === 'inline') this.inline.add(text);
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'is') {
      this.inlineString = this.inline.end();
      this.collecting = undefined;
    } else if (this.collecting === 'inline') this.inline.close(name);
    else if (name === 'v' || name === 'f') this.collecting = undefined;
  }

  /** Rows and cells without a number follow the one before them. */
  private startRow(attributes: Attributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    const properties = readRowProperties(attributes, this.context.styleOfFormat);
    if (properties) this.sink.row(this.row, properties);
  }

  private startCell(attributes: Attributes): void {
    const { r, t, s } = attributes;
    const column = r === undefined ? -1 : columnOf(r);
    this.column = column >= 0 ? column : this.column + 1;
    this.type = t ?? 'n';
    this.style = s === undefined ? 0 : this.styleOf(s);
    this.value = '';
    this.formula = undefined;
    this.inlineString = undefined;
  }

  private endCell(): void {
    const formula = this.wholeFormula();
    const shared = this.type === 's' ? this.context.sharedStrings[Number(this.value)] : this.inlineString;
    const value = this.type === 's' || this.type === 'inlineStr' ? (shared?.text ?? '') : this.plainValue();
    const cell: Cell =
      formula === undefined && !shared?.runs
        ? this.plain.of(value, this.style)
        : {
            value,
            style: this.style,
            ...(formula === undefined ? {} : { formula }),
            ...(shared?.runs ? { runs: shared.runs } : {}),
          };
    this.sink.cell(this.row, this.column, cell);
    const filled =
      formula === undefined || this.formulaAttributes.t !== 'array'
        ? undefined
        : parseArea(this.formulaAttributes.ref ?? '');
    if (filled && filled.rowCount * filled.columnCount > 1) this.sink.spill(filled);
  }

  private plainValue(): CellValue {
    const { value } = this;
    if (value === '' && this.type !== 'str') return '';
    switch (this.type) {
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return { error: value.trim() };
      case 'str':
        return decodeString(value);
      case 'd':
        return serialOfIsoDate(value.trim(), this.context.date1904) ?? value;
      default: {
        const number = Number(value);
        return Number.isNaN(number) ? value : number;
      }
    }
  }

  private wholeFormula(): string | undefined {
    if (this.formula === undefined) return undefined;
    const { t, si } = this.formulaAttributes;
    // A data table is calculated from its own attributes; its cells hold no formula text.
    if (t === 'dataTable') return undefined;
    const text = decodeString(this.formula);
    if (t === 'shared' && si !== undefined) {
      if (text !== '') this.formulas.define(si, text, this.row, this.column);
      else {
        const moved = this.formulas.at(si, this.row, this.column);
        return moved === undefined ? undefined : fromFileFormula(moved);
      }
    }
    return text === '' ? undefined : fromFileFormula(text);
  }

  private styleOf(format: string): number {
    return this.context.styleOfFormat[Number(format)] ?? 0;
  }
}

/** The properties a row's attributes give it; undefined where all are the default. */
export function readRowProperties(attributes: Attributes, styleOfFormat: readonly number[]): RowProperties | undefined {
  const { ht, customHeight, hidden, s, customFormat, outlineLevel } = attributes;
  const style =
    s !== undefined && customFormat !== undefined && isOn(customFormat) ? (styleOfFormat[Number(s)] ?? 0) : 0;
  const isHidden = hidden !== undefined && isOn(hidden);
  const level = Number(outlineLevel ?? 0);
  if (ht === undefined && !isHidden && style === 0 && level === 0) return undefined;
  const isFitted = customHeight === undefined || !isOn(customHeight);
  return {
    ...(ht !== undefined && { height: Number(ht), ...(isFitted && { isFitted }) }),
    hidden: isHidden,
    style,
    outlineLevel: level,
  };
}

/** The 0-based column of a cell's address; -1 where it has none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index) | 32;
    if (code < 97 || code > 122) break;
    column = column * 26 + code - 96;
  }
  return column - 1;
}
