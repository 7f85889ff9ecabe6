import { defaultRules, ruleFormulas, withRuleFormulas } from './conditional-rules';
import type { ConditionalFormat, ConditionalRule, DifferentialFormat } from './conditional-format-types';
import { relocateFormula } from '../../formula/relocate';
import { addAreas, anchorOf, moveAreas, shiftAreas, spreadAreas, subtractAreas, touches } from './rule-areas';
import type { SheetModel } from '../sheet';
import type { Shift } from '../references/shift';
import type { Area } from '../sheet-types';

/** Those of a sheet that touch some cells, by priority. */
export function conditionalFormatsOn(sheet: SheetModel, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => touches(format.areas, areas));
}

/** Puts a new one before all others. */
export function addConditionalFormat(
  sheet: SheetModel,
  areas: readonly Area[],
  type: ConditionalRule['type'],
): ConditionalFormat {
  sheet.requireUnprotected('allowFormatCells');
  const added = {
    id: sheet.workbook.newRuleId(),
    areas: [...areas],
    rule: defaultRules[type],
    format: {},
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(added);
  sheet.mark('conditionalFormats');
  return added;
}

export function changeConditionalFormat(
  sheet: SheetModel,
  format: ConditionalFormat,
  change: Partial<Omit<ConditionalFormat, 'id'>>,
): void {
  sheet.requireUnprotected('allowFormatCells');
  Object.assign(format, change);
  sheet.mark('conditionalFormats');
}

/** Another rule; colours of a scale, bars and icons have no format, which is then dropped. */
export function changeRule(sheet: SheetModel, format: ConditionalFormat, rule: ConditionalRule): void {
  const plain = rule.type === 'ColorScale' || rule.type === 'DataBar' || rule.type === 'IconSet';
  const kept: DifferentialFormat = plain ? {} : format.format;
  changeConditionalFormat(sheet, format, { rule, format: kept, ...(plain && { stopIfTrue: false }) });
}

export function deleteConditionalFormat(sheet: SheetModel, format: ConditionalFormat): void {
  sheet.requireUnprotected('allowFormatCells');
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  sheet.mark('conditionalFormats');
}

/** Moves one to a place among some of its sheet's, counted from 0, from the end where negative; beyond is the end. */
export function setPriority(
  sheet: SheetModel,
  format: ConditionalFormat,
  among: readonly ConditionalFormat[],
  wanted: number,
): void {
  sheet.requireUnprotected('allowFormatCells');
  const others = among.filter((other) => other !== format);
  const place = wanted < 0 ? Math.max(0, among.length + wanted) : Math.min(wanted, others.length);
  const rest = sheet.conditionalFormats.filter((other) => other !== format);
  const next = others[place];
  const last = others.at(-1);
  const at = next ? rest.indexOf(next) : last ? rest.indexOf(last) + 1 : sheet.conditionalFormats.indexOf(format);
  sheet.conditionalFormats = rest.toSpliced(at, 0, format);
  sheet.mark('conditionalFormats');
}

/** Takes cells out of all conditional formats; one without cells is gone. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly Area[]): void {
  replaceAreas(sheet, (format) => subtractAreas(format.areas, areas));
}

/** Conditional formats follow their cells. */
export function shiftConditionalFormats(sheet: SheetModel, shift: Shift): void {
  let changed = false;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    const areas = shiftAreas(format.areas, shift);
    changed ||= areas !== format.areas;
    format.areas = areas;
    return areas.length > 0;
  });
  if (changed) {
    sheet.mark('conditionalFormats');
  }
}

/** New lines get the conditional formats of the line beside them; formulas need no change for it. */
export function extendConditionalFormats(sheet: SheetModel, pattern: Area, to: Area, vertical: boolean): void {
  replaceAreas(sheet, (format) => addAreas(format.areas, spreadAreas(format.areas, pattern, to, vertical)));
}

export interface CopyOptions {
  /** The source's first row becomes the target's first column. */
  readonly transpose?: boolean;
  /** Nothing stays behind. */
  readonly cut?: boolean;
}

/**
 * Copies what stands on some cells to others, as pasting does: on the same sheet the same conditional formats reach
 * further, on another one they are added behind its own.
 */
export function copyConditionalFormats(
  from: SheetModel,
  source: Area,
  to: SheetModel,
  targets: readonly Area[],
  { transpose = false, cut = false }: CopyOptions = {},
): void {
  const order = [...to.conditionalFormats];
  const found = conditionalFormatsOn(from, [source]).map((format) => ({ format, before: { ...format } }));
  if (cut) {
    clearConditionalFormats(from, [source]);
  }
  clearConditionalFormats(to, targets);
  for (const { format, before } of found) {
    const cells = targets.flatMap((target) => moveAreas(before.areas, source, target, transpose));
    if (from === to && to.conditionalFormats.includes(format)) {
      setAreas(format, addAreas(format.areas, cells));
    } else {
      // Written for one cell, and so for where that one's copies come to stand.
      const areas = addAreas([], cells);
      const [written, now] = [anchorOf(before.areas), anchorOf(areas)];
      const rule = relocated(before.rule, written, now);
      const copy = Object.assign(from === to ? format : { ...before, id: to.workbook.newRuleId() }, { rule, areas });
      to.conditionalFormats.push(copy);
    }
    to.mark('conditionalFormats');
  }
  const place = (format: ConditionalFormat): number => (order.includes(format) ? order.indexOf(format) : order.length);
  to.conditionalFormats.sort((a, b) => place(a) - place(b));
}

function replaceAreas(sheet: SheetModel, change: (format: ConditionalFormat) => readonly Area[]): void {
  let changed = false;
  for (const format of sheet.conditionalFormats) {
    const areas = change(format);
    changed ||= areas !== format.areas;
    setAreas(format, areas);
  }
  if (changed) {
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
    sheet.mark('conditionalFormats');
  }
}

/** Formulas are written for the first cell: where another one becomes it, they are written for that one. */
function setAreas(format: ConditionalFormat, areas: readonly Area[]): void {
  const [before, after] = [anchorOf(format.areas), anchorOf(areas)];
  format.areas = areas;
  if (areas.length > 0) {
    format.rule = relocated(format.rule, before, after);
  }
}

type Anchor = ReturnType<typeof anchorOf>;

/** The same rule as seen from another cell. */
function relocated(rule: ConditionalRule, from: Anchor, to: Anchor): ConditionalRule {
  const formulas = ruleFormulas(rule);
  const moved = formulas.map((formula) => relocateFormula(formula, from, to));
  return moved.some((formula, index) => formula !== formulas[index]) ? withRuleFormulas(rule, moved) : rule;
}
