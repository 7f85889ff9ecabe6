/** @jest-environment ./src/stand-in/jest/environment.ts */
import { newWorkbook } from '../../../src/stand-in/files';
import type { DataBarRule, Threshold } from '../../../src/stand-in/model/rules/conditional-format-types';
import {
  addConditionalFormat,
  changeConditionalFormat,
  changeRule,
} from '../../../src/stand-in/model/rules/conditional-formats';
import { ConditionalLooks } from '../../../src/stand-in/model/rules/conditional-looks';
import { defaultRules, evenCriteria } from '../../../src/stand-in/model/rules/conditional-rules';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import '../../../src/stand-in/jest/stand-in';

const bar = defaultRules.DataBar;
const number = (value: number): Threshold => ({ kind: 'Number', formula: `=${value}` });

async function sheetOf(values: readonly (number | string)[]): Promise<SheetModel> {
  const { model } = newWorkbook();
  await standIn.restart(model);
  writeInputs(
    model.activeSheet,
    areaOf(values),
    values.map((value) => [value]),
  );
  return model.activeSheet;
}

const areaOf = (values: readonly unknown[]) => ({ row: 0, column: 0, rowCount: values.length, columnCount: 1 });

/** Numbers, a rule, and each number's bar as shares of the cell from its left edge; null where there is none. */
const bars: [string, (number | string)[], Partial<DataBarRule>, ([number, number] | null)[]][] = [
  [
    'from zero to the highest number',
    [5, 10, 20],
    {},
    [
      [0, 0.25],
      [0, 0.5],
      [0, 1],
    ],
  ],
  ['none for texts and empty cells', [10, 'x', ''], {}, [[0, 1], null, null]],
  [
    'to both sides of zero',
    [-10, 30],
    {},
    [
      [0, 0.25],
      [0.25, 1],
    ],
  ],
  [
    'to the left where all are below zero',
    [-10, -5],
    {},
    [
      [0, 1],
      [0.5, 1],
    ],
  ],
  [
    'from the middle',
    [-10, 5],
    { axisFormat: 'CellMidPoint' },
    [
      [0, 0.5],
      [0.5, 0.75],
    ],
  ],
  [
    'all one way without an axis',
    [-10, 0, 10],
    { axisFormat: 'None' },
    [
      [0, 0],
      [0, 0.5],
      [0, 1],
    ],
  ],
  [
    'between two bounds, and never beyond',
    [0, 5, 10, 99],
    { lower: number(0), upper: number(10) },
    [
      [0, 0],
      [0, 0.5],
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'from the lowest number',
    [10, 15, 20],
    { lower: { kind: 'LowestValue' }, upper: { kind: 'HighestValue' } },
    [
      [0, 0],
      [0, 0.5],
      [0, 1],
    ],
  ],
  [
    'from right to left',
    [5, 20],
    { direction: 'RightToLeft' },
    [
      [0.75, 1],
      [0, 1],
    ],
  ],
];

it.each(bars)('draws bars %s', async (_name, values, change, wanted) => {
  const sheet = await sheetOf(values);
  changeRule(sheet, addConditionalFormat(sheet, [areaOf(values)], 'DataBar'), { ...bar, ...change });
  const looks = new ConditionalLooks(sheet);
  expect(
    values.map((_value, row) => {
      const drawn = looks.at(row, 0)?.bar;
      return drawn ? [drawn.from, drawn.to] : null;
    }),
  ).toEqual(wanted);
});

it('colours a bar below zero as the rule says, with a line at zero', async () => {
  const sheet = await sheetOf([-1, 1]);
  changeRule(sheet, addConditionalFormat(sheet, [areaOf([1, 1])], 'DataBar'), { ...bar, barOnly: true });
  const looks = new ConditionalLooks(sheet);
  expect(looks.at(0, 0)?.bar).toMatchObject({
    fill: '#FF0000',
    axis: { at: 0.5, color: '#000000' },
    growsLeft: true,
    hidesValue: true,
  });
  expect(looks.at(1, 0)?.bar).toMatchObject({ fill: '#638EC6', growsLeft: false });
  changeRule(sheet, sheet.conditionalFormats[0]!, { ...bar, negative: { ...bar.negative, matchFill: true } });
  expect(new ConditionalLooks(sheet).at(0, 0)?.bar?.fill).toBe('#638EC6');
});

describe('icons', () => {
  const set = {
    type: 'IconSet',
    style: 'ThreeArrows',
    reverse: false,
    iconOnly: false,
    criteria: evenCriteria(3),
  } as const;
  const VALUES = [0, 32, 33, 66, 67, 100, 'x'];

  async function icons(rule: Partial<typeof set> | object): Promise<(string | null)[]> {
    const sheet = await sheetOf(VALUES);
    changeRule(sheet, addConditionalFormat(sheet, [areaOf(VALUES)], 'IconSet'), { ...set, ...rule });
    const looks = new ConditionalLooks(sheet);
    return VALUES.map((_value, row) => {
      const icon = looks.at(row, 0)?.icon;
      return icon ? `${icon.set} ${icon.index}` : null;
    });
  }
  const arrows = (...indices: (number | null)[]) =>
    indices.map((index) => (index === null ? null : `ThreeArrows ${index}`));

  it('stand at their steps', async () => {
    expect(await icons({})).toEqual(arrows(0, 0, 1, 1, 2, 2, null));
    expect(await icons({ reverse: true })).toEqual(arrows(2, 2, 1, 1, 0, 0, null));
  });

  it('begin above a step that is not their own', async () => {
    const criteria = set.criteria.map((criterion) => ({ ...criterion, operator: 'GreaterThan' }));
    expect(await icons({ criteria })).toEqual(arrows(0, 0, 0, 1, 1, 2, null));
  });

  it('may be of another set, or none', async () => {
    const [low, middle, high] = set.criteria;
    const criteria = [
      { ...low, icon: { set: 'NoIcons', index: 0 } },
      middle,
      { ...high, icon: { set: 'ThreeFlags', index: 2 } },
    ];
    expect(await icons({ criteria })).toEqual([
      null,
      null,
      'ThreeArrows 1',
      'ThreeArrows 1',
      'ThreeFlags 2',
      'ThreeFlags 2',
      null,
    ]);
  });
});

it('lets a rule that stops the others stop bars, too', async () => {
  const sheet = await sheetOf([1, 2]);
  addConditionalFormat(sheet, [areaOf([1, 2])], 'DataBar');
  const stop = addConditionalFormat(sheet, [areaOf([1, 2])], 'CellValue');
  changeRule(sheet, stop, { type: 'CellValue', operator: 'EqualTo', formula1: '=1' });
  changeConditionalFormat(sheet, stop, { stopIfTrue: true });
  const looks = new ConditionalLooks(sheet);
  expect([looks.at(0, 0)?.bar, looks.at(1, 0)?.bar?.to]).toEqual([undefined, 1]);
});
