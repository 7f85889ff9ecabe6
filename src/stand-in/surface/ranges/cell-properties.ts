import { invalidArgument } from '../../model/model-error';
import { asRecord, type Arguments } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { memberName, type HostObject } from '../../wire/host-type';
import type { Session } from '../../wire/session';
import { rangeOf } from '../objects';
import { cellsOf, type RangeState } from './range-state';

type Wanted = Readonly<Record<string, unknown>>;

/** Names as add-ins write them (camelCase) to names on the wire. */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `EdgeTop` is `top` in cell properties, `InsideHorizontal` is `horizontal`. */
const sideName = (border: HostObject): string =>
  memberName(String(border.type.identity?.(border.state)['SideIndex']).replace(/^(Edge|Inside)/, ''));

function read({ type, state }: HostObject, wanted: Wanted, session: Session): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner === undefined) {
      continue;
    }
    const property = type.properties?.[wireName(name)];
    const child = type.objects?.[wireName(name)]?.(state, session);
    if (property?.get) {
      result[name] = property.get(state, session);
    } else if (child?.type.items) {
      const borders = child.type.items(child.state, session);
      result[name] = Object.fromEntries(
        borders.map((border) => [sideName(border), read(border, asRecord(inner), session)]),
      );
    } else if (child) {
      result[name] = read(child, asRecord(inner), session);
    } else {
      throw apiNotFound(type.name, name);
    }
  }
  return result;
}

function write({ type, state }: HostObject, values: Wanted, session: Session): void {
  for (const [name, value] of Object.entries(values)) {
    const property = type.properties?.[wireName(name)];
    const child = type.objects?.[wireName(name)]?.(state, session);
    if (value === null || value === undefined) {
      continue;
    }
    if (property?.set) {
      property.set(state, value, session);
    } else if (child?.type.items) {
      writeBorders(child.type.items(child.state, session), asRecord(value), session);
    } else if (child) {
      write(child, asRecord(value), session);
    } else {
      throw apiNotFound(type.name, name);
    }
  }
}

function writeBorders(borders: readonly HostObject[], looks: Wanted, session: Session): void {
  for (const [side, look] of Object.entries(looks)) {
    const border = borders.find((candidate) => sideName(candidate) === side);
    if (!border) {
      throw invalidArgument();
    }
    write(border, asRecord(look), session);
  }
}

/** A part of the range: one of its cells, rows or columns. */
function part(state: RangeState, row: number, column: number, rowCount: number, columnCount: number): HostObject {
  return rangeOf({ sheet: state.sheet, area: { row, column, rowCount, columnCount } });
}

const rowOf = (state: RangeState, index: number): HostObject =>
  part(state, cellsOf(state).row + index, cellsOf(state).column, 1, cellsOf(state).columnCount);

const columnOf = (state: RangeState, index: number): HostObject =>
  part(state, cellsOf(state).row, cellsOf(state).column + index, cellsOf(state).rowCount, 1);

export function getCellProperties(state: RangeState, args: Arguments, session: Session): unknown {
  const area = cellsOf(state);
  const wanted = args.record(0);
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column) =>
      read(part(state, area.row + row, area.column + column, 1, 1), wanted, session),
    ),
  );
}

export function getRowProperties(state: RangeState, args: Arguments, session: Session): unknown {
  return Array.from({ length: cellsOf(state).rowCount }, (_, index) =>
    read(rowOf(state, index), args.record(0), session),
  );
}

export function getColumnProperties(state: RangeState, args: Arguments, session: Session): unknown {
  return Array.from({ length: cellsOf(state).columnCount }, (_, index) =>
    read(columnOf(state, index), args.record(0), session),
  );
}

/** A list of exactly so many entries. */
function listOf(value: unknown, length: number): unknown[] {
  if (!Array.isArray(value) || value.length !== length) {
    throw invalidArgument();
  }
  return value;
}

/** One properties object a cell, in the range's shape; null leaves a cell as it is. */
export function setCellProperties(state: RangeState, args: Arguments, session: Session): void {
  const area = cellsOf(state);
  const rows = listOf(args.raw(0), area.rowCount).map((row) => listOf(row, area.columnCount));
  rows.forEach((row, i) =>
    row.forEach((values, j) => {
      if (values !== null) {
        write(part(state, area.row + i, area.column + j, 1, 1), asRecord(values), session);
      }
    }),
  );
}

/** One properties object a row; null leaves a row as it is. */
export function setRowProperties(state: RangeState, args: Arguments, session: Session): void {
  listOf(args.raw(0), cellsOf(state).rowCount).forEach((values, index) => {
    if (values !== null) {
      write(rowOf(state, index), asRecord(values), session);
    }
  });
}

/** One properties object a column; null leaves a column as it is. */
export function setColumnProperties(state: RangeState, args: Arguments, session: Session): void {
  listOf(args.raw(0), cellsOf(state).columnCount).forEach((values, index) => {
    if (values !== null) {
      write(columnOf(state, index), asRecord(values), session);
    }
  });
}
