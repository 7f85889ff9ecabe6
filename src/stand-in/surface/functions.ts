import { serialOfRolledDay } from '../model/entry/serial-date';
import type { CellValue } from '../model/cells/cell-types';
import type { WorkbookModel } from '../model/workbook';
import type { Arguments } from '../wire/arguments';
import { apiNotFound } from '../wire/host-error';
import { hostType, make, memberName, type HostObject, type HostType } from '../wire/host-type';

interface ResultState {
  readonly value: CellValue;
}

/** What a worksheet function gave: its value, or an error value's text in `error`. */
const functionResultType: HostType<ResultState> = hostType({
  name: 'FunctionResult',
  properties: {
    Value: { get: ({ value }) => (typeof value === 'object' ? null : value) },
    Error: { get: ({ value }) => (typeof value === 'object' ? value.error : null) },
  },
});

const result = (value: CellValue): HostObject<ResultState> => make(functionResultType, { value });

function date(workbook: WorkbookModel, args: Arguments): CellValue {
  const [year, month, day] = [0, 1, 2].map((index) => Math.trunc(args.number(index)));
  return serialOfRolledDay(year ?? 0, month ?? 0, day ?? 0, workbook.date1904) ?? { error: '#NUM!' };
}

/** Worksheet functions called from an add-in: the calculation engine's, if there is one. */
export const functionsType: HostType<WorkbookModel> = hostType({
  name: 'Functions',
  methods: new Proxy<NonNullable<HostType<WorkbookModel>['methods']>>(
    {},
    {
      get: (_target, name) => (workbook: WorkbookModel, args: Arguments) => {
        const wire = String(name);
        // A date needs no engine, only the workbook's date system.
        if (wire === 'Date' && [0, 1, 2].every((index) => typeof args.raw(index) === 'number')) {
          return result(date(workbook, args));
        }
        const value = workbook.calculation?.call?.(
          wire,
          Array.from({ length: args.count }, (_, index) => args.raw(index)),
        );
        if (value === undefined) {
          throw apiNotFound('Functions', memberName(wire));
        }
        return result(value as CellValue);
      },
    },
  ),
});
