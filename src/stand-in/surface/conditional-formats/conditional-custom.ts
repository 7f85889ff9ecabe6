import { changeRule } from '../../model/rules/conditional-formats';
import { anchorOf } from '../../model/rules/rule-areas';
import { asString } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { conditionalRangeFormatType } from './conditional-range-format';
import { asFormula, ruleOf, type RuleState } from './conditional-rules';
import { fromR1C1, toR1C1 } from '../ranges/r1c1';

const setFormula = (state: RuleState, formula: string): void => {
  ruleOf(state, 'Custom');
  changeRule(state.sheet, state.format, { type: 'Custom', formula: asFormula(formula) });
};

const formula: Property<RuleState> = {
  get: (state) => ruleOf(state, 'Custom').formula,
  set: (state, value) => setFormula(state, asString(value)),
};

/** A custom rule's formula, written for the first cell of its range. */
const ruleType: HostType<RuleState> = hostType({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: formula,
    FormulaLocal: formula,
    FormulaR1C1: {
      get(state) {
        const { row, column } = anchorOf(state.format.areas);
        return toR1C1(ruleOf(state, 'Custom').formula, row, column);
      },
      set(state, value) {
        const { row, column } = anchorOf(state.format.areas);
        setFormula(state, fromR1C1(asString(value), row, column));
      },
    },
  },
});

export const customType: HostType<RuleState> = hostType({
  name: 'CustomConditionalFormat',
  objects: { Rule: (state) => make(ruleType, state), Format: (state) => make(conditionalRangeFormatType, state) },
});
