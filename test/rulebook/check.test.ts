import { checkRulebook, edition, editionNames, ruleErrorCodes, ruleWarningCodes } from '../../src/rulebook';
import type { Rulebook, RulebookFaultCode } from '../../src/rulebook';
import { band, clause, item, plus, same, small, withBands, withGrades } from './small';

describe('the built-in editions', () => {
  it.each([
    { name: 'service-window-100', total: 100, faults: [] },
    { name: 'service-window-80', total: 80, faults: [{ code: 'item-without-clauses', params: { item: 'NL3' } }] },
  ])('$name adds up to $total', ({ name, total, faults }) => {
    expect(checkRulebook(edition(name)!, total)).toEqual(faults.map((fault) => expect.objectContaining(fault)));
    expect(checkRulebook(edition(name)!, total + 0.01).map(({ code }) => code)).toContain('sum-differs');
  });

  it.each(editionNames)('%s has no error', (name) => {
    expect(checkRulebook(edition(name)!).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('severity', () => {
  it('refuses a rulebook for what would score wrongly, and warns of what only looks wrong', () => {
    const faults = checkRulebook(plus({ items: [item('D'), item('E', { max: 0 })] }), 25);
    expect(faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning item-without-clauses',
      'error bad-max',
      'warning item-without-clauses',
      'warning sum-differs',
    ]);
  });

  it('knows each code once', () => {
    expect(ruleWarningCodes).toEqual(expect.not.arrayContaining([...ruleErrorCodes]));
    expect([...ruleWarningCodes].sort()).toEqual([
      'band-above-item',
      'bands-hole',
      'bands-not-rising',
      'clause-above-item',
      'grades-hole',
      'item-without-clauses',
      'sum-differs',
    ]);
  });
});

/** What the message of each fault can say. Every code is here, with the faults of the shortest rulebook that has it. */
const paramsByCode: Record<RulebookFaultCode, [Rulebook, object, number?]> = {
  'no-items': [{ ...small, items: [], clauses: [] }, {}],
  'item-without-code': [plus({ items: [item('', { title: { zh: '名', en: 'name' } })] }), { title: '名' }],
  'item-without-section': [plus({ items: [item('D', { section: same('') })] }), { item: 'D' }],
  'duplicate-item': [plus({ items: [item('a')] }), { item: 'a', other: 'A' }],
  'bad-max': [plus({ items: [item('D', { max: -1 })] }), { item: 'D', max: -1 }],
  'band-item-without-exam': [plus({ items: [item('D', { start: 'band' })] }), { item: 'D' }],
  'clause-without-code': [withClause('', { item: 'A' }), { label: 'label of ', item: 'A' }],
  'unknown-item': [withClause('X-1', { item: 'X' }), { clause: 'X-1', item: 'X' }],
  'bad-points': [withClause('A-9', { points: undefined }), { clause: 'A-9', kind: 'perIncident', points: '' }],
  'bad-least': [withClause('A-9', { least: -1 }), { clause: 'A-9', least: -1, most: 1 }],
  'bad-limit': [withClause('A-9', { kind: 'zero', limit: 2 }), { clause: 'A-9', kind: 'zero', limit: 2 }],
  'bad-effective-days': [withClause('A-9', { from: 'x' }), { clause: 'A-9', from: 'x', to: '' }],
  'versions-overlap': [
    withClause('a-1', { from: '2026-03-01' }),
    { clause: 'a-1', from: '2026-03-01', to: '', otherFrom: '', otherTo: '' },
  ],
  'versions-disagree': [
    withClause('a-1', { item: 'C', kind: 'add' }),
    { clause: 'a-1', item: 'C', kind: 'add', otherItem: 'A', otherKind: 'perIncident' },
  ],
  'several-exams': [withClause('B-2', { item: 'B', kind: 'band' }), { clause: 'B-2', item: 'B', other: 'B-1' }],
  'exam-in-plain-item': [withClause('A-9', { kind: 'band' }), { clause: 'A-9', item: 'A' }],
  'bands-missing': [withBands(), { clause: 'B-1' }],
  'band-of-unknown-clause': [plus({ bands: [band(0, 0, 'X-1')] }), { clause: 'X-1' }],
  'bad-band': [plus({ bands: [band(90, -1)] }), { clause: 'B-1', atLeast: 90, points: -1 }],
  'bands-overlap': [plus({ bands: [band(80, 9)] }), { clause: 'B-1', atLeast: 80 }],
  'bad-grade': [withGrades({ name: same('poor'), atLeast: 0.001 }), { grade: 'poor', atLeast: 0.001, coefficient: '' }],
  'grades-overlap': [
    plus({ grades: [{ name: same('bad'), atLeast: 0 }] }),
    { grade: 'bad', other: 'poor', atLeast: 0 },
  ],
  'item-without-clauses': [plus({ items: [item('D')] }), { item: 'D' }],
  'sum-differs': [small, { sum: 25, stated: 24 }, 24],
  'clause-above-item': [withClause('A-9', { points: 11 }), { clause: 'A-9', points: 11, item: 'A', max: 10 }],
  'band-above-item': [plus({ bands: [band(90, 11)] }), { clause: 'B-1', points: 11, item: 'B', max: 10 }],
  'bands-hole': [withBands(band(1, 1)), { clause: 'B-1', atLeast: 1 }],
  'bands-not-rising': [
    plus({ bands: [band(90, 9)] }),
    { clause: 'B-1', atLeast: 90, points: 9, otherAtLeast: 80, otherPoints: 10 },
  ],
  'grades-hole': [withGrades({ name: same('good'), atLeast: 80 }), { grade: 'good', atLeast: 80 }],
};

describe('what a message can say', () => {
  it.each(Object.entries(paramsByCode))('%s', (code, [rulebook, params, statedTotal]) => {
    const fault = checkRulebook(rulebook, statedTotal).find((candidate) => candidate.code === code);
    expect(fault?.params).toEqual(params);
  });

  it('grades-hole without any grade', () => {
    expect(checkRulebook(withGrades())[0]?.params).toEqual({ grade: '', atLeast: '' });
  });
});

function withClause(code: string, rest: Partial<ReturnType<typeof clause>>): Rulebook {
  return plus({ clauses: [clause(code, rest.item ?? 'A', { points: 1, ...rest })] });
}
