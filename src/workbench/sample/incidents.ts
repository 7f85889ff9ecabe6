import type { Entry } from '../../scoring';
import { edition, type Clause } from '../../rulebook';
import { APPROVER, EVIDENCE, NOTES, RECORDERS } from './notes';
import type { Random } from './random';
import { serial } from './serial';
import type { StaffMember } from './staff';

export type SampleRow = Entry<'Incidents'>;

const MONTHS = ['2026-01', '2026-02', '2026-03'] as const;
const EXAM_DAYS: Readonly<Record<string, string>> = {
  '2026-01': '2026-01-16',
  '2026-02': '2026-02-10',
  '2026-03': '2026-03-20',
};

/** How often each clause turns up, out of all; what is not named turns up rarely. */
const COMMON: Readonly<Record<string, number>> = {
  'TD1-1': 8,
  'TD2-1': 9,
  'TD4-1': 6,
  'ZL1-1': 8,
  'ZL2-1': 5,
  'ZL2-2': 4,
  'ZL3-1': 5,
  'JL1-1': 12,
  'JL1-2': 3,
  'JL2-1': 5,
  'XL1-1': 5,
  'XL2-1': 4,
  'NL2-1': 3,
};

/** The quarter's log: monthly exams for nearly everyone, incidents over all clauses, appeals, and a recurrence with its earlier case. */
export function sampleIncidents(random: Random, staff: readonly StaffMember[]): SampleRow[] {
  const clauses = (edition('service-window-100')?.clauses ?? []).filter(
    ({ kind }) => kind !== 'band' && kind !== 'recurrence',
  );
  const weighted = clauses.flatMap((clause) => Array<Clause>(COMMON[clause.code] ?? 1).fill(clause));
  const rows: SampleRow[] = MONTHS.flatMap((month) => exams(random, staff, month));
  for (let number = 0; number < 290; number++) rows.push(incident(random, staff, random.pick(weighted)));
  // Each clause at least once, so that every rule can be seen at work.
  for (const clause of clauses) rows.push(incident(random, staff, clause));
  return rows;
}

function exams(random: Random, staff: readonly StaffMember[], month: string): SampleRow[] {
  const day = EXAM_DAYS[month] ?? `${month}-15`;
  return staff
    .filter(({ from, to }) => from <= day && day <= to)
    .filter((_, index) => index % 29 !== MONTHS.indexOf(month as (typeof MONTHS)[number]))
    .map((person) => ({
      ...about(person),
      date: serial(day),
      clause: 'NL1-1',
      quantity: random.next() < 0.1 ? random.between(110, 138) / 2 : random.between(70, 99),
      note: `${Number(month.slice(5))}月业务知识考试`,
      evidence: '考试成绩单',
      recordedBy: RECORDERS[2],
    }));
}

function incident(random: Random, staff: readonly StaffMember[], clause: Clause): SampleRow {
  // Squared, so that a few people have many incidents and most have few, as in life.
  const person = staff[Math.floor(random.next() ** 2 * staff.length)] ?? random.pick(staff);
  const day = workday(random, person);
  const status = random.next() < 0.04 ? random.pick(['待核', '申诉中', '撤销', '撤销']) : '成立';
  return {
    ...about(person),
    date: serial(day),
    clause: random.next() < 0.2 ? `${clause.code} ${clause.label.zh}` : clause.code,
    quantity: quantityOf(random, clause),
    status: random.next() < 0.5 && status === '成立' ? '' : status,
    category:
      clause.code.startsWith('ZL4') || clause.code.startsWith('TD2-2')
        ? random.pick(['服务态度', '办理时限', '材料告知'])
        : '',
    note: random.pick(NOTES[clause.code] ?? ['']),
    evidence: random.pick(EVIDENCE),
    recordedBy: random.pick(RECORDERS),
    approvedBy: clause.kind === 'discretionaryAdd' ? APPROVER : '',
  };
}

function quantityOf(random: Random, { kind }: Clause): number | '' {
  switch (kind) {
    case 'perUnit':
      return random.pick([1, 1, 1.5, 2, 3]);
    case 'discretionaryDeduct':
      return random.pick([1, 1.5, 2, 3]);
    case 'discretionaryAdd':
      return random.pick([1, 2, 3]);
    default:
      return random.next() < 0.7 ? '' : random.pick([1, 1, 2]);
  }
}

/** A recurrence that its earlier case proves, and one that nothing proves yet. */
export function sampleRecurrences(
  person: StaffMember,
  other: StaffMember,
): { earlier: SampleRow; proven: SampleRow; unproven: SampleRow } {
  const category = '办理时限';
  const common = { category, evidence: '12345工单', recordedBy: RECORDERS[0] };
  return {
    earlier: {
      ...about(person),
      ...common,
      date: serial('2026-01-08'),
      clause: 'ZL4-1',
      rectified: '否',
      note: '投诉工单逾期未回复',
    },
    proven: {
      ...about(person),
      ...common,
      date: serial('2026-03-11'),
      clause: 'ZL4-2',
      note: '同类投诉未整改，再次发生',
    },
    unproven: {
      ...about(other),
      ...common,
      date: serial('2026-03-18'),
      clause: 'ZL4-2',
      note: '同类投诉未整改，再次发生',
    },
  };
}

export function about(person: StaffMember): SampleRow {
  return { staffId: person.id, name: person.name, window: person.window };
}

/** The New Year and Spring Festival holidays of 2026, when the hall is closed. */
const CLOSED = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
] as const;

function workday(random: Random, { from, to }: StaffMember): string {
  for (;;) {
    const month = random.pick(MONTHS);
    const day = `${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isClosed = weekday === 0 || weekday === 6 || CLOSED.some(([first, last]) => first <= day && day <= last);
    if (!isClosed && from <= day && day <= to) return day;
  }
}
