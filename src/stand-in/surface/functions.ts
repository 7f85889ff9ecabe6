import { cellsOf, type RangeState } from './range-state';
import { rangeType } from './range';
import { serialOfRolledDay } from '../model/serial-date';
import type { CellValue } from '../model/types';
import type { WorkbookModel } from '../model/workbook';
import type { Arguments } from '../wire/arguments';
import { apiNotFound } from '../wire/host-error';
import { isHostObject, make, memberName, type HostObject, type HostType } from '../wire/host-type';

interface ResultState {
  readonly value: CellValue;
}

/** What a worksheet function gave: its value, or an error value's text in `error`. */
const functionResultType: HostType<ResultState> = {
  name: 'FunctionResult',
  properties: {
    Value: { get: ({ value }) => (typeof value === 'object' ? null : value) },
    Error: { get: ({ value }) => (typeof value === 'object' ? value.error : null) },
  },
};

const result = (value: CellValue): HostObject<ResultState> => make(functionResultType, { value });

/** The numbers of the arguments: in cells only numbers count, as SUM and its like take them. */
function numbers(args: Arguments): number[] {
  return Array.from({ length: args.count }, (_, index) => args.raw(index)).flat().flatMap((value) => {
    if (isHostObject(value) && value.type.name === rangeType.name) {
      const { sheet, ...state } = value.state as RangeState;
      const found: number[] = [];
      sheet.cells.forEach(cellsOf({ sheet, ...state }), (cell) => {
        if (typeof cell.value === 'number') {
          found.push(cell.value);
        }
      });
      return found;
    }
    return typeof value === 'number' ? [value] : typeof value === 'boolean' ? [Number(value)] : [];
  });
}

const own: Readonly<Record<string, (workbook: WorkbookModel, args: Arguments) => CellValue>> = {
  Date: (workbook, args) =>
    serialOfRolledDay(Math.trunc(args.number(0)), Math.trunc(args.number(1)), Math.trunc(args.number(2)), workbook.date1904) ?? { error: '#NUM!' },
  Sum: (_workbook, args) => numbers(args).reduce((sum, number) => sum + number, 0),
  Count: (_workbook, args) => numbers(args).length,
  Max: (_workbook, args) => Math.max(0, ...numbers(args)),
  Min: (_workbook, args) => { const all = numbers(args); return all.length > 0 ? Math.min(...all) : 0; },
  Average: (_workbook, args) => {
    const all = numbers(args);
    return all.length > 0 ? all.reduce((sum, number) => sum + number, 0) / all.length : { error: '#DIV/0!' };
  },
};

/** Worksheet functions called from an add-in; those not among ours are the calculation engine's, if there is one. */
export const functionsType: HostType<WorkbookModel> = {
  name: 'Functions',
  methods: new Proxy<NonNullable<HostType<WorkbookModel>['methods']>>({}, {
    get: (_target, name) => (workbook: WorkbookModel, args: Arguments) => {
      const wire = String(name);
      const mine = own[wire];
      if (mine) {
        return result(mine(workbook, args));
      }
      const value = workbook.calculation?.call?.(wire, Array.from({ length: args.count }, (_, index) => args.raw(index)));
      if (value === undefined) {
        throw apiNotFound('Functions', memberName(wire));
      }
      return result(value as CellValue);
    },
  }),
};
