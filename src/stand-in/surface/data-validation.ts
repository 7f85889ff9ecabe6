import { formatArea, formatReference } from '../model/address';
import { invalidCells } from '../model/rules/check-validation';
import { invalidArgument, itemNotFound } from '../model/model-error';
import { serialOfDay } from '../model/entry/serial-date';
import type { SheetModel } from '../model/sheet';
import type { ComparedKind, Validation, ValidationOperator, ValidationRule } from '../model/rules/validation-types';
import { anchorOf, subtractAreas } from '../model/rules/rule-areas';
import {
  changeValidation,
  clearValidations,
  noValidation,
  relocated,
  unvalidated,
  validationsOn,
} from '../model/rules/validations';
import { asBoolean, asOneOf, asRecord, asString } from '../wire/arguments';
import { hostType, isHostObject, type HostObject, type HostType, type Property } from '../wire/host-type';
import type { RangeAreasState } from './ranges/areas-state';
import { isRange, rangeAreasOf } from './objects';
import { cellsOf } from './ranges/range-state';

const compared: Readonly<Record<string, ComparedKind>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};
const operators: readonly ValidationOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
/** Excel's bounds of what a list holds, and of the texts shown to who types. */
const maxList = 255;
const maxTitle = 32;
const maxMessage = 255;

/** A reference to the cells of a range object; of another sheet with its name. */
function reference(object: HostObject, home: SheetModel): string {
  if (!isRange(object)) {
    throw invalidArgument();
  }
  const { sheet } = object.state;
  const area = cellsOf(object.state);
  return `=${sheet === home ? formatArea(area, true) : formatReference(sheet.name, area, true)}`;
}

/** A bound as a formula: given as a number, a date, a range, or text that is one of these or a formula. */
function bound(value: unknown, kind: ComparedKind, home: SheetModel): string {
  if (isHostObject(value)) {
    return reference(value, home);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `=${value}`;
  }
  const text = asString(value).trim();
  if (text.startsWith('=') && text.length > 1) {
    return text;
  }
  const serial = kind === 'Date' || kind === 'Time' ? serialOfText(text, home.workbook.date1904) : undefined;
  const number = serial ?? (text === '' ? NaN : Number(text));
  if (!Number.isFinite(number)) {
    throw invalidArgument();
  }
  return `=${number}`;
}

/** A date or time in ISO 8601; a moment (with its zone) is that of this machine's clock. */
function serialOfText(text: string, date1904: boolean): number | undefined {
  const moment = /^\d{4}-.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? new Date(text) : undefined;
  const local =
    moment &&
    `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}T${moment.getHours()}:${moment.getMinutes()}:${moment.getSeconds()}`;
  const parts = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:(?:T|\s|^)(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?)?$/.exec(
    local ?? text,
  );
  if (!parts || parts[0] === '') {
    return undefined;
  }
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date = year === undefined ? 0 : serialOfDay(year, month ?? 0, day ?? 0, date1904);
  return date === undefined ? undefined : date + ((seconds / 60 + minutes) / 60 + hours) / 24;
}

function comparison(kind: ComparedKind, value: unknown, home: SheetModel): ValidationRule {
  const { operator, formula1, formula2 } = asRecord(value);
  const word = asOneOf(operator, operators);
  const needsTwo = word === 'Between' || word === 'NotBetween';
  return {
    type: kind,
    operator: word,
    formula1: bound(formula1, kind, home),
    ...(needsTwo && { formula2: bound(formula2, kind, home) }),
  };
}

function list(value: unknown, home: SheetModel): ValidationRule {
  const { source, inCellDropDown = true } = asRecord(value);
  const text = isHostObject(source) ? reference(source, home) : asString(source).trim();
  if (text === '' || text === '=' || (!text.startsWith('=') && text.length > maxList)) {
    throw invalidArgument();
  }
  return { type: 'List', source: text, inCellDropDown: asBoolean(inCellDropDown) };
}

