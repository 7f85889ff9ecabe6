import { editionNames } from '../rulebook';
import { IncidentLog } from './incidents/incident-log';
import { issue, WORKBOOK, type RowIssue } from './issue';
import { parseRoster } from './people/parse-roster';
import { rosterFromIncidents } from './people/roster-from-incidents';
import { parseRulebook, type LocatedFault } from './rules/parse-rulebook';
import { compileRules } from './rules/rules';
import type { PrintSettings } from './print-settings';
import { parseSettings } from './settings';
import { rowOfSetting } from './settings-table';
import type { TableOf } from './tables/table';
import { placeOf } from './tables/located';
import type { WorkbookTables } from './tables/workbook-tables';

/** A workbook read to the end: its log, ready to be scored for any period, and what its other tables left to say. */
export interface Ingested {
  readonly log: IncidentLog;
  /** Issues of settings, roster and rulebook, and of the workbook as a whole; those of rows are in the log. */
  readonly issues: readonly RowIssue[];
  /** What is odd in the rulebook in force, though it can be used. */
  readonly ruleWarnings: readonly LocatedFault[];
  /** How the unit has its sheets printed. */
  readonly print: PrintSettings;
}

/**
 * Turns raw tables into a log of incidents against roster and rulebook.
 *
 * @param forcedEdition a built-in edition to use over the workbook's own rule tables
 * @throws BrokenRulebookError where the rulebook has errors
 */
export function ingest(tables: WorkbookTables, forcedEdition?: string): Ingested {
  const { settings, print, issues: settingIssues } = parseSettings(tables.settings, editionNames, tables.dateSystem);
  const { rulebook, warnings } = parseRulebook(tables, settings.rulebook, settings.rulebookTotal, forcedEdition);
  const parsed = tables.roster ? parseRoster(tables.roster, tables.dateSystem) : undefined;
  const roster = parsed?.roster ?? rosterFromIncidents(tables.incidents);
  const log = new IncidentLog(compileRules(rulebook, settings), roster, tables.dateSystem);
  for (const block of tables.incidents) log.append(block);
  log.settle();
  const issues: RowIssue[] = [...settingIssues, ...(parsed?.issues ?? [])];
  const sum = warnings.find(({ code }) => code === 'sum-differs');
  if (sum)
    issues.push(issue('rulebook-sum', placeOfSetting(tables.settings, 'rulebook total'), { params: sum.params }));
  if (!roster.given) issues.push(issue('no-roster', WORKBOOK));
  for (const sheet of tables.unknownSheets ?? []) {
    const place = { ...placeOfSetting(tables.settings, 'incident sheets'), value: sheet };
    issues.push(issue('bad-setting', place, { reason: 'sheet', params: { key: 'incident sheets' } }));
  }
  for (const { sheet, row } of tables.gaps)
    issues.push(issue('rows-below-gap', { sheet, row, column: null, value: null }));
  return { log, issues, ruleWarnings: warnings, print };
}

/** Where the workbook gives a setting its value. */
function placeOfSetting(settings: TableOf<'Settings'> | undefined, key: string) {
  const row = settings && rowOfSetting(settings, { key });
  return settings && row !== undefined ? placeOf('Settings', settings, 'value', row) : WORKBOOK;
}
