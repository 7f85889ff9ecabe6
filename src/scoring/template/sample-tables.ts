import { firstDay, type Month } from '../calendar';
import { serialOfDay } from '../cells/day';
import { WORDS, wordIn, type Status } from '../cells/words';
import type { Clause, Rulebook } from '../../rulebook';
import { templateTable, type Entry, type TemplateTable } from './template-table';

type Language = 'zh' | 'en';

const WINDOWS = { zh: ['1号窗口', '2号窗口', '3号窗口'], en: ['Window 1', 'Window 2', 'Window 3'] };
const PEOPLE = {
  zh: ['陈晓明', '李静怡', '王志强', '赵敏', '周建国', '吴雅芳', '孙立', '郑海燕'],
  en: [
    'Alice Baker',
    'Brian Cole',
    'Clara Dunn',
    'David Ellis',
    'Emma Ford',
    'Frank Grant',
    'Grace Hill',
    'Henry Irwin',
  ],
};
const SUPERVISOR = { zh: '刘主任', en: 'M. Lewis' };

/** What happened in the sample month: day, person, clause, quantity, status and note. */
interface Event {
  readonly date: number;
  readonly person: number;
  readonly clause: string;
  readonly quantity?: number;
  readonly status?: Status;
  readonly note?: { readonly zh: string; readonly en: string };
}

const EVENTS: readonly Event[] = [
  { date: 2, person: 0, clause: 'TD1-1', note: { zh: '接待时未使用礼貌用语', en: 'No polite words at reception' } },
  { date: 3, person: 3, clause: 'TD2-1', quantity: 2, note: { zh: '巡查发现', en: 'Seen on patrol' } },
  { date: 5, person: 1, clause: 'ZL3-1', quantity: 1.5, note: { zh: '材料转办超期', en: 'Papers passed on late' } },
  { date: 6, person: 5, clause: 'ZL1-1', note: { zh: '身份信息录入错误', en: 'Identity entered wrongly' } },
  {
    date: 9,
    person: 6,
    clause: 'TD4-1',
    status: 'unverified',
    note: { zh: '群众来电反映，待核实', en: 'Reported by phone, to be verified' },
  },
  { date: 11, person: 2, clause: 'NL2-1', note: { zh: '排队叫号建议被采纳', en: 'Queueing proposal taken up' } },
  { date: 12, person: 3, clause: 'TD3-1', note: { zh: '打断群众陈述', en: 'Interrupted a client' } },
  { date: 16, person: 7, clause: 'ZL2-2', note: { zh: '一次性告知不全', en: 'Requirements told incompletely' } },
  ...[92, 85.5, 78, 66, 89.5, 95, 58].map((quantity, person): Event => ({
    date: 18,
    person,
    clause: 'NL1-1',
    quantity,
  })),
  {
    date: 20,
    person: 4,
    clause: 'ZL4-1',
    status: 'appealed',
    note: { zh: '投诉处置超时，本人申诉', en: 'Complaint handled late, appealed' },
  },
  { date: 23, person: 0, clause: 'TD1-1', status: 'revoked', note: { zh: '经核实不属实', en: 'Found untrue' } },
];

/**
 * A small hall's roster and log of one month, to try the product with: eight people at three windows, exams but one,
 * rows that wait, and one that was revoked.
 *
 * @param rulebook names the clauses
 */
export function sampleTables(rulebook: Rulebook, month: Month, language: Language): TemplateTable[] {
  const serial = (date: number): number => serialOfDay(firstDay(month) + date - 1, 1900);
  const id = (person: number): string => `A${String(person + 1).padStart(3, '0')}`;
  const windowOf = (person: number): string => WINDOWS[language][person % 3] ?? '';
  const clauses = new Map(rulebook.clauses.map((clause) => [clause.code, clause]));
  const roster = PEOPLE[language].map((name, person): Entry<'Roster'> => ({
    staffId: id(person),
    name,
    window: windowOf(person),
    from: serialOfDay(firstDay(month - 12), 1900),
  }));
  const log = EVENTS.map((event, index): Entry<'Incidents'> => ({
    id: `E${String(index + 1).padStart(3, '0')}`,
    date: serial(event.date),
    name: PEOPLE[language][event.person],
    staffId: id(event.person),
    window: windowOf(event.person),
    clause: written(clauses.get(event.clause), language),
    quantity: event.quantity ?? 1,
    status: wordIn(WORDS.status[event.status ?? 'upheld'], language),
    note: event.note?.[language],
    recordedBy: SUPERVISOR[language],
    approvedBy: clauses.get(event.clause)?.kind === 'add' ? SUPERVISOR[language] : undefined,
  }));
  return [templateTable('Incidents', language, log), templateTable('Roster', language, roster)];
}

function written(clause: Clause | undefined, language: Language): string {
  return clause ? `${clause.code} ${clause.label[language]}` : '';
}
