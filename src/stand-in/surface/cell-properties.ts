import { invalidArgument } from '../model/model-error';
import { asRecord, type Arguments } from '../wire/arguments';
import { memberName, type HostType } from '../wire/host-type';
import type { Session } from '../wire/session';
import { apiNotFound } from '../wire/host-error';
import { rangeType } from './range';
import { cellsOf, type RangeState } from './range-state';

type Wanted = Readonly<Record<string, unknown>>;

/** Names as add-ins write them (camelCase) to names on the wire. */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function read(type: HostType<never>, state: unknown, wanted: Wanted, session: Session): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const host = type as unknown as HostType;
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner === undefined) {
      continue;
    }
    const property = host.properties?.[wireName(name)];
    const child = host.objects?.[wireName(name)]?.(state, session);
    if (property?.get) {
      result[name] = property.get(state, session);
    } else if (child?.type.items) {
      result[name] = Object.fromEntries(child.type.items(child.state, session).map((item) =>
        [borderName(String(item.type.identity?.(item.state).SideIndex)), read(item.type as HostType<never>, item.state, asRecord(inner), session)]));
    } else if (child) {
      result[name] = read(child.type as HostType<never>, child.state, asRecord(inner), session);
    } else {
      throw apiNotFound(host.name, name);
    }
  }
  return result;
}

/** `EdgeTop` is `top` in cell properties, `InsideHorizontal` is `horizontal`. */
function borderName(side: string): string {
  return memberName(side.replace(/^(Edge|Inside)/, ''));
}

function write(type: HostType<never>, state: unknown, values: Wanted, session: Session): void {
  const host = type as unknown as HostType;
  for (const [name, value] of Object.entries(values)) {
    const property = host.properties?.[wireName(name)];
    const child = host.objects?.[wireName(name)]?.(state, session);
    if (value === null || value === undefined) {
      continue;
    }
    if (property?.set) {
      property.set(state, value, session);
    } else if (child?.type.items) {
      const sides = child.type.items(child.state, session);
      for (const [side, look] of Object.entries(asRecord(value))) {
        const item = sides.find((candidate) => borderName(String(candidate.type.identity?.(candidate.state).SideIndex)) === side);
        if (!item) {
          throw invalidArgument();
        }
        write(item.type as HostType<never>, item.state, asRecord(look), session);
      }
    } else if (child) {
      write(child.type as HostType<never>, child.state, asRecord(value), session);
    } else {
      throw apiNotFound(host.name, name);
    }
  }
}

/** Looked up late: the range's own table refers to these functions. */
const target = (): HostType<never> => rangeType as unknown as HostType<never>;

function part(state: RangeState, row: number, column: number, rowCount: number, columnCount: number): RangeState {
  return { sheet: state.sheet, area: { row, column, rowCount, columnCount } };
}

export function getCellProperties(state: RangeState, args: Arguments, session: Session): unknown {
  const area = cellsOf(state);
  const wanted = args.record(0);
  return Array.from({ length: area.rowCount }, (_, i) => Array.from({ length: area.columnCount }, (_unused, j) =>
    read(target(), part(state, area.row + i, area.column + j, 1, 1), wanted, session)));
}

export function getRowProperties(state: RangeState, args: Arguments, session: Session): unknown {
  const area = cellsOf(state);
  return Array.from({ length: area.rowCount }, (_, i) =>
    read(target(), part(state, area.row + i, area.column, 1, area.columnCount), args.record(0), session));
}

export function getColumnProperties(state: RangeState, args: Arguments, session: Session): unknown {
  const area = cellsOf(state);
  return Array.from({ length: area.columnCount }, (_, j) =>
    read(target(), part(state, area.row, area.column + j, area.rowCount, 1), args.record(0), session));
}

function matrix(value: unknown): unknown[][] {
  if (!Array.isArray(value) || !value.every((row): row is unknown[] => Array.isArray(row))) {
    throw invalidArgument();
  }
  return value;
}

/** One properties object a cell, in the range's shape; null leaves a cell as it is. */
export function setCellProperties(state: RangeState, args: Arguments, session: Session): void {
  const area = cellsOf(state);
  const rows = matrix(args.raw(0));
  if (rows.length !== area.rowCount || rows.some((row) => row.length !== area.columnCount)) {
    throw invalidArgument();
  }
  rows.forEach((row, i) => row.forEach((values, j) => {
    if (values !== null) {
      write(target(), part(state, area.row + i, area.column + j, 1, 1), asRecord(values), session);
    }
  }));
}

function setLines(list: unknown, count: number, session: Session, place: (index: number) => RangeState): void {
  if (!Array.isArray(list) || list.length !== count) {
    throw invalidArgument();
  }
  list.forEach((values: unknown, index) => {
    if (values !== null) {
      write(target(), place(index), asRecord(values), session);
    }
  });
}

export function setRowProperties(state: RangeState, args: Arguments, session: Session): void {
  const area = cellsOf(state);
  setLines(args.raw(0), area.rowCount, session, (index) => part(state, area.row + index, area.column, 1, area.columnCount));
}

export function setColumnProperties(state: RangeState, args: Arguments, session: Session): void {
  const area = cellsOf(state);
  setLines(args.raw(0), area.columnCount, session, (index) => part(state, area.row, area.column + index, area.rowCount, 1));
}
