import { ruleFormulas, withRuleFormulas } from './conditional-rules';
import { anchorOf } from './rule-areas';
import { validationFormulas, withValidationFormulas } from './validations';
import type { SheetModel } from '../sheet';

/** Rewrites the formulas of a sheet's rules, which follow renamed sheets and moved cells as those in cells do. */
export function rewriteRules(
  sheet: SheetModel,
  rewrite: (formula: string, place: { row: number; column: number }) => string,
): void {
  for (const format of sheet.conditionalFormats) {
    const before = ruleFormulas(format.rule);
    const after = before.map((formula) => rewrite(formula, anchorOf(format.areas)));
    if (after.some((formula, index) => formula !== before[index])) {
      format.rule = withRuleFormulas(format.rule, after);
      sheet.mark('conditionalFormats');
    }
  }
  sheet.validations.forEach((validation, index) => {
    const before = validationFormulas(validation.rule);
    const after = before.map((formula) => rewrite(formula, anchorOf(validation.areas)));
    if (after.some((formula, at) => formula !== before[at])) {
      const rule = withValidationFormulas(validation.rule, after);
      sheet.validations = sheet.validations.with(index, { ...validation, rule });
      sheet.mark('validations');
    }
  });
}
