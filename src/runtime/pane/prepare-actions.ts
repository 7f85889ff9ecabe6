import { defaultEdition, edition, editionNames } from '../../rulebook';
import {
  monthOf,
  namedHeader,
  rulebookTables,
  sampleTables,
  suggestColumns,
  TABLES,
  templateTable,
  type Entry,
  type TableRole,
  type TemplateTable,
} from '../../scoring';
import type { PrepareActions, TemplateOrder } from '../../taskpane/actions';
import { texts, type Language } from '../../texts';
import { connectTable, disconnectTable, makeTables, offerOfSelection, surveyWorkbook } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import { rosterOfLog } from './roster-of-log';
import { today } from './today';

/** Makes the contract's tables in the open workbook, or finds them in what the user has. */
export function prepareActions(live: LiveFormulas, speech: Speech): PrepareActions {
  return {
    contract: Object.values(TABLES).map(({ role, columns }) => ({ role, columns })),
    editions: editionNames,
    survey: () => inPlainWords(speech, surveyWorkbook),
    offerOfSelection: () => inPlainWords(speech, offerOfSelection),
    suggest: suggestColumns,
    headerName: namedHeader,
    make: (order) =>
      inPlainWords(speech, async () => {
        const people = order.roles.includes('Roster') ? await peopleOfLog(live, speech) : [];
        const made = await makeTables(tablesOf(order, people, speech.language), speech.language);
        await live.refresh();
        return made;
      }),
    connect: (connection) =>
      inPlainWords(speech, async () => {
        await connectTable(connection);
        await live.refresh();
      }),
    disconnect: (found) =>
      inPlainWords(speech, async () => {
        await disconnectTable(found);
        await live.refresh();
      }),
  };
}

/** Who is in a log that has no roster; nobody where there is no log. */
async function peopleOfLog({ store, readDetails }: LiveFormulas, speech: Speech): Promise<Entry<'Roster'>[]> {
  const state = store.getState();
  if (state.kind !== 'ready' || state.ingested.log.roster.given) return [];
  return rosterOfLog(state.ingested.log, readDetails, texts(speech.language)('prepare.noWindow'));
}

/**
 * The tables of an order, in the contract's order.
 *
 * @param people for the roster, where no sample is wanted
 */
function tablesOf(
  { roles, edition: name, withSample }: TemplateOrder,
  people: readonly Entry<'Roster'>[],
  language: Language,
): TemplateTable[] {
  const rulebook = edition(name) ?? edition(defaultEdition);
  if (!rulebook) throw new RangeError(`There is no edition ${name}.`);
  // The month before this one: it is over, as the month that is scored usually is.
  const sample = withSample ? sampleTables(rulebook, monthOf(today()) - 1, language) : [];
  const roster = templateTable('Roster', language, people);
  const filled = new Map([roster, ...sample, ...rulebookTables(rulebook, language)].map((one) => [one.role, one]));
  const settings = templateTable('Settings', language, [{ setting: 'rulebook', value: name }]);
  return (Object.keys(TABLES) as TableRole[])
    .filter((role) => roles.includes(role))
    .map((role) => filled.get(role) ?? (role === 'Settings' ? settings : templateTable(role, language, [])));
}
