import type { CellRule, Mark } from '../../scoring/sheets';
import { addressOf } from './addresses';

/** A light blue that prints as a light grey, under black figures. */
const BAR = '#BDD7EE';

/** Lays a sheet's rules over its cells, as Excel's own conditional formats. */
export function addRules(sheet: Excel.Worksheet, rules: readonly CellRule[]): void {
  for (const rule of rules) addRule(sheet.getRange(addressOf(rule.area)).conditionalFormats, rule);
}

function addRule(formats: Excel.ConditionalFormatCollection, rule: CellRule): void {
  switch (rule.kind) {
    case 'bars': {
      const { dataBar } = formats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: String(rule.from) };
      dataBar.upperBoundRule = { type: 'Number', formula: String(rule.to) };
      dataBar.positiveFormat.fillColor = BAR;
      dataBar.positiveFormat.gradientFill = false;
      return;
    }
    case 'below': {
      const { cellValue } = formats.add('CellValue');
      cellValue.rule = { formula1: String(rule.bound), operator: 'LessThan' };
      mark(cellValue.format, rule.mark);
      return;
    }
    case 'begins': {
      const { textComparison } = formats.add('ContainsText');
      textComparison.rule = { operator: 'BeginsWith', text: rule.words };
      mark(textComparison.format, rule.mark);
      return;
    }
  }
}

function mark(format: Excel.ConditionalRangeFormat, { fill, bold }: Mark): void {
  format.fill.color = fill;
  if (bold !== undefined) format.font.bold = bold;
}
