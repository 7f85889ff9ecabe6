import { edition, editionNames } from '../../rulebook';
import { rulebookTables } from '../../scoring';
import type { RulesActions } from '../../taskpane/actions';
import { goTo, makeTables, surveyWorkbook, writeScoreSetting } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';

/** The rules in force in the open workbook, and the means to change them. */
export function rulesActions(live: LiveFormulas, speech: Speech): RulesActions {
  return {
    editions: editionNames,
    rules: () => {
      const state = live.store.getState();
      if (state.kind !== 'ready') return undefined;
      const { log, ruleWarnings } = state.ingested;
      const { rulebook, settings } = log.rules;
      return { rulebook, settings, warnings: ruleWarnings, isOwn: rulebook.name === 'workbook' };
    },
    set: (key, value, meaning) =>
      inPlainWords(speech, async () => {
        await writeScoreSetting(key, value, meaning, speech.language);
        await live.refresh();
      }),
    copyToWorkbook: (name) =>
      inPlainWords(speech, async () => {
        const rulebook = edition(name);
        if (!rulebook) throw new RangeError(`There is no edition ${name}.`);
        const made = await makeTables(rulebookTables(rulebook, speech.language), speech.language);
        await live.refresh();
        return made;
      }),
    open: (role) =>
      inPlainWords(speech, async () => {
        const { found } = await surveyWorkbook();
        const place = found.find((one) => one.role === role);
        if (place) await goTo({ sheet: place.sheet });
        return place !== undefined;
      }),
  };
}
