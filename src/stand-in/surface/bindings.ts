import { bindingsOf, type Binding, type BindingType } from '../model/bindings';
import { cellText } from '../model/cells/cell-text';
import { invalidArgument, itemNotFound, ModelError } from '../model/model-error';
import type { WorkbookModel } from '../model/workbook';
import { asOneOf, type Arguments } from '../wire/arguments';
import { hostType, make, makeNamed, type HostObject, type HostType } from '../wire/host-type';
import { givenRange, rangeOf } from './objects';
import { cellsOf, resolveName, type RangeState } from './ranges/range-state';

/* "Bind to regions in a document or spreadsheet", by the Excel API (Workbook.bindings). */

interface BindingState {
  readonly workbook: WorkbookModel;
  readonly binding: Binding;
}

const invalidBinding = (): ModelError =>
  new ModelError('InvalidBinding', 'This object binding is no longer valid due to previous updates.');

function rangeState({ binding: { sheet, area, table } }: BindingState): RangeState {
  const bound = table ? (sheet.tables.includes(table) ? table.area : undefined) : area;
  if (!bound || !sheet.exists) {
    throw invalidBinding();
  }
  return { sheet, area: bound };
}

const bindingType: HostType<BindingState> = hostType({
  name: 'Binding',
  identity: ({ binding }) => ({ Id: binding.id }),
  properties: { Id: { get: ({ binding }) => binding.id }, Type: { get: ({ binding }) => binding.type } },
  methods: {
    Delete: ({ workbook, binding }) => void bindingsOf(workbook).delete(binding.id),
    GetRange: (state) => rangeOf(rangeState(state)),
    GetTable(state) {
      const { sheet, table } = state.binding;
      if (!table) {
        throw invalidBinding();
      }
      rangeState(state);
      return makeNamed('Table', { sheet, table });
    },
    GetText(state) {
      const { sheet, area } = rangeState(state);
      const cell = sheet.cells.get(area.row, area.column);
      return cell === undefined
        ? ''
        : cellText(
            cell.value,
            state.workbook.styles.get(cell.style).numberFormat,
            state.workbook.date1904,
            state.workbook.locale,
          );
    },
  },
});

function add(
  workbook: WorkbookModel,
  range: RangeState | undefined,
  args: Arguments,
  typeAt: number,
): HostObject<BindingState> {
  if (!range) {
    throw invalidArgument();
  }
  const area = cellsOf(range);
  const type: BindingType = asOneOf(args.raw(typeAt), ['Range', 'Table', 'Text']);
  const table = type === 'Table' ? range.sheet.tableTouching(area) : undefined;
  const isText = area.rowCount === 1 && area.columnCount === 1;
  if ((type === 'Table' && !table) || (type === 'Text' && !isText)) {
    throw invalidArgument();
  }
  const binding: Binding = { id: args.string(typeAt + 1), type, sheet: range.sheet, area, ...(table && { table }) };
  bindingsOf(workbook).set(binding.id, binding);
  return make(bindingType, { workbook, binding });
}

function find(workbook: WorkbookModel, args: Arguments): HostObject<BindingState> | null {
  const binding = bindingsOf(workbook).get(args.string(0));
  return binding ? make(bindingType, { workbook, binding }) : null;
}

function required(found: HostObject<BindingState> | null | undefined): HostObject<BindingState> {
  if (!found) {
    throw itemNotFound();
  }
  return found;
}

const listed = (workbook: WorkbookModel): HostObject<BindingState>[] =>
  [...bindingsOf(workbook).values()].map((binding) => make(bindingType, { workbook, binding }));

export const bindingCollectionType: HostType<WorkbookModel> = hostType({
  name: 'BindingCollection',
  properties: { Count: { get: (workbook) => bindingsOf(workbook).size } },
  items: listed,
  item: (workbook, args) => required(find(workbook, args)),
  methods: {
    Add: (workbook, args) =>
      add(workbook, givenRange(args, 0) ?? resolveName(workbook.activeSheet, args.string(0)), args, 1),
    AddFromNamedItem: (workbook, args) => add(workbook, resolveName(workbook.activeSheet, args.string(0)), args, 1),
    AddFromSelection: (workbook, args) =>
      add(workbook, { sheet: workbook.activeSheet, area: workbook.activeSheet.selection }, args, 0),
    GetItem: (workbook, args) => required(find(workbook, args)),
    GetItemOrNullObject: find,
    GetItemAt: (workbook, args) => required(listed(workbook)[args.integer(0)]),
    GetCount: (workbook) => bindingsOf(workbook).size,
  },
});
