/** @jest-environment ./src/stand-in/jest/environment.ts */
import { onSheet, reopen, start } from './book';

beforeEach(() => start());

type Add = (format: Excel.ConditionalFormat) => void;

/** Every kind, how a sample sets it, and what is read back. */
const kinds: [Excel.ConditionalFormat['type'], Add, string, unknown][] = [
  [
    'CellValue',
    ({ cellValue }) => {
      cellValue.rule = { operator: 'Between', formula1: '5', formula2: '=$B$1' };
    },
    'cellValue/rule',
    { operator: 'Between', formula1: '=5', formula2: '=$B$1' },
  ],
  [
    'ContainsText',
    ({ textComparison }) => {
      textComparison.rule = { operator: 'NotContains', text: 'a "b"' };
    },
    'textComparison/rule',
    { operator: 'NotContains', text: 'a "b"' },
  ],
  [
    'TopBottom',
    ({ topBottom }) => {
      topBottom.rule = { type: 'BottomPercent', rank: 20 };
    },
    'topBottom/rule',
    { type: 'BottomPercent', rank: 20 },
  ],
  [
    'PresetCriteria',
    ({ preset }) => {
      preset.rule = { criterion: 'TwoStdDevBelowAverage' };
    },
    'preset/rule',
    { criterion: 'TwoStdDevBelowAverage' },
  ],
  [
    'PresetCriteria',
    ({ preset }) => {
      preset.rule = { criterion: 'NextMonth' };
    },
    'preset/rule',
    { criterion: 'NextMonth' },
  ],
  [
    'PresetCriteria',
    ({ preset }) => {
      preset.rule = { criterion: 'NonErrors' };
    },
    'preset/rule',
    { criterion: 'NonErrors' },
  ],
  [
    'PresetCriteria',
    ({ preset }) => {
      preset.rule = { criterion: 'EqualOrAboveAverage' };
    },
    'preset/rule',
    { criterion: 'EqualOrAboveAverage' },
  ],
  [
    'Custom',
    ({ custom }) => {
      custom.rule.formula = '=$A2>XLOOKUP(1,A:A,B:B)';
    },
    'custom/rule/formula',
    '=$A2>XLOOKUP(1,A:A,B:B)',
  ],
  [
    'ColorScale',
    ({ colorScale }) => {
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        midpoint: { type: 'Percentile', formula: '50', color: '#ffff00' },
        maximum: { type: 'Number', formula: '=9', color: 'red' },
      };
    },
    'colorScale/criteria',
    {
      minimum: { type: 'LowestValue', color: '#0000FF' },
      midpoint: { type: 'Percentile', formula: '=50', color: '#FFFF00' },
      maximum: { type: 'Number', formula: '=9', color: '#FF0000' },
    },
  ],
  [
    'IconSet',
    ({ iconSet }) => {
      iconSet.style = 'ThreeTriangles';
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThan', formula: '=2' },
        {
          type: 'Formula',
          operator: 'GreaterThanOrEqual',
          formula: '=$B$1',
          customIcon: { set: 'ThreeStars', index: 2 },
        },
      ];
    },
    'iconSet/criteria',
    [
      {
        type: 'Percent',
        formula: '=0',
        operator: 'GreaterThanOrEqual',
        customIcon: { set: 'ThreeTriangles', index: 0 },
      },
      { type: 'Number', formula: '=2', operator: 'GreaterThan', customIcon: { set: 'ThreeTriangles', index: 1 } },
      {
        type: 'Formula',
        formula: '=$B$1',
        operator: 'GreaterThanOrEqual',
        customIcon: { set: 'ThreeStars', index: 2 },
      },
    ],
  ],
];

describe('a conditional format comes back from a file as it was set', () => {
  test.each(kinds)('%s', async (type, add, path, expected) => {
    await onSheet(async (sheet, context) => {
      add(sheet.getRange('A2:C9').conditionalFormats.add(type));
      await context.sync();
    });
    await reopen();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('B3').conditionalFormats.getItemAt(0);
      format.load(`type,${path}`);
      const range = format.getRange().load('address');
      await context.sync();
      const value = path
        .split('/')
        .reduce((object: unknown, name) => (object as Record<string, unknown>)[name], format);
      expect([format.type, range.address]).toEqual([type, 'Sheet1!A2:C9']);
      expect(value).toEqual(expected);
    });
  });

  test('a data bar with its colours, bounds, axis and what only the extension can say', async () => {
    await onSheet(async (sheet, context) => {
      const { dataBar } = sheet.getRange('A1:A5').conditionalFormats.add('DataBar');
      dataBar.set({
        barDirection: 'RightToLeft',
        axisFormat: 'CellMidPoint',
        axisColor: '#112233',
        showDataBarOnly: true,
        lowerBoundRule: { type: 'Number', formula: '=-5' },
        upperBoundRule: { type: 'Percentile', formula: '=90' },
      });
      dataBar.positiveFormat.set({ fillColor: '#00B050', gradientFill: false, borderColor: '' });
      dataBar.negativeFormat.set({ fillColor: '#C00000', borderColor: '#0000C0' });
      await context.sync();
    });
    await reopen();
    await onSheet(async (sheet, context) => {
      const { dataBar } = sheet.getRange('A1').conditionalFormats.getItemAt(0);
      dataBar.load('$all,positiveFormat,negativeFormat');
      await context.sync();
      expect(dataBar.toJSON()).toMatchObject({
        barDirection: 'RightToLeft',
        axisFormat: 'CellMidPoint',
        axisColor: '#112233',
        showDataBarOnly: true,
        lowerBoundRule: { type: 'Number', formula: '=-5' },
        upperBoundRule: { type: 'Percentile', formula: '=90' },
        positiveFormat: { fillColor: '#00B050', gradientFill: false },
        negativeFormat: { fillColor: '#C00000', borderColor: '#0000C0', matchPositiveFillColor: false },
      });
    });
  });

  test('its format: font, fill, borders, number format, and stopIfTrue', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:A5').conditionalFormats.add('Custom');
      format.stopIfTrue = true;
      format.custom.rule.formulaR1C1 = '=RC[1]>R1C3';
      const look = format.custom.format;
      look.font.set({ bold: true, italic: false, underline: 'Double', strikethrough: true, color: 'red' });
      look.fill.color = '#FFEB9C';
      look.numberFormat = '0.00%';
      look.borders.getItem('EdgeTop').set({ style: 'Dash', color: '#00FF00' });
      look.borders.bottom.color = 'blue';
      await context.sync();
    });
    await reopen();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1').conditionalFormats.getItemAt(0);
      format.load('stopIfTrue,custom/rule/formula,custom/format/numberFormat,custom/format/font,custom/format/fill');
      const borders = format.custom.format.borders.load('items/style,items/color');
      await context.sync();
      expect(format.stopIfTrue).toBe(true);
      expect(format.custom.rule.formula).toBe('=B1>$C$1');
      expect(format.custom.format.toJSON()).toMatchObject({
        numberFormat: '0.00%',
        fill: { color: '#FFEB9C' },
        font: { bold: true, italic: false, underline: 'Double', strikethrough: true, color: '#FF0000' },
      });
      expect(borders.items.map(({ style, color }) => [style, color])).toEqual([
        ['Dash', '#00FF00'],
        ['Continuous', '#0000FF'],
        ['None', null],
        ['None', null],
      ]);
    });
  });
});
