import { cellText } from '../../model/cells/cell-text';
import { serialOfRolledDay } from '../../model/entry/serial-date';
import type { Call } from './call';
import { wildcardSource } from './criteria';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import {
  broadcast,
  errors,
  isError,
  toNumber,
  toText,
  typedNumber,
  type Matrix,
  type Scalar,
  type Value,
} from '../values';

const dayMilliseconds = 86_400_000;

/** TEXT: a value in a number format, as a cell would show it. Text stays text, unless the format has a place for it. */
function formatted(value: Scalar, format: Scalar, date1904: boolean): Scalar {
  const pattern = toText(format);
  if (isError(value) || isError(pattern)) {
    return isError(value) ? value : pattern;
  }
  const number = typeof value === 'string' ? (typedNumber(value, date1904) ?? value) : (value ?? 0);
  return pattern === '' ? '' : cellText(number, pattern, date1904);
}

/** VALUE: the number that a text stands for when typed. */
function valueOf(value: Scalar, date1904: boolean): Scalar {
  if (typeof value !== 'string') {
    return typeof value === 'boolean' ? errors.value : (value ?? 0);
  }
  return typedNumber(value, date1904) ?? errors.value;
}

function partOfDate(value: Scalar, date1904: boolean, part: (serial: number) => number): Scalar {
  const text = toText(value);
  const looksLikeIt = typeof text === 'string' && /[-/:年月]|[a-z]{3}/i.test(text);
  const serial = typeof text === 'string' && looksLikeIt ? typedNumber(text, date1904) : undefined;
  return isError(text) ? text : serial === undefined || typeof value === 'number' ? errors.value : part(serial);
}

/** Hours, minutes or seconds of a time of day, which is rounded to the second first. */
function partOfTime(divisor: number, modulus: number): (call: Call) => Value {
  return (call) =>
    broadcast([call.read(0)], (value = null) => {
      const time = toNumber(value, call.evaluator.date1904);
      if (isError(time)) {
        return time;
      }
      const seconds = Math.round((time - Math.floor(time)) * 86_400) % 86_400;
      return time < 0 ? errors.num : Math.floor(seconds / divisor) % modulus;
    });
}

/** SEARCH: the place of a text with wildcards in another, without case, counted from 1. */
function search(call: Call): Value {
  return broadcast(
    [call.read(0), call.read(1), call.has(2) ? call.read(2) : 1],
    (wanted = null, within = null, from = null) => {
      const [pattern, text, start] = [toText(wanted), toText(within), toNumber(from)];
      if (isError(pattern) || isError(text) || isError(start)) {
        return isError(pattern) ? pattern : isError(text) ? text : start;
      }
      if (start < 1 || start > text.length + 1) {
        return errors.value;
      }
      const offset = Math.floor(start) - 1;
      const found = text.slice(offset).search(new RegExp(wildcardSource(pattern), 'isu'));
      return found < 0 ? errors.value : offset + found + 1;
    },
  );
}

function today(call: Call): number {
  const now = call.evaluator.surroundings.now();
  return serialOfRolledDay(now.getFullYear(), now.getMonth() + 1, now.getDate(), call.evaluator.date1904) ?? 0;
}

function now(call: Call): number {
  const at = call.evaluator.surroundings.now();
  const midnight = new Date(at.getFullYear(), at.getMonth(), at.getDate());
  return today(call) + (at.getTime() - midnight.getTime()) / dayMilliseconds;
}

function date(call: Call): Value {
  const parts = [0, 1, 2].map((place) => call.read(place)) as [Matrix | Scalar, Matrix | Scalar, Matrix | Scalar];
  return broadcast(parts, (...values) => {
    const [year, month, day] = values.map((value) => Math.trunc(Number(isError(value) ? Number.NaN : value)));
    const failed = values.find(isError);
    if (failed || year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day)) {
      return failed ?? errors.value;
    }
    return serialOfRolledDay(year, month, day, call.evaluator.date1904) ?? errors.num;
  });
}

/** CONCAT and CONCATENATE; CONCATENATE takes single values, as its arrays spill. */
function concatenated(call: Call): Value {
  let text = '';
  call.args.forEach((_, place) =>
    call.cells(place).forEach((value) => {
      text += call.require(toText(value));
    }),
  );
  return text.length > 32_767 ? errors.value : text;
}

function joined(call: Call): Value {
  const delimiters = call
    .matrix(0)
    .rows.flat()
    .map((value) => call.require(toText(value)));
  const skipsEmpty = call.condition(1, true);
  const texts: string[] = [];
  for (let place = 2; place < call.count; place++) {
    call
      .matrix(place)
      .rows.flat()
      .forEach((value) => texts.push(call.require(toText(value))));
  }
  const kept = skipsEmpty ? texts.filter((text) => text !== '') : texts;
  const text = kept.reduce(
    (all, next, place) => (place === 0 ? next : all + (delimiters[(place - 1) % delimiters.length] ?? '') + next),
    '',
  );
  return text.length > 32_767 ? errors.value : text;
}

/** DOLLAR: an amount in the system's currency, as text, rounded to decimals (2), or before the point where they are below 0. */
function money(call: Call): Value {
  const { locale, date1904 } = call.evaluator.workbook;
  return broadcast([call.read(0), call.has(1) ? call.read(1) : 2], (value = null, places = null) => {
    const [amount, wanted] = [toNumber(value, date1904), toNumber(places, date1904)];
    if (isError(amount) || isError(wanted)) return isError(amount) ? amount : wanted;
    const decimals = Math.trunc(wanted);
    if (decimals > 127) return errors.value;
    const unit = 10 ** Math.max(0, -decimals);
    const rounded = Math.sign(amount) * Math.round(Math.abs(amount) / unit) * unit;
    const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
    const format = locale === 'zh-CN' ? `¥${digits};¥-${digits}` : `$${digits};($${digits})`;
    return cellText(decimals < 0 ? rounded : amount, format, date1904, locale);
  });
}

export const textAndTimeFunctions: FunctionTable = {
  TEXT: define(2, 2, (call) =>
    broadcast([call.read(0), call.read(1)], (value = null, format = null) =>
      formatted(value, format, call.evaluator.date1904),
    ),
  ),
  DOLLAR: define(1, 2, money),
  VALUE: define(1, 1, (call) => broadcast([call.read(0)], (value = null) => valueOf(value, call.evaluator.date1904))),
  DATEVALUE: define(1, 1, (call) =>
    broadcast([call.read(0)], (value = null) => partOfDate(value, call.evaluator.date1904, Math.floor)),
  ),
  TIMEVALUE: define(1, 1, (call) =>
    broadcast([call.read(0)], (value = null) =>
      partOfDate(value, call.evaluator.date1904, (serial) => serial - Math.floor(serial)),
    ),
  ),
  HOUR: define(1, 1, partOfTime(3600, 24)),
  MINUTE: define(1, 1, partOfTime(60, 60)),
  SECOND: define(1, 1, partOfTime(1, 60)),
  SEARCH: define(2, 3, search),
  TODAY: define(0, 0, today),
  NOW: define(0, 0, now),
  DATE: define(3, 3, date),
  CONCAT: define(1, unlimited, concatenated),
  TEXTJOIN: define(3, unlimited, joined),
};
