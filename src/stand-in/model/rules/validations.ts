import { relocateFormula } from '../../formula/relocate';
import type { CopyOptions } from './conditional-formats';
import { addAreas, anchorOf, moveAreas, shiftAreas, spreadAreas, subtractAreas, touches } from './rule-areas';
import type { SheetModel } from '../sheet';
import type { Shift } from '../references/shift';
import type { Area } from '../sheet-types';
import type { Validation, ValidationRule } from './validation-types';

/** What is said of cells, whichever they are. */
export type ValidationContent = Omit<Validation, 'areas'>;

/** What holds for a cell that nothing was said of. */
export const noValidation: ValidationContent = {
  rule: { type: 'None' },
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};

export const validationAt = (sheet: SheetModel, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ areas }) => touches(areas, [{ row, column, rowCount: 1, columnCount: 1 }]));

export const validationsOn = (sheet: SheetModel, areas: readonly Area[]): Validation[] =>
  sheet.validations.filter((validation) => touches(validation.areas, areas));

/** The cells of a list that no validation stands on. */
export function unvalidated(sheet: SheetModel, areas: readonly Area[]): readonly Area[] {
  return validationsOn(sheet, areas).reduce((left, validation) => subtractAreas(left, validation.areas), areas);
}

/**
 * Changes what is said of some cells, each as it is now. A new rule is written for the first of the cells; where the
 * cells go on to differ in something else, each part has it written for its own first cell.
 */
export function changeValidation(
  sheet: SheetModel,
  areas: readonly Area[],
  change: (before: ValidationContent) => ValidationContent,
): void {
  sheet.requireUnprotected();
  const part = (cells: readonly Area[], before: ValidationContent, writtenFor: Anchor): Validation => {
    const changed = { ...pick(change(before)), areas: cells };
    return relocated(changed, changed.rule === before.rule ? writtenFor : anchorOf(areas), anchorOf(cells));
  };
  const rest = unvalidated(sheet, areas);
  const parts = validationsOn(sheet, areas).map((validation) =>
    part(subtractAreas(areas, subtractAreas(areas, validation.areas)), validation, anchorOf(validation.areas)),
  );
  if (rest.length > 0) {
    parts.push(part(rest, noValidation, anchorOf(rest)));
  }
  clearValidations(sheet, areas);
  const whole = { ...pick(change(noValidation)), areas };
  const areAlike = parts.every(
    (one) => contentKey(relocated(one, anchorOf(one.areas), anchorOf(areas))) === contentKey(whole),
  );
  for (const one of areAlike ? [whole] : parts) {
    put(sheet, one);
  }
  sheet.mark('validations');
}

/** Adds cells to those of an equal validation, or a validation of their own; one that says nothing is none. */
function put(sheet: SheetModel, validation: Validation): void {
  if (contentKey(validation) === contentKey(noValidation)) {
    return;
  }
  const from = anchorOf(validation.areas);
  const at = sheet.validations.findIndex(
    (other) => contentKey(relocated(validation, from, anchorOf(other.areas))) === contentKey(other),
  );
  const equal = sheet.validations[at];
  sheet.validations = equal
    ? sheet.validations.with(at, withAreas(equal, addAreas(equal.areas, validation.areas)))
    : [...sheet.validations, { ...validation, areas: addAreas([], validation.areas) }];
}

const pick = ({ rule, ignoreBlanks, errorAlert, prompt }: ValidationContent): ValidationContent => ({
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
});

const contentKey = (content: ValidationContent): string => JSON.stringify(pick(content));

/** Takes cells out of all validations. */
export function clearValidations(sheet: SheetModel, areas: readonly Area[]): void {
  replaceAreas(sheet, (validation) => subtractAreas(validation.areas, areas));
}

/** Validations follow their cells. */
export function shiftValidations(sheet: SheetModel, shift: Shift): void {
  replaceAreas(sheet, ({ areas }) => shiftAreas(areas, shift), false);
}

/** New lines are validated like the line beside them. */
export function extendValidations(sheet: SheetModel, pattern: Area, to: Area, vertical: boolean): void {
  replaceAreas(sheet, ({ areas }) => addAreas(areas, spreadAreas(areas, pattern, to, vertical)));
}

/** Copies what is said of some cells to others, as pasting does. */
export function copyValidations(
  from: SheetModel,
  source: Area,
  to: SheetModel,
  targets: readonly Area[],
  { transpose = false, cut = false }: CopyOptions = {},
): void {
  const found = validationsOn(from, [source]);
  if (cut) {
    clearValidations(from, [source]);
  }
  clearValidations(to, targets);
  for (const validation of found) {
    const areas = targets.flatMap((target) => moveAreas(validation.areas, source, target, transpose));
    const still = from === to ? to.validations.findIndex(({ rule }) => rule === validation.rule) : -1;
    const same = to.validations[still];
    if (same) {
      to.validations = to.validations.with(still, withAreas(same, addAreas(same.areas, areas)));
    } else {
      const placed = addAreas([], areas);
      put(to, { ...relocated(validation, anchorOf(validation.areas), anchorOf(placed)), areas: placed });
    }
    to.mark('validations');
  }
}

function replaceAreas(sheet: SheetModel, change: (validation: Validation) => readonly Area[], relocates = true): void {
  let changed = false;
  const replaced = sheet.validations.map((validation) => {
    const areas = change(validation);
    changed ||= areas !== validation.areas;
    return areas === validation.areas
      ? validation
      : relocates
        ? withAreas(validation, areas)
        : { ...validation, areas };
  });
  if (changed) {
    sheet.validations = replaced.filter(({ areas }) => areas.length > 0);
    sheet.mark('validations');
  }
}

const withAreas = (validation: Validation, areas: readonly Area[]): Validation => ({
  ...relocated(validation, anchorOf(validation.areas), areas.length > 0 ? anchorOf(areas) : anchorOf(validation.areas)),
  areas,
});

type Anchor = ReturnType<typeof anchorOf>;

/** The same validation as seen from another cell. */
export function relocated(validation: Validation, from: Anchor, to: Anchor): Validation {
  const formulas = validationFormulas(validation.rule);
  const moved = formulas.map((formula) => relocateFormula(formula, from, to));
  const same = moved.every((formula, index) => formula === formulas[index]);
  return same ? validation : { ...validation, rule: withValidationFormulas(validation.rule, moved) };
}

/** The formulas of a rule that may refer to cells, in a fixed order. */
export function validationFormulas(rule: ValidationRule): string[] {
  switch (rule.type) {
    case 'None':
      return [];
    case 'List':
      return rule.source.startsWith('=') ? [rule.source] : [];
    case 'Custom':
      return [rule.formula];
    default:
      return [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
  }
}

/** The same rule with other formulas, in the order `validationFormulas` gives them. */
export function withValidationFormulas(rule: ValidationRule, [first, second]: readonly string[]): ValidationRule {
  switch (rule.type) {
    case 'None':
      return rule;
    case 'List':
      return { ...rule, source: first ?? rule.source };
    case 'Custom':
      return { ...rule, formula: first ?? rule.formula };
    default:
      return { ...rule, formula1: first ?? rule.formula1, ...(second !== undefined && { formula2: second }) };
  }
}
