import type { PrintSettings, Signatory } from '../../scoring';
import type { DayActions } from '../actions';
import { isEnteredDay } from './entered';

/** The print settings as they stand in their boxes. */
export interface PrintForm {
  readonly unitName: string;
  readonly assessmentName: string;
  readonly contact: string;
  readonly signatories: string;
  readonly listSignatories: string;
  readonly paper: PrintSettings['paper'];
  readonly publicityFrom: string;
  readonly publicityTo: string;
  readonly privateNumbers: PrintSettings['privateNumbers'];
}

export function formOf(settings: PrintSettings): PrintForm {
  const { unitName, assessmentName, contact, paper, publicityFrom, publicityTo, privateNumbers } = settings;
  return {
    unitName,
    assessmentName,
    contact,
    paper,
    publicityFrom,
    publicityTo,
    privateNumbers,
    signatories: written(settings.signatories),
    listSignatories: written(settings.listSignatories),
  };
}

/** What differs between two forms, as settings. */
export function changesOf(before: PrintForm, after: PrintForm): Partial<PrintSettings> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof PrintForm] !== value);
  return Object.fromEntries(
    changed.map(([name, value]) => [name, name.endsWith('ignatories') ? parsed(String(value)) : value]),
  ) as Partial<PrintSettings>;
}

/** Whether the notice would end before it begins. */
export function isOutOfOrder({ publicityFrom, publicityTo }: PrintForm, days: DayActions): boolean {
  return isEnteredDay(publicityFrom, days) && isEnteredDay(publicityTo, days) && publicityTo < publicityFrom;
}

function written(signatories: readonly Signatory[]): string {
  return signatories.map(({ label, name }) => (name === '' ? label : `${label}: ${name}`)).join('; ');
}

function parsed(text: string): Signatory[] {
  return text
    .split(/[;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [label = '', ...name] = part.split(/[:：]/u);
      return { label: label.trim(), name: name.join(':').trim() };
    });
}
