/** @jest-environment ./src/stand-in/jest/environment.ts */
import { newWorkbook } from '../../../src/stand-in/files';
import type { ConditionalRule } from '../../../src/stand-in/model/rules/conditional-format-types';
import {
  addConditionalFormat,
  changeRule,
  changeConditionalFormat,
} from '../../../src/stand-in/model/rules/conditional-formats';
import { ConditionalLooks } from '../../../src/stand-in/model/rules/conditional-looks';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import '../../../src/stand-in/jest/stand-in';

const VALUES = [5, 10, '', 'Absent today', 15, '10', 10, 'late'];
const AREA = { row: 0, column: 0, rowCount: VALUES.length, columnCount: 1 };
const RED = { fill: { pattern: 'solid', background: { rgb: '#FF0000' } } } as const;

async function sheetOf(...rules: ConditionalRule[]): Promise<SheetModel> {
  const { model } = newWorkbook();
  await standIn.restart(model);
  const sheet = model.activeSheet;
  writeInputs(
    sheet,
    AREA,
    VALUES.map((value) => [value === '10' ? "'10" : value]),
  );
  for (const rule of rules) {
    const format = addConditionalFormat(sheet, [AREA], rule.type);
    changeRule(sheet, format, rule);
    if (rule.type !== 'ColorScale') changeConditionalFormat(sheet, format, { format: RED });
  }
  return sheet;
}

const marked = (sheet: SheetModel): number[] => {
  const looks = new ConditionalLooks(sheet);
  return VALUES.flatMap((_value, row) => (looks.at(row, 0) ? [row + 1] : []));
};

/** Rules over A1:A8 and the rows they mark. An empty cell compares as 0, a text is more than any number. */
const rules: [string, ConditionalRule, number[]][] = [
  ['less than', { type: 'CellValue', operator: 'LessThan', formula1: '=10' }, [1, 3]],
  ['equal to another cell, moving along', { type: 'CellValue', operator: 'EqualTo', formula1: '=A$2' }, [2, 7]],
  ['between', { type: 'CellValue', operator: 'Between', formula1: '=6', formula2: '=12' }, [2, 7]],
  ['a formula', { type: 'Custom', formula: '=ISTEXT(A1)' }, [4, 6, 8]],
  ['begins with', { type: 'ContainsText', operator: 'BeginsWith', text: 'ABSENT' }, [4]],
  ['contains', { type: 'ContainsText', operator: 'Contains', text: 'T' }, [4, 8]],
  ['ends with', { type: 'ContainsText', operator: 'EndsWith', text: '0' }, [2, 6, 7]],
  ['top 1', { type: 'TopBottom', kind: 'TopItems', rank: 1 }, [5]],
  ['bottom half', { type: 'TopBottom', kind: 'BottomPercent', rank: 50 }, [1, 2, 7]],
  ['above average', { type: 'PresetCriteria', criterion: 'AboveAverage' }, [5]],
  ['duplicates', { type: 'PresetCriteria', criterion: 'DuplicateValues' }, [2, 7]],
  ['blanks', { type: 'PresetCriteria', criterion: 'Blanks' }, [3]],
];

it.each(rules)('marks what a rule means: %s', async (_name, rule, rows) => {
  expect(marked(await sheetOf(rule))).toEqual(rows);
});

it('colours numbers along a scale', async () => {
  const points = [
    { kind: 'LowestValue', color: '#000000' },
    { kind: 'HighestValue', color: '#FF8000' },
  ] as const;
  const looks = new ConditionalLooks(await sheetOf({ type: 'ColorScale', points }));
  const fills = [0, 1, 3, 4].map((row) => looks.at(row, 0)?.fill?.background);
  expect(fills).toEqual([{ rgb: '#000000' }, { rgb: '#804000' }, undefined, { rgb: '#FF8000' }]);
});

it('lets the rule with priority have its way, and stop the others', async () => {
  const sheet = await sheetOf(
    { type: 'CellValue', operator: 'GreaterThan', formula1: '=1' },
    { type: 'CellValue', operator: 'LessThan', formula1: '=10' },
  );
  const [first] = sheet.conditionalFormats;
  if (first) changeConditionalFormat(sheet, first, { format: { font: { bold: true } } });
  expect(new ConditionalLooks(sheet).at(0, 0)).toEqual({ ...RED, font: { bold: true } });
  if (first) changeConditionalFormat(sheet, first, { stopIfTrue: true });
  expect(new ConditionalLooks(sheet).at(0, 0)).toEqual({ font: { bold: true } });
});
