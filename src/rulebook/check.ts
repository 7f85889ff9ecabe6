import { checkBands } from './checks/bands';
import { checkClauses } from './checks/clauses';
import { checkGrades } from './checks/grades';
import { checkItems, checkSum } from './checks/items';
import { lookupOf } from './checks/lookup';
import { checkVersions } from './checks/versions';
import type { RulebookFault } from './faults';
import type { Rulebook } from './types';

/**
 * Every fault of a rulebook, each with the row it is in; an empty list for a clean one.
 *
 * With one error the rulebook is refused as a whole; warnings leave it in use. Codes are matched as everywhere
 * (case, width and spaces do not count), amounts compare as exact decimals. An amount that the source holds but that
 * could not be read comes as NaN, and is a fault; an absent one is undefined.
 *
 * @param statedTotal points the maxima should add up to (the setting `rulebook total`); undefined when none is stated.
 */
export function checkRulebook(rulebook: Rulebook, statedTotal?: number): RulebookFault[] {
  const lookup = lookupOf(rulebook);
  return [
    ...checkItems(rulebook, lookup),
    ...checkSum(rulebook, statedTotal),
    ...checkClauses(rulebook, lookup),
    ...checkVersions(rulebook, lookup),
    ...checkBands(rulebook, lookup),
    ...checkGrades(rulebook),
  ];
}
