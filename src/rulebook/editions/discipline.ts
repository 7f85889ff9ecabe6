import type { Label } from '../types';
import { halfDay, point, supplement, time, type Part } from './terms';

const section: Label = { zh: '纪律遵守', en: 'Discipline' };
const perIncident = { kind: 'perIncident', unit: time, source: supplement } as const;

/** Section JL, 10 points, supplement. */
export const discipline: Part = {
  items: [
    { code: 'JL1', section, title: { zh: '考勤', en: 'Attendance' }, max: 5, start: 'full' },
    { code: 'JL2', section, title: { zh: '岗位纪律', en: 'Conduct at work' }, max: 5, start: 'full' },
  ],
  clauses: [
    {
      code: 'JL1-1',
      item: 'JL1',
      label: { zh: '迟到早退不足30分钟', en: 'Late or left early by under 30 minutes' },
      points: 0.5,
      ...perIncident,
    },
    {
      code: 'JL1-2',
      item: 'JL1',
      label: { zh: '迟到早退30分钟以上', en: 'Late or left early by 30 minutes or more' },
      points: 1,
      ...perIncident,
    },
    {
      code: 'JL1-3',
      item: 'JL1',
      label: { zh: '擅自缺勤（半天）', en: 'Absent without leave (half-day)' },
      kind: 'perUnit',
      points: 2,
      unit: halfDay,
      source: supplement,
    },
    {
      code: 'JL2-1',
      item: 'JL2',
      label: { zh: '做与工作无关的事', en: 'Activity unrelated to work' },
      kind: 'discretionaryDeduct',
      points: 3,
      least: 1,
      unit: point,
      source: supplement,
    },
    { code: 'JL2-2', item: 'JL2', label: { zh: '擅自离岗', en: 'Left post without leave' }, points: 2, ...perIncident },
  ],
};