/** A rule as the API has it: one of its kinds, by name; none of them for no rule. */
function parseRule(value: unknown, home: SheetModel): ValidationRule {
  const [given, ...more] = Object.entries(asRecord(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  if (!given) {
    return { type: 'None' };
  }
  const [name, rule] = given;
  const kind = compared[name];
  if (more.length > 0 || (!kind && name !== 'list' && name !== 'custom')) {
    throw invalidArgument();
  }
  if (kind) {
    return comparison(kind, rule, home);
  }
  if (name === 'list') {
    return list(rule, home);
  }
  const formula = asString(asRecord(rule)['formula']).trim();
  if (formula === '' || formula === '=') {
    throw invalidArgument();
  }
  return { type: 'Custom', formula: formula.startsWith('=') ? formula : `=${formula}` };
}

function plainRule(rule: ValidationRule): object {
  switch (rule.type) {
    case 'None':
      return {};
    case 'List':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'Custom':
      return { custom: { formula: rule.formula } };
    default: {
      const { type, operator, formula1, formula2 } = rule;
      const name = Object.keys(compared).find((key) => compared[key] === type) ?? '';
      return { [name]: { formula1, ...(formula2 !== undefined && { formula2 }), operator } };
    }
  }
}

const isCovered = ({ sheet, areas }: RangeAreasState): boolean => unvalidated(sheet, areas).length === 0;

/** What holds for all cells alike, as seen from the first of them; undefined where they differ. */
function shared(state: RangeAreasState): Omit<Validation, 'areas'> | undefined {
  const [first, ...others] = validationsOn(state.sheet, state.areas);
  if (!first) {
    return noValidation;
  }
  return others.length > 0 || !isCovered(state)
    ? undefined
    : relocated(first, anchorOf(first.areas), anchorOf(state.areas));
}

function typeOf(state: RangeAreasState): string {
  const found = validationsOn(state.sheet, state.areas);
  if (found.length === 0) {
    return 'None';
  }
  return !isCovered(state) ? 'MixedCriteria' : found.length > 1 ? 'Inconsistent' : (found[0] as Validation).rule.type;
}

/** A property that holds for all cells, or null. */
function common<K extends 'errorAlert' | 'prompt' | 'ignoreBlanks'>(
  key: K,
  parse: (value: unknown) => Validation[K],
): Property<RangeAreasState> {
  return {
    get: (state) => shared(state)?.[key] ?? null,
    set: ({ sheet, areas }, value) => changeValidation(sheet, areas, (before) => ({ ...before, [key]: parse(value) })),
  };
}

function textUpTo(value: unknown, most: number): string {
  const text = asString(value ?? '');
  if (text.length > most) {
    throw invalidArgument();
  }
  return text;
}

const invalid = ({ sheet, areas }: RangeAreasState): HostObject<RangeAreasState> | null => {
  const found = invalidCells(sheet, areas);
  return found.length > 0 ? rangeAreasOf({ sheet, areas: found }) : null;
};

/** All valid, none valid, or (null) some of both. */
function validity({ sheet, areas }: RangeAreasState): boolean | null {
  const found = invalidCells(sheet, areas);
  return found.length === 0 ? true : subtractAreas(areas, found).length === 0 ? false : null;
}

/** What cells may hold. What an add-in writes is not checked, as in Excel: only who types is stopped. */
export const dataValidationType: HostType<RangeAreasState> = hostType({
  name: 'DataValidation',
  properties: {
    Type: { get: typeOf },
    Rule: {
      get(state) {
        const found = shared(state);
        return found ? plainRule(found.rule) : null;
      },
      set({ sheet, areas }, value) {
        const rule = parseRule(value, sheet);
        changeValidation(sheet, areas, (before) => ({ ...before, rule }));
      },
    },
    IgnoreBlanks: common('ignoreBlanks', asBoolean),
    ErrorAlert: common('errorAlert', (value) => {
      const { showAlert = true, style = 'Stop', title, message } = asRecord(value);
      return {
        showAlert: asBoolean(showAlert),
        style: asOneOf(style, ['Stop', 'Warning', 'Information']),
        title: textUpTo(title, maxTitle),
        message: textUpTo(message, maxMessage),
      };
    }),
    Prompt: common('prompt', (value) => {
      const { showPrompt = true, title, message } = asRecord(value);
      return {
        showPrompt: asBoolean(showPrompt),
        title: textUpTo(title, maxTitle),
        message: textUpTo(message, maxMessage),
      };
    }),
    Valid: { get: validity },
  },
  methods: {
    Clear({ sheet, areas }) {
      sheet.requireUnprotected();
      clearValidations(sheet, areas);
    },
    GetInvalidCells(state) {
      const found = invalid(state);
      if (!found) {
        throw itemNotFound();
      }
      return found;
    },
    GetInvalidCellsOrNullObject: invalid,
  },
});
