import type { Label } from '../types';
import { ruleDocument, time, type Part } from './terms';

const section: Label = { zh: '服务态度', en: 'Service attitude' };
const perIncident = { kind: 'perIncident', unit: time, source: ruleDocument } as const;

const wentWrong: Label = {
  zh: '因此产生误解、答错或办错',
  en: 'A misunderstanding, wrong answer or wrong handling followed',
};
const complained: Label = { zh: '有来客投诉或反映', en: 'A client complained or reported it' };

/** Section TD, 30 points. */
export const serviceAttitude: Part = {
  items: [
    { code: 'TD1', section, title: { zh: '文明用语', en: 'Courteous language' }, max: 10, start: 'full' },
    { code: 'TD2', section, title: { zh: '微笑服务', en: 'Service with a smile' }, max: 5, start: 'full' },
    { code: 'TD3', section, title: { zh: '耐心倾听', en: 'Patient listening' }, max: 5, start: 'full' },
    { code: 'TD4', section, title: { zh: '主动服务', en: 'Proactive service' }, max: 5, start: 'full' },
    { code: 'TD5', section, title: { zh: '尊重服务对象', en: 'Respect for clients' }, max: 5, start: 'full' },
  ],
  clauses: [
    { code: 'TD1-1', item: 'TD1', label: { zh: '漏用礼貌语', en: 'Polite words omitted' }, points: 1, ...perIncident },
    {
      code: 'TD1-2',
      item: 'TD1',
      label: { zh: '表达不清致误解', en: 'Unclear wording, misunderstood' },
      points: 2,
      appliesWhen: wentWrong,
      ...perIncident,
    },
    { code: 'TD2-1', item: 'TD2', label: { zh: '未带微笑', en: 'No smile' }, points: 1, ...perIncident },
    {
      code: 'TD2-2',
      item: 'TD2',
      label: { zh: '冷淡遭投诉', en: 'Coldness complained of' },
      points: 3,
      appliesWhen: complained,
      ...perIncident,
    },
    { code: 'TD3-1', item: 'TD3', label: { zh: '插话打断', en: 'Client interrupted' }, points: 1, ...perIncident },
    {
      code: 'TD3-2',
      item: 'TD3',
      label: { zh: '未听清致答错办错', en: 'Not heard out, answered or handled wrongly' },
      points: 2,
      appliesWhen: wentWrong,
      ...perIncident,
    },
    {
      code: 'TD4-1',
      item: 'TD4',
      label: { zh: '未迎候引导', en: 'Client not met or guided' },
      points: 1,
      ...perIncident,
    },
    {
      code: 'TD4-2',
      item: 'TD4',
      label: { zh: '被反映不主动', en: 'Reported as not proactive' },
      points: 2,
      appliesWhen: complained,
      ...perIncident,
    },
    {
      code: 'TD5-1',
      item: 'TD5',
      label: { zh: '与来客争执或失敬', en: 'Quarrel with or disrespect for a client' },
      kind: 'zero',
      unit: time,
      flag: 'disciplinary',
      source: ruleDocument,
    },
  ],
};
