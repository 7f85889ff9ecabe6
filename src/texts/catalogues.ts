import enAdd from './en/add.json';
import enAppeal from './en/appeal.json';
import enCheck from './en/check.json';
import enCli from './en/cli.json';
import enDays from './en/days.json';
import enExplain from './en/explain.json';
import enFunctions from './en/functions.json';
import enIssues from './en/issues.json';
import enLock from './en/lock.json';
import enOverview from './en/overview.json';
import enPane from './en/pane.json';
import enPrepare from './en/prepare.json';
import enRulebook from './en/rulebook.json';
import enRules from './en/rules.json';
import enScore from './en/score.json';
import enSettings from './en/settings.json';
import enSheets from './en/sheets.json';
import enStart from './en/start.json';
import enWorkbook from './en/workbook.json';
import zhAdd from './zh/add.json';
import zhAppeal from './zh/appeal.json';
import zhCheck from './zh/check.json';
import zhCli from './zh/cli.json';
import zhDays from './zh/days.json';
import zhExplain from './zh/explain.json';
import zhFunctions from './zh/functions.json';
import zhIssues from './zh/issues.json';
import zhLock from './zh/lock.json';
import zhOverview from './zh/overview.json';
import zhPane from './zh/pane.json';
import zhPrepare from './zh/prepare.json';
import zhRulebook from './zh/rulebook.json';
import zhRules from './zh/rules.json';
import zhScore from './zh/score.json';
import zhSettings from './zh/settings.json';
import zhSheets from './zh/sheets.json';
import zhStart from './zh/start.json';
import zhWorkbook from './zh/workbook.json';
import type { Language } from './language';

export type { Language } from './language';

/** Each room's texts; a new room adds a file per language and a line to both lists. */
export const catalogues = {
  zh: {
    add: zhAdd,
    appeal: zhAppeal,
    check: zhCheck,
    cli: zhCli,
    days: zhDays,
    explain: zhExplain,
    functions: zhFunctions,
    issues: zhIssues,
    lock: zhLock,
    overview: zhOverview,
    pane: zhPane,
    prepare: zhPrepare,
    rulebook: zhRulebook,
    rules: zhRules,
    score: zhScore,
    settings: zhSettings,
    sheets: zhSheets,
    start: zhStart,
    workbook: zhWorkbook,
  },
  en: {
    add: enAdd,
    appeal: enAppeal,
    check: enCheck,
    cli: enCli,
    days: enDays,
    explain: enExplain,
    functions: enFunctions,
    issues: enIssues,
    lock: enLock,
    overview: enOverview,
    pane: enPane,
    prepare: enPrepare,
    rulebook: enRulebook,
    rules: enRules,
    score: enScore,
    settings: enSettings,
    sheets: enSheets,
    start: enStart,
    workbook: enWorkbook,
  },
} satisfies Record<Language, Record<string, Record<string, string>>>;

/** i18next's suffixes for the plural forms of one key. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Rooms = (typeof catalogues)['zh'];
type WithoutPlural<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** `room.key`, as the Chinese catalogue spells it, without the plural suffix. */
export type TextKey = {
  [Room in keyof Rooms & string]: `${Room}.${WithoutPlural<keyof Rooms[Room] & string>}`;
}[keyof Rooms & string];

/** One language's texts as one flat list, `room.key` to text. */
export function flatTexts(language: Language): Record<string, string> {
  const rooms: Record<string, Record<string, string>> = catalogues[language];
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );
}
