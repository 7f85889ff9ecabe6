/** @jest-environment ./src/stand-in/jest/environment.ts */
import { newWorkbook } from '../../../src/stand-in/files';
import type { Preset } from '../../../src/stand-in/model/rules/conditional-format-types';
import {
  addConditionalFormat,
  changeConditionalFormat,
  changeRule,
} from '../../../src/stand-in/model/rules/conditional-formats';
import { ConditionalLooks } from '../../../src/stand-in/model/rules/conditional-looks';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import '../../../src/stand-in/jest/stand-in';

/** Days from today that are looked at, with a time of day. */
const OFFSETS = Array.from({ length: 141 }, (_, index) => index - 70);
const now = new Date();
const dayAt = (offset: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset);
const serialAt = (offset: number): number =>
  Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + offset) / 86_400_000) + 25_569;

/** The week's Sunday and the month of a day, as numbers that count. */
const weekOf = (offset: number): number => (offset - dayAt(offset).getDay() + now.getDay()) / 7;
const monthOf = (offset: number): number =>
  (dayAt(offset).getFullYear() - now.getFullYear()) * 12 + dayAt(offset).getMonth() - now.getMonth();

const rules: [Preset, (offset: number) => boolean][] = [
  ['Yesterday', (offset) => offset === -1],
  ['Today', (offset) => offset === 0],
  ['Tomorrow', (offset) => offset === 1],
  ['LastSevenDays', (offset) => offset <= 0 && offset > -7],
  ['LastWeek', (offset) => weekOf(offset) === -1],
  ['ThisWeek', (offset) => weekOf(offset) === 0],
  ['NextWeek', (offset) => weekOf(offset) === 1],
  ['LastMonth', (offset) => monthOf(offset) === -1],
  ['ThisMonth', (offset) => monthOf(offset) === 0],
  ['NextMonth', (offset) => monthOf(offset) === 1],
];

it('marks dates as each rule means them, whatever their time of day, and no text', async () => {
  const { model } = newWorkbook();
  await standIn.restart(model);
  const sheet = model.activeSheet;
  const area = { row: 0, column: 0, rowCount: OFFSETS.length + 1, columnCount: 1 };
  writeInputs(sheet, area, [...OFFSETS.map((offset) => [serialAt(offset) + 0.75]), ['today']]);
  const format = addConditionalFormat(sheet, [area], 'PresetCriteria');
  changeConditionalFormat(sheet, format, { format: { font: { bold: true } } });
  for (const [criterion, holds] of rules) {
    changeRule(sheet, format, { type: 'PresetCriteria', criterion });
    const looks = new ConditionalLooks(sheet);
    const marked = [...OFFSETS, NaN].filter((_offset, row) => looks.at(row, 0) !== undefined);
    expect([criterion, marked]).toEqual([criterion, OFFSETS.filter(holds)]);
  }
});
