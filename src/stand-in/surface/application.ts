import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asOneOf } from '../wire/arguments';
import { hostType, type HostType } from '../wire/host-type';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationType: HostType<WorkbookModel> = hostType({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set(workbook, value) {
        workbook.calculationMode = asOneOf(value, modes);
        workbook.changes.add('calculation');
        if (workbook.calculationMode !== 'Manual') {
          workbook.calculation?.calculate(false);
        }
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (workbook, args) => workbook.calculation?.calculate(args.optionalString(0) !== 'Recalculate'),
    // Nothing is drawn here, so nothing has to be held back.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** `context.runtime`. */
export const runtimeType: HostType<WorkbookModel> = hostType({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (_workbook, session) => session.eventsEnabled,
      set(_workbook, value, session) {
        session.eventsEnabled = asBoolean(value);
      },
    },
  },
});
