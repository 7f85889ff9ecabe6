import type { Label } from '../types';
import { supplement, time, type Part } from './terms';

const section: Label = { zh: '工作效率', en: 'Efficiency' };
const perIncident = { kind: 'perIncident', unit: time, source: supplement } as const;

/** Section XL, 10 points, supplement. */
export const efficiency: Part = {
  items: [
    { code: 'XL1', section, title: { zh: '办理时效', en: 'Timely handling' }, max: 5, start: 'full' },
    { code: 'XL2', section, title: { zh: '在岗响应', en: 'Presence at the window' }, max: 5, start: 'full' },
  ],
  clauses: [
    {
      code: 'XL1-1',
      item: 'XL1',
      label: { zh: '未按时受理或转办', en: 'Not accepted or passed on in time' },
      points: 1,
      ...perIncident,
    },
    { code: 'XL1-2', item: 'XL1', label: { zh: '积压未报告', en: 'Backlog not reported' }, points: 2, ...perIncident },
    {
      code: 'XL2-1',
      item: 'XL2',
      label: { zh: '无故停办致等候', en: 'Service stopped without cause, clients waited' },
      points: 1,
      ...perIncident,
    },
    { code: 'XL2-2', item: 'XL2', label: { zh: '空岗', en: 'Window unattended' }, points: 2, ...perIncident },
  ],
};
