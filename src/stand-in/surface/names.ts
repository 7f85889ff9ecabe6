import { formatReference, parseReference } from '../model/address';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../model/model-error';
import { isDefinedName } from '../model/naming';
import { notCalculated } from '../model/calculation';
import { parseEntry } from '../model/entry/entry';
import type { SheetModel } from '../model/sheet';
import type { CellValue } from '../model/cells/cell-types';
import type { DefinedName } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asString, type Arguments } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../wire/host-type';
import { givenRange, rangeOf, worksheetOf } from './objects';
import { cellsOf, rangeState, type RangeState } from './ranges/range-state';
import { plainValue, valueType } from './ranges/range-values';

interface Scope {
  readonly workbook: WorkbookModel;
  /** Undefined for the workbook's own names. */
  readonly sheet?: SheetModel;
}

interface NameState extends Scope {
  readonly name: DefinedName;
}

function target({ workbook, sheet, name }: NameState): RangeState | undefined {
  const reference = parseReference(name.formula);
  const home =
    reference?.sheetName === undefined ? (sheet ?? workbook.activeSheet) : workbook.sheetByName(reference.sheetName);
  return reference && home ? rangeState(home, reference.area) : undefined;
}

/** A constant's value, or the first of what a formula gives. */
function constant(state: NameState): CellValue {
  const { workbook, name } = state;
  const text = name.formula.slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) {
    return (quoted[1] ?? '').replace(/""/g, '"');
  }
  const entry = parseEntry(text, { format: 'General', date1904: workbook.date1904, locale: workbook.locale });
  return typeof entry.value === 'string' ? (results(state)[0]?.[0] ?? notCalculated) : entry.value;
}

/** What the name's formula gives, as rows; formulas that nobody calculates show that. */
function results({ workbook, sheet, name }: NameState): readonly (readonly CellValue[])[] {
  return (
    workbook.calculation?.evaluate?.(name.formula, { sheet: sheet ?? workbook.activeSheet, row: 0, column: 0 }) ?? [
      [notCalculated],
    ]
  );
}

const isArray = (state: NameState): boolean =>
  !target(state) && /^=\{|\(/.test(state.name.formula) && results(state).flat().length > 1;

/** `NamedItem.arrayValues`: a range's cells, or the rows of an array. */
const arrayValuesType: HostType<NameState> = hostType({
  name: 'NamedItemArrayValues',
  properties: {
    Values: { get: (state) => rowsOf(state).map((row) => row.map(plainValue)) },
    Types: { get: (state) => rowsOf(state).map((row) => row.map(valueType)) },
  },
});

function rowsOf(state: NameState): readonly (readonly CellValue[])[] {
  const range = target(state);
  if (!range) {
    return results(state);
  }
  const { row, column, rowCount, columnCount } = cellsOf(range);
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_unused, c) => range.sheet.cells.get(row + r, column + c)?.value ?? ''),
  );
}

function value(state: NameState): string | number | boolean {
  const range = target(state);
  return range
    ? formatReference(range.sheet.name, cellsOf(range), true)
    : isArray(state)
      ? state.name.formula.slice(1)
      : plainValue(constant(state));
}

function kind(state: NameState): string {
  return target(state) ? 'Range' : isArray(state) ? 'Array' : valueType(constant(state));
}

function namedRange(state: NameState): HostObject<RangeState> | null {
  const range = target(state);
  return range ? rangeOf(range) : null;
}

const nameType: HostType<NameState> = hostType({
  name: 'NamedItem',
  identity: ({ name }) => ({ Name: name.name, _Id: name.name }),
  properties: {
    Name: { get: ({ name }) => name.name },
    Type: { get: kind },
    Value: { get: value },
    Formula: {
      get: ({ name }) => name.formula,
      set({ workbook, name }, formula) {
        name.formula = asFormula(formula);
        workbook.changes.add('names');
        workbook.calculation?.definitionsChanged();
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set({ workbook, name }, visible) {
        name.visible = asBoolean(visible);
        workbook.changes.add('names');
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set({ workbook, name }, comment) {
        name.comment = asString(comment);
        workbook.changes.add('names');
      },
    },
    Scope: { get: ({ name }) => (name.sheetId === undefined ? 'Workbook' : 'Worksheet') },
  },
  objects: {
    ArrayValues: (state) => make(arrayValuesType, state),
    Worksheet({ sheet }) {
      if (!sheet) {
        throw itemNotFound();
      }
      return worksheetOf(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? worksheetOf(sheet) : null),
  },
  methods: {
    Delete({ workbook, name }) {
      workbook.removeNames((other) => other === name);
      workbook.calculation?.definitionsChanged();
    },
    GetRange(state) {
      const range = namedRange(state);
      if (!range) {
        throw itemNotFound();
      }
      return range;
    },
    GetRangeOrNullObject: namedRange,
  },
});

function asFormula(formula: unknown): string {
  const text =
    typeof formula === 'string'
      ? formula
      : typeof formula === 'number' || typeof formula === 'boolean'
        ? String(formula)
        : '';
  if (text === '') {
    throw invalidArgument();
  }
  return text.startsWith('=')
    ? text
    : `=${typeof formula === 'string' && !parseReference(text) ? `"${text.replace(/"/g, '""')}"` : text.toUpperCase()}`;
}

function add(scope: Scope, args: Arguments, formula: string): HostObject<NameState> {
  const { workbook, sheet } = scope;
  const name = args.string(0);
  if (!isDefinedName(name)) {
    throw invalidArgument();
  }
  if (workbook.definedName(name, sheet?.id) || workbook.tableByName(name)) {
    throw itemAlreadyExists();
  }
  const defined: DefinedName = {
    name,
    sheetId: sheet?.id,
    formula,
    visible: true,
    comment: args.optionalString(2) ?? '',
  };
  workbook.names.push(defined);
  workbook.changes.add('names');
  workbook.calculation?.definitionsChanged();
  return make(nameType, { ...scope, name: defined });
}

function reference(args: Arguments): string {
  const range = givenRange(args, 1);
  return range ? `=${formatReference(range.sheet.name, cellsOf(range), true)}` : asFormula(args.raw(1));
}

function find(scope: Scope, args: Arguments): HostObject<NameState> | null {
  const name = scope.workbook.definedName(args.string(0), scope.sheet?.id);
  return name ? make(nameType, { ...scope, name }) : null;
}

function required(found: HostObject<NameState> | null): HostObject<NameState> {
  if (!found) {
    throw itemNotFound();
  }
  return found;
}

/** The workbook's collection lists every name, a sheet's only its own. */
function listed({ workbook, sheet }: Scope): HostObject<NameState>[] {
  return workbook.names
    .filter((name) => (sheet ? name.sheetId === sheet.id : true))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((name) =>
      make(nameType, {
        workbook,
        sheet: name.sheetId === undefined ? undefined : workbook.sheetById(name.sheetId),
        name,
      }),
    );
}

export const nameCollectionType: HostType<Scope> = hostType({
  name: 'NamedItemCollection',
  items: listed,
  item: (scope, args) => required(find(scope, args)),
  methods: {
    Add: (scope, args) => add(scope, args, reference(args)),
    AddFormulaLocal: (scope, args) => add(scope, args, asFormula(args.string(1))),
    GetItem: (scope, args) => required(find(scope, args)),
    GetItemOrNullObject: find,
    GetCount: (scope) => listed(scope).length,
  },
});
