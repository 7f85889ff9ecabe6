import { band, clause, found, item, plus, same, small, tryCases, type Case } from './small';

/** One more item with a clause of its own, so that only what the case changes is at fault. */
function more(code: string, rest: Parameters<typeof item>[1] = {}, clauseRest: Parameters<typeof clause>[2] = {}) {
  return plus({ items: [item(code, rest)], clauses: [clause('D-1', code, { points: 1, ...clauseRest })] });
}

const nothing = { ...small, items: [], clauses: [], bands: [] };

describe('items', () => {
  const cases: Case[] = [
    ['a rulebook in order', small],
    ['one more item', more('D')],
    ['no items at all', nothing, 'no-items Criteria -1'],
    ['one item', { ...nothing, items: [item('A')], clauses: [clause('A-1', 'A', { points: 1 })] }],

    ['a code of spaces', plus({ items: [item(' 　')] }), 'item-without-code Criteria 3'],
    ['a blank section', more('D', { section: same(' ') }), 'item-without-section Criteria 3'],
    ['a section in English alone', more('D', { section: { zh: '', en: 'x' } }), 'item-without-section Criteria 3'],
    ['a section in Chinese alone', more('D', { section: { zh: '态度', en: '' } }), 'item-without-section Criteria 3'],

    ['the code of an earlier item', plus({ items: [item('A')] }), 'duplicate-item Criteria 3'],
    ['the same but for case, width and space', plus({ items: [item(' ａ')] }), 'duplicate-item Criteria 3'],
    ['a code that another begins with', more('AA')],

    ['max 0', more('D', { max: 0 }), 'bad-max Criteria 3', 'clause-above-item Clauses 4'],
    ['max 0.01', more('D', { max: 0.01 }, { points: 0.01 })],
    ['max not readable', more('D', { max: NaN }), 'bad-max Criteria 3'],
    ['max without end', more('D', { max: Infinity }), 'bad-max Criteria 3'],
    ['max of two decimals', more('D', { max: 5.25 })],
    ['max of three decimals', more('D', { max: 5.255 }), 'bad-max Criteria 3'],

    ['no clause', plus({ items: [item('D')] }), 'item-without-clauses Criteria 3'],
    ['no clause, earned from zero', plus({ items: [item('D', { start: 'zero' })] }), 'item-without-clauses Criteria 3'],
    ['a clause that spells it otherwise', plus({ items: [item('D')], clauses: [clause('D-1', 'ｄ ', { points: 1 })] })],

    ['band start, no clause', plus({ items: [item('D', { start: 'band' })] }), 'band-item-without-exam Criteria 3'],
    ['band start, no exam among its clauses', more('D', { start: 'band' }), 'band-item-without-exam Criteria 3'],
    [
      'band start, one exam',
      plus({
        items: [item('D', { start: 'band' })],
        clauses: [clause('D-1', 'D', { kind: 'band' })],
        bands: [band(0, 1, 'D-1')],
      }),
    ],
  ];
  tryCases(cases);
});

describe('the stated total', () => {
  const withMaxima = (...maxima: number[]) => ({
    ...nothing,
    items: maxima.map((max, index) => item(`I${index}`, { max })),
    clauses: maxima.map((_, index) => clause(`I${index}-1`, `I${index}`, { points: 0.01 })),
  });

  it.each([
    { maxima: [10, 5], stated: undefined, faults: [] },
    { maxima: [10, 5], stated: 15, faults: [] },
    { maxima: [10, 5], stated: 14.99, faults: ['sum-differs Criteria -1'] },
    { maxima: [10, 5], stated: 15.01, faults: ['sum-differs Criteria -1'] },
    { maxima: [0.1, 0.2], stated: 0.3, faults: [] },
    { maxima: [1.1, 2.2, 3.3], stated: 6.6, faults: [] },
    { maxima: [0.29, 0.57], stated: 0.86, faults: [] },
    { maxima: [10, 5], stated: 0, faults: ['sum-differs Criteria -1'] },
    { maxima: [10, NaN], stated: 10, faults: ['bad-max Criteria 1'] },
  ])('$maxima against $stated: $faults', ({ maxima, stated, faults }) => {
    expect(found(withMaxima(...maxima), stated)).toEqual(faults);
  });
});
