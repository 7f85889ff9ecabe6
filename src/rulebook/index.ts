export { checkRulebook } from './check';
export { defaultEdition, edition, editionNames, type EditionName } from './editions';
export { unitOf } from './editions/terms';
export {
  ruleErrorCodes,
  ruleWarningCodes,
  type RulebookFault,
  type RulebookFaultCode,
  type RulebookTable,
} from './faults';
export { toHundredths } from './hundredths';
export { isOwnKey, matchKey, plainWidth } from './match-key';
export type { Band, Clause, ClauseKind, Grade, Item, ItemStart, Label, Rulebook } from './types';
