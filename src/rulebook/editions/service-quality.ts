import type { Label } from '../types';
import { day, ruleDocument, time, type Part } from './terms';

const section: Label = { zh: '服务质量', en: 'Service quality' };
const perIncident = { kind: 'perIncident', unit: time, source: ruleDocument } as const;

/** Section ZL, 30 points. */
export const serviceQuality: Part = {
  items: [
    { code: 'ZL1', section, title: { zh: '业务办理准确性', en: 'Accuracy of handling' }, max: 10, start: 'full' },
    { code: 'ZL2', section, title: { zh: '业务办理规范性', en: 'Compliance of handling' }, max: 10, start: 'full' },
    { code: 'ZL3', section, title: { zh: '服务承诺兑现', en: 'Service commitments kept' }, max: 5, start: 'full' },
    { code: 'ZL4', section, title: { zh: '服务投诉处理', en: 'Handling of complaints' }, max: 5, start: 'full' },
  ],
  clauses: [
    { code: 'ZL1-1', item: 'ZL1', label: { zh: '办件差错', en: 'Handling error' }, points: 2, ...perIncident },
    {
      code: 'ZL1-2',
      item: 'ZL1',
      label: { zh: '审核疏漏致重大差错', en: 'Major error through lax checking' },
      kind: 'zero',
      unit: time,
      appliesWhen: { zh: '重大差错，且审核本应发现', en: 'A major error that checking should have caught' },
      source: ruleDocument,
    },
    {
      code: 'ZL2-1',
      item: 'ZL2',
      label: { zh: '流程不合规', en: 'Procedure not followed' },
      points: 2,
      ...perIncident,
    },
    {
      code: 'ZL2-2',
      item: 'ZL2',
      label: { zh: '资料告知不全致多跑', en: 'Incomplete information, repeated trips' },
      points: 2,
      appliesWhen: {
        zh: '告知不全或有误，来客因此多次往返',
        en: 'Incomplete or wrong information cost repeated trips',
      },
      ...perIncident,
    },
    {
      code: 'ZL3-1',
      item: 'ZL3',
      label: { zh: '超期', en: 'Overdue' },
      kind: 'perUnit',
      points: 1,
      unit: day,
      source: ruleDocument,
    },
    {
      code: 'ZL3-2',
      item: 'ZL3',
      label: { zh: '逾期未说明', en: 'Delay not explained' },
      points: 2,
      appliesWhen: { zh: '逾期未作说明，来客不满', en: 'An unexplained delay left the client dissatisfied' },
      ...perIncident,
    },
    {
      code: 'ZL4-1',
      item: 'ZL4',
      label: { zh: '投诉处置拖延或不当', en: 'Complaint handled late or badly' },
      points: 2,
      ...perIncident,
    },
    {
      code: 'ZL4-2',
      item: 'ZL4',
      label: { zh: '同类投诉未整改再发', en: 'Same complaint again, not rectified' },
      kind: 'recurrence',
      unit: time,
      appliesWhen: { zh: '首次投诉后未采取整改措施', en: 'No corrective action followed the first complaint' },
      source: ruleDocument,
    },
  ],
};
