import { matchKey } from '../match-key';
import type { Grade, Rulebook } from '../types';
import { discipline } from './discipline';
import { efficiency } from './efficiency';
import { emergencyResponse, professionalAbility } from './professional-ability';
import { serviceAttitude } from './service-attitude';
import { serviceQuality } from './service-quality';
import type { Part } from './terms';

/** The built-in rulebooks: `100` is the whole table, `80` the rule document alone. */
export const editionNames = ['service-window-100', 'service-window-80'] as const;
export type EditionName = (typeof editionNames)[number];

/** What a new workbook uses, and one without a rulebook of its own. */
export const defaultEdition: EditionName = 'service-window-100';

const grades: readonly Grade[] = [
  { name: { zh: '优秀', en: 'Excellent' }, atLeast: 90 },
  { name: { zh: '良好', en: 'Good' }, atLeast: 80 },
  { name: { zh: '合格', en: 'Pass' }, atLeast: 60 },
  { name: { zh: '不合格', en: 'Fail' }, atLeast: 0 },
];

const inDocument: readonly Part[] = [serviceAttitude, serviceQuality, professionalAbility];

const editions: Record<EditionName, Rulebook> = {
  'service-window-100': rulebookOf('service-window-100', [...inDocument, emergencyResponse, efficiency, discipline]),
  'service-window-80': rulebookOf('service-window-80', inDocument),
};

/**
 * The built-in rulebook of that name, or undefined when there is none.
 * The name is matched as setting values are: case, width and spaces do not count.
 */
export function edition(name: string): Rulebook | undefined {
  const key = matchKey(name);
  const known = editionNames.find((candidate) => candidate === key);
  return known && editions[known];
}

function rulebookOf(name: EditionName, parts: readonly Part[]): Rulebook {
  return {
    name,
    items: parts.flatMap((part) => part.items),
    clauses: parts.flatMap((part) => part.clauses),
    bands: parts.flatMap((part) => part.bands ?? []),
    grades,
  };
}
