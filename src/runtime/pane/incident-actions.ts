import {
  fold,
  parseDay,
  quantityRule,
  readQuantity,
  WORDS,
  wordIn,
  type IncidentField,
  type IncidentLog,
} from '../../scoring';
import type { Clause } from '../../rulebook';
import type { IncidentActions, NewIncident } from '../../taskpane/actions';
import { appendIncident } from '../../workbook';
import { inPlainWords, type Speech } from './in-plain-words';
import type { LogReports } from './log-reports';

/** Adds incidents to the log of the open workbook. */
export function incidentActions(reports: LogReports, speech: Speech): IncidentActions {
  return {
    clausesOn: (date) => {
      const day = parseDay(date, 1900);
      const { clauses } = reports.ingested().log.rules;
      return clauses
        .filter(({ from, to }) => day === undefined || (from <= day && day <= to))
        .map(({ clause }) => clause);
    },
    quantityFault,
    isPosted: (person, date) => {
      const day = parseDay(date, 1900);
      const postings = reports.ingested().log.roster.people[person]?.postings;
      return day === undefined || !postings || postings.some(({ from, to }) => from <= day && day <= to);
    },
    add: (incident) => inPlainWords(speech, () => appendIncident(rowOf(reports.ingested().log, incident, speech))),
  };
}

function rowOf({ roster, recurrences, columns }: IncidentLog, incident: NewIncident, { language }: Speech) {
  const person = roster.people[incident.person];
  const day = parseDay(incident.date, 1900);
  if (!person || day === undefined) throw new RangeError('An incident needs a person and a day.');
  const posting = person.postings.find(({ from, to }) => from <= day && day <= to);
  const status = wordIn(WORDS.status[incident.isUnverified ? 'unverified' : 'upheld'], language);
  const namesakes = roster.byName.get(fold(person.name)) ?? [];
  const needed: readonly (readonly [IncidentField, boolean])[] = [
    ['staffId', namesakes.length > 1],
    ['quantity', incident.quantity !== '' && incident.quantity !== 1],
    ['status', incident.isUnverified],
    ['note', incident.note !== ''],
    ['evidence', incident.evidence !== ''],
    ['approvedBy', incident.approvedBy !== ''],
  ];
  return {
    day,
    needed: needed.flatMap(([field, isNeeded]) => (isNeeded ? [field] : [])),
    cells: {
      id: nextId(recurrences, columns.length),
      name: person.name,
      staffId: person.id ?? '',
      window: roster.windows[posting?.window ?? -1] ?? '',
      clause: `${incident.clause.code} ${incident.clause.label[language]}`,
      quantity: incident.quantity,
      status,
      note: incident.note,
      evidence: incident.evidence,
      approvedBy: incident.approvedBy,
    },
  };
}

/** How many rows back an ID is looked for to count on from. */
const LOOK_BACK = 50;

/** The last ID with its number counted on, as wide as it was; '' where the last rows have none that ends in a number. */
function nextId(recurrences: IncidentLog['recurrences'], rows: number): string {
  for (let row = rows - 1; row >= Math.max(0, rows - LOOK_BACK); row--) {
    const { id } = recurrences.cellsOf(row);
    const [, head, digits] = /^(.*?)(\d{1,15})$/u.exec(id ?? '') ?? [];
    if (head === undefined || digits === undefined) continue;
    return head + String(Number(digits) + 1).padStart(digits.length, '0');
  }
  return '';
}

const QUANTITY_FAULTS: Readonly<Record<string, ReturnType<IncidentActions['quantityFault']>>> = {
  'no-count': 'whole',
  'not-above-zero': 'positive',
  'negative-score': 'score',
  'outside-bounds': 'bounds',
  'too-large': 'tooLarge',
};

/** Whether scoring would read the quantity of a new row. */
function quantityFault(clause: Clause, quantity: number | ''): ReturnType<IncidentActions['quantityFault']> {
  const rule = quantityRule({ kind: clause.kind, clause, startedUnit: 'exact' });
  const read = readQuantity(quantity, quantity === '' ? undefined : quantity, rule);
  if (typeof read === 'number') return undefined;
  return read.fault === 'missing-amount' ? 'missing' : QUANTITY_FAULTS[read.reason];
}
