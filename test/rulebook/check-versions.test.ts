import type { Clause } from '../../src/rulebook';
import { band, clause, plus, same, tryCases } from './small';

/** Versions of one code, from position 4 on, in the item A. */
const versions = (...all: Partial<Clause>[]) =>
  plus({ clauses: all.map((rest) => clause('A-9', 'A', { points: 1, ...rest })) });

describe('effective days', () => {
  const bad = 'bad-effective-days Clauses 4';
  tryCases([
    ['a single day', versions({ from: '2026-03-01', to: '2026-03-01' })],
    ['from after to', versions({ from: '2026-03-02', to: '2026-03-01' }), bad],
    ['open on both sides', versions({})],
    ['29 February of a leap year', versions({ from: '2024-02-29' })],
    ['29 February of another year', versions({ from: '2026-02-29' }), bad],
    ['month 13', versions({ to: '2026-13-01' }), bad],
    ['day 0', versions({ to: '2026-01-00' }), bad],
    ['no ISO text', versions({ from: '2026-3-1' }), bad],
    ['a day with a time', versions({ from: '2026-03-01T08:00' }), bad],
    ['a year of six digits, which would not sort', versions({ from: '+012026-03-01' }), bad],
    ['a blank text', versions({ to: '' }), bad],
  ]);
});

describe('versions of one code', () => {
  const overlap = 'versions-overlap Clauses 5';
  const march = { from: '2026-03-01', to: '2026-03-31' };
  tryCases([
    ['day after day', versions({ to: '2026-02-28' }, { from: '2026-03-01' })],
    ['one day in both', versions({ to: '2026-03-01' }, { from: '2026-03-01' }), overlap],
    ['the later one first, one day in both', versions({ from: '2026-03-01' }, { to: '2026-03-01' }), overlap],
    ['the later one first', versions({ from: '2026-03-01' }, { to: '2026-02-28' })],
    ['one inside the other', versions({ from: '2026-01-01', to: '2026-12-31' }, march), overlap],
    ['one around the other', versions(march, { from: '2026-01-01', to: '2026-12-31' }), overlap],
    ['no days at all: the code twice', versions({}, {}), overlap],
    ['one open, one dated', versions({}, march), overlap],
    ['spelt with other case, width and spaces', versions({}, { code: 'ａ -9' }), overlap],
    ['two blank codes are no versions', versions({ code: '' }, { code: ' ' }), ...blankCodes(4, 5)],
    ['a gap between them', versions({ to: '2025-12-31' }, march)],
    ['the third meets the first', versions(march, { from: '2026-04-01' }, march), 'versions-overlap Clauses 6'],
    ['the third meets both: named once', versions({}, {}, {}), overlap, 'versions-overlap Clauses 6'],
    ['days that are no days', versions({ to: 'x' }, {}), 'bad-effective-days Clauses 4'],
  ]);

  const [before, after] = [{ to: '2026-02-28' }, { from: '2026-03-01' }];
  const disagree = 'versions-disagree Clauses 5';
  tryCases([
    ['other points, limit and label', versions(before, { ...after, points: 2, limit: 4, label: same('new') })],
    ['another item', versions(before, { ...after, item: 'C' }), disagree],
    ['the item spelt otherwise', versions(before, { ...after, item: 'ａ' })],
    ['another kind', versions(before, { ...after, kind: 'perUnit' }), disagree],
    [
      'the third alone',
      versions({ to: '2025-12-31' }, { ...before, from: '2026-01-01' }, { ...after, kind: 'add' }),
      'versions-disagree Clauses 6',
    ],
  ]);
});

describe('exams', () => {
  const exam = (code: string, ofItem: string, rest: Partial<Clause> = {}) =>
    clause(code, ofItem, { kind: 'band', ...rest });
  const bands = [band(0, 0, 'B-2')];
  const twoInPlainItem = plus({
    clauses: [exam('B-2', 'A'), exam('B-3', 'A')],
    bands: [...bands, band(0, 0, 'B-3')],
  });
  const inPlainItem = 'exam-in-plain-item Clauses 4';
  tryCases([
    ['a second exam in one item', plus({ clauses: [exam('B-2', 'B')], bands }), 'several-exams Clauses 4'],
    ['another clause beside the exam', plus({ clauses: [clause('B-2', 'B', { points: 1 })] })],
    ['two versions of the exam', examVersions()],
    ['an exam in an item that starts full', plus({ clauses: [exam('B-2', 'A')], bands }), inPlainItem],
    ['two exams in an item that starts full', twoInPlainItem, inPlainItem, 'exam-in-plain-item Clauses 5'],
    ['an exam in an item that starts at zero', plus({ clauses: [exam('B-2', 'C')], bands }), inPlainItem],
  ]);

  function examVersions() {
    const old = plus({});
    const clauses = old.clauses.map((row) => (row.code === 'B-1' ? { ...row, to: '2026-02-28' } : row));
    return { ...old, clauses: [...clauses, exam('b-1', 'B', { from: '2026-03-01' })] };
  }
});

function blankCodes(...indices: number[]): string[] {
  return indices.map((index) => `clause-without-code Clauses ${index}`);
}
