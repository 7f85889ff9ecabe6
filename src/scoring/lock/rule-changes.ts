import type { Rulebook } from '../../rulebook';
import { canonical } from '../canonical';
import { isPostedWithin, type Roster } from '../people/roster';
import type { Rules } from '../rules/rules';
import { settingKey, type Settings } from '../settings';
import { sameIn, servedText } from './merged-roster';
import { clauseTexts } from './merged-rules';
import type { Days } from './spans';

/** Settings that touch no figure; of the edition the rulebook itself tells. */
const BESIDE_FIGURES: readonly (keyof Settings)[] = ['rulebook', 'rulebookTotal', 'incidentSheets', 'evidence'];

/** What of a rulebook is another for some days: codes of items, clauses and exams, and names of grades. */
export function ruleChanges(before: Rulebook, after: Rulebook, days: Days): string[] {
  return [
    ...changedKeys(clauseTexts(before, days), clauseTexts(after, days)),
    ...changedKeys(
      textsBy(before.items, ({ code }) => code),
      textsBy(after.items, ({ code }) => code),
    ),
    ...changedKeys(
      textsBy(before.bands, ({ clause }) => clause),
      textsBy(after.bands, ({ clause }) => clause),
    ),
    ...changedKeys(
      textsBy(before.grades, ({ name }) => name.zh),
      textsBy(after.grades, ({ name }) => name.zh),
    ),
  ].filter((key, index, all) => all.indexOf(key) === index);
}

/** The settings that read the rules otherwise now, by their keys as the workbook spells them. */
export function settingChanges(before: Settings, after: Settings): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Settings)[];
  return names
    .filter((name) => !BESIDE_FIGURES.includes(name) && canonical([before[name]]) !== canonical([after[name]]))
    .map(settingKey);
}

/** The names of those who served elsewhere in some days, or not at all, by the one roster than by the other. */
export function rosterChanges(before: Roster, after: Roster, days: Days): string[] {
  if (!before.given && !after.given) return [];
  const changed = before.people
    .filter((person) => isPostedWithin(person, days.from, days.to))
    .filter((person) => {
      const now = sameIn(after, person);
      return !now || servedText(person, before, days) !== servedText(now, after, days);
    });
  const added = after.people.filter((person) => {
    const then = sameIn(before, person);
    const served = then !== undefined && isPostedWithin(then, days.from, days.to);
    return isPostedWithin(person, days.from, days.to) && !served;
  });
  return [...changed, ...added].map(({ name }) => name);
}

/** All three between a lock and the workbook's log. */
export function frameChanges(
  before: { rules: Rules; roster: Roster },
  after: { rules: Rules; roster: Roster },
  days: Days,
) {
  return {
    rules: ruleChanges(before.rules.rulebook, after.rules.rulebook, days),
    settings: settingChanges(before.rules.settings, after.rules.settings),
    roster: rosterChanges(before.roster, after.roster, days),
  };
}

function textsBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of entries) texts.set(key(entry), `${texts.get(key(entry)) ?? ''}${canonical(entry)}`);
  return texts;
}

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}
