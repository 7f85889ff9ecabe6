import { cellIcons, dataBars, type CellIcon, type DataBar } from './conditional-bars';
import { conditionTest } from './conditional-tests';
import { scaleColor } from './conditional-scale-color';
import type { ConditionalFormat, DifferentialFormat } from './conditional-format-types';
import { touches } from './rule-areas';
import type { SheetModel } from '../sheet';

/** What conditional formats make of a cell: another look, and what is drawn beside its value. */
export interface ConditionalLook extends DifferentialFormat {
  readonly bar?: DataBar;
  readonly icon?: CellIcon;
}

type LookAt = (row: number, column: number) => ConditionalLook | undefined;

/**
 * What a sheet's conditional formats make of its cells. Looks at the sheet as it is: what was worked out is kept, for
 * as long as nothing changes.
 */
export class ConditionalLooks {
  private readonly tests = new Map<ConditionalFormat, LookAt>();

  constructor(private readonly sheet: SheetModel) {}

  /** How a cell looks otherwise than it is formatted; undefined where no rule holds. */
  at(row: number, column: number): ConditionalLook | undefined {
    const cell = [{ row, column, rowCount: 1, columnCount: 1 }];
    let look: ConditionalLook | undefined;
    for (const format of this.sheet.conditionalFormats) {
      const found = touches(format.areas, cell) ? this.test(format)(row, column) : undefined;
      // The first rule that says something of a fill, a border or a font's colour has the last word on it.
      if (found)
        look = { ...found, ...look, ...((found.font ?? look?.font) && { font: { ...found.font, ...look?.font } }) };
      if (found && format.stopIfTrue) break;
    }
    return look;
  }

  private test(format: ConditionalFormat): LookAt {
    const known = this.tests.get(format);
    if (known) return known;
    const test = testOf(this.sheet, format);
    this.tests.set(format, test);
    return test;
  }
}

function testOf(sheet: SheetModel, format: ConditionalFormat): LookAt {
  if (format.rule.type === 'ColorScale') {
    const colorAt = scaleColor(sheet, format, format.rule.points);
    return (row, column) => {
      const rgb = colorAt(row, column);
      return rgb === undefined ? undefined : { fill: { pattern: 'solid', background: { rgb } } };
    };
  }
  if (format.rule.type === 'DataBar') return drawn('bar', dataBars(sheet, format, format.rule));
  if (format.rule.type === 'IconSet') return drawn('icon', cellIcons(sheet, format, format.rule));
  const holds = conditionTest(sheet, format);
  return (row, column) => (holds(row, column) ? format.format : undefined);
}

function drawn<Mark>(part: 'bar' | 'icon', markAt: (row: number, column: number) => Mark | undefined): LookAt {
  return (row, column) => {
    const mark = markAt(row, column);
    return mark && { [part]: mark };
  };
}
