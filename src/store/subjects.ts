import {
  CellMemo,
  fold,
  isBlank,
  NumberMemo,
  parsePeriod,
  type CellValue,
  type IncidentLog,
  type Period,
  type Person,
  type RuleItem,
} from '../scoring';
import { fault, type Answer } from './query';

/** What a name stands for. */
export type Subject = { readonly person: Person } | { readonly window: number; readonly name: string };

/** What has no number of a person. */
export const NOBODY = -1;

type Found<What> = What | { readonly failed: Answer };

/** Finds what the words of a query mean in one workbook. Every word is looked up once, however many cells use it. */
export class Subjects {
  private readonly windows = new Map<string, number>();
  private readonly subjects = new CellMemo((name) => this.findSubject(name));
  private readonly people = new NumberMemo((name) => {
    const found = isBlank(name) ? undefined : this.subject(name);
    return found && 'subject' in found && 'person' in found.subject ? found.subject.person.index : NOBODY;
  });
  private readonly periods = new CellMemo((value) => this.findPeriod(value));
  private readonly itemLists = new Map<
    CellValue,
    Found<{ readonly items: readonly RuleItem[]; readonly single: boolean }>
  >();

  private readonly everyItem: { readonly items: readonly RuleItem[]; readonly single: boolean };

  constructor(private readonly log: IncidentLog) {
    this.everyItem = { items: log.rules.items, single: false };
    log.roster.windows.forEach((window, index) => this.windows.set(fold(window), index));
  }

  subject(name: CellValue): Found<{ readonly subject: Subject }> {
    return this.subjects.of(name);
  }

  /** The number of the person a name stands for; `NOBODY` for a window, or where it stands for none or for several. */
  person(name: CellValue): number {
    return this.people.of(name);
  }

  period(value: CellValue): Found<{ readonly period: Period }> {
    return this.periods.of(value);
  }

  window(name: CellValue): number | undefined {
    return this.windows.get(fold(name));
  }

  /** The items a word names: one by code or title (`single`), those of a section, or, for a blank, all. */
  items(word: CellValue | undefined): Found<{ readonly items: readonly RuleItem[]; readonly single: boolean }> {
    if (word === undefined || isBlank(word)) return this.everyItem;
    const known = this.itemLists.get(word);
    if (known) return known;
    const found = this.findItems(word);
    this.itemLists.set(word, found);
    return found;
  }

  private findSubject(name: CellValue): Found<{ readonly subject: Subject }> {
    const { roster } = this.log;
    const key = fold(name);
    const byId = roster.byId.get(key);
    const [first, ...namesakes] = byId === undefined ? (roster.byName.get(key) ?? []) : [byId];
    const person = first === undefined ? undefined : roster.people[first];
    if (namesakes.length > 0)
      return { failed: fault('ambiguous-name', { name: String(name), count: namesakes.length + 1 }) };
    if (person) return { subject: { person } };
    const window = this.windows.get(key);
    if (window === undefined) return { failed: fault('unknown-name', { name: String(name) }) };
    return { subject: { window, name: roster.windows[window] ?? '' } };
  }

  private findPeriod(value: CellValue): Found<{ readonly period: Period }> {
    const period = parsePeriod(value, this.log.dateSystem);
    return period ? { period } : { failed: fault('bad-period', { period: String(value) }) };
  }

  private findItems(word: CellValue): Found<{ readonly items: readonly RuleItem[]; readonly single: boolean }> {
    const { items } = this.log.rules;
    const key = fold(word);
    const isKey = (text: string): boolean => fold(text) === key;
    const byCode = items.find(({ item }) => isKey(item.code));
    if (byCode) return { items: [byCode], single: true };
    const titled = items.filter(({ item }) => isKey(item.title.zh) || isKey(item.title.en));
    if (titled.length > 1) {
      const codes = titled.map(({ item }) => item.code).join(', ');
      return { failed: fault('ambiguous-item', { item: String(word), codes }) };
    }
    if (titled.length === 1) return { items: titled, single: true };
    const section = items.filter(({ item }) => isKey(item.section.zh) || isKey(item.section.en));
    return section.length > 0
      ? { items: section, single: false }
      : { failed: fault('unknown-item', { item: String(word) }) };
  }
}
