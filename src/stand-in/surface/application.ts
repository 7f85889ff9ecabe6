import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asOneOf } from '../wire/arguments';
import { hostType, make, type HostType } from '../wire/host-type';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

const separatorsType: HostType<WorkbookModel> = hostType({
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const datesType: HostType<WorkbookModel> = hostType({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: ({ locale }) => (locale === 'zh-CN' ? 'yyyy"年"m"月"d"日"' : 'dddd, mmmm d, yyyy') },
    LongTimePattern: { get: ({ locale }) => (locale === 'zh-CN' ? 'h:mm:ss' : 'h:mm:ss AM/PM') },
    ShortDatePattern: { get: ({ locale }) => (locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy') },
    TimeSeparator: { get: () => ':' },
  },
});

/** The system's regional settings. */
const cultureType: HostType<WorkbookModel> = hostType({
  name: 'CultureInfo',
  properties: { Name: { get: ({ locale }) => locale } },
  objects: {
    NumberFormat: (workbook) => make(separatorsType, workbook),
    DatetimeFormat: (workbook) => make(datesType, workbook),
  },
});

/** Circular references are never calculated round and round here: it is off, and cannot be switched on. */
const iterativeType: HostType<WorkbookModel> = hostType({
  name: 'IterativeCalculation',
  properties: { Enabled: { get: () => false }, MaxChange: { get: () => 0.001 }, MaxIteration: { get: () => 100 } },
});

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
  objects: {
    CultureInfo: (workbook) => make(cultureType, workbook),
    IterativeCalculation: (workbook) => make(iterativeType, workbook),
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
