import type { Label } from '../types';
import { point, ruleDocument, supplement, time, type Part } from './terms';

const section: Label = { zh: '业务能力', en: 'Professional ability' };

/** Section NL as the rule document has it, 20 points: it breaks off before the clauses of NL3. */
export const professionalAbility: Part = {
  items: [
    { code: 'NL1', section, title: { zh: '业务知识掌握', en: 'Professional knowledge' }, max: 10, start: 'band' },
    { code: 'NL2', section, title: { zh: '业务创新能力', en: 'Innovation' }, max: 5, start: 'zero' },
    { code: 'NL3', section, title: { zh: '应急处理能力', en: 'Emergency response' }, max: 5, start: 'full' },
  ],
  clauses: [
    {
      code: 'NL1-1',
      item: 'NL1',
      label: { zh: '知识考试', en: 'Knowledge exam' },
      kind: 'band',
      unit: point,
      source: ruleDocument,
    },
    {
      code: 'NL1-2',
      item: 'NL1',
      label: { zh: '应训未训（每季至少一次）', en: 'Due training missed (at least one a quarter)' },
      kind: 'perIncident',
      points: 2,
      unit: time,
      appliesWhen: { zh: '缺训练记录的也算', en: 'Also when the training notes are missing' },
      source: ruleDocument,
    },
    {
      code: 'NL2-1',
      item: 'NL2',
      label: { zh: '建议落地见效', en: 'Suggestion adopted with effect' },
      kind: 'add',
      points: 2,
      unit: time,
      appliesWhen: { zh: '经评估且有成效', en: 'Only after assessment and with effect' },
      source: ruleDocument,
    },
    {
      code: 'NL2-2',
      item: 'NL2',
      label: { zh: '突出创新酌情加分', en: 'Outstanding innovation, at discretion' },
      kind: 'discretionaryAdd',
      unit: point,
      source: ruleDocument,
    },
  ],
  bands: [
    { clause: 'NL1-1', atLeast: 90, points: 10 },
    { clause: 'NL1-1', atLeast: 80, points: 8 },
    { clause: 'NL1-1', atLeast: 70, points: 6 },
    { clause: 'NL1-1', atLeast: 60, points: 4 },
    { clause: 'NL1-1', atLeast: 0, points: 0 },
  ],
};

const perIncident = { kind: 'perIncident', unit: time, source: supplement } as const;

/** The clauses of NL3 that the rule document lacks. */
export const emergencyResponse: Part = {
  items: [],
  clauses: [
    { code: 'NL3-1', item: 'NL3', label: { zh: '迟报', en: 'Reported late' }, points: 1, ...perIncident },
    { code: 'NL3-2', item: 'NL3', label: { zh: '漏报', en: 'Not reported' }, points: 3, ...perIncident },
    { code: 'NL3-3', item: 'NL3', label: { zh: '处置不力', en: 'Poorly handled' }, points: 3, ...perIncident },
  ],
};
