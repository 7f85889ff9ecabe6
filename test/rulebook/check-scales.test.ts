import { band, clause, plus, same, small, tryCases, withBands, withGrades } from './small';

describe('bands', () => {
  tryCases([
    ['none for the exam', withBands(), 'bands-missing Clauses 2'],
    ['one', withBands(band(0, 0))],
    ['none, with two versions of the exam: named once', examTwice(), 'bands-missing Clauses 2'],

    ['of a clause there is not', plus({ bands: [band(0, 0, 'X-1')] }), 'band-of-unknown-clause Bands 3'],
    ['of a clause that is no exam', plus({ bands: [band(0, 0, 'A-1')] }), 'band-of-unknown-clause Bands 3'],
    ['of no clause', plus({ bands: [band(0, 0, '')] }), 'band-of-unknown-clause Bands 3'],
    ['of the exam in other case, width and spaces', plus({ bands: [band(90, 10, 'ｂ -1')] }), notRising(3)],

    ['a bound not readable', plus({ bands: [band(NaN, 1)] }), 'bad-band Bands 3'],
    ['points not readable', plus({ bands: [band(90, NaN)] }), 'bad-band Bands 3'],
    ['points below 0', withBands(band(60, 5), band(0, -1)), 'bad-band Bands 1'],
    ['points of the lowest not readable: no hole', withBands(band(60, 5), band(0, NaN)), 'bad-band Bands 1'],
    ['a bound of three decimals', plus({ bands: [band(89.995, 10)] }), 'bad-band Bands 3'],
    ['points of three decimals', withBands(band(50, 5.125), band(0, 0)), 'bad-band Bands 0'],
    ['a bound of two decimals', withBands(band(89.99, 10), band(0, 0))],

    ['one bound twice', withBands(band(60, 5), band(0, 0), band(60, 6)), 'bands-overlap Bands 2'],
    ['one bound twice, 0 and -0', withBands(band(0, 1), band(-0, 0)), 'bands-overlap Bands 1'],
    ['bounds 0.01 apart', withBands(band(60, 5), band(0, 0), band(60.01, 6))],
    ['one bound in two exams', twoExams()],

    ['the lowest starts at 0.01', withBands(band(60, 5), band(0.01, 0)), 'bands-hole Bands 1'],
    ['the lowest starts below 0', withBands(band(60, 5), band(-1, 0))],

    ['fewer points than the band below', withBands(band(80, 4), band(60, 5), band(0, 0)), notRising(0)],
    ['as many points as the band below', withBands(band(80, 5), band(60, 5), band(0, 0)), notRising(0)],
    ['0.01 more than the band below', withBands(band(80, 5.01), band(60, 5), band(0, 0))],
    ['in any order of rows', withBands(band(60, 5), band(0, 0), band(100, 10), band(80, 8))],

    ['as many points as the item has', withBands(band(0, 10))],
    ['more points than the item has', withBands(band(0, 10.01)), 'band-above-item Bands 0'],
  ]);

  function notRising(index: number): string {
    return `bands-not-rising Bands ${index}`;
  }

  function examTwice() {
    const clauses = small.clauses.map((row) => (row.code === 'B-1' ? { ...row, to: '2026-02-28' } : row));
    return { ...small, clauses: [...clauses, clause('B-1', 'B', { kind: 'band', from: '2026-03-01' })], bands: [] };
  }

  function twoExams() {
    return plus({
      items: [{ ...small.items[1]!, code: 'D' }],
      clauses: [clause('D-1', 'D', { kind: 'band' })],
      bands: small.bands.map((row) => ({ ...row, clause: 'D-1' })),
    });
  }
});

describe('grades', () => {
  const good = { name: same('good'), atLeast: 80 };
  const poor = { name: same('poor'), atLeast: 0 };
  tryCases([
    ['in any order', withGrades(poor, good)],
    ['no name', withGrades(good, { name: same(' '), atLeast: 60 }, poor), 'bad-grade Grades 1'],
    ['no Chinese name', withGrades(good, { name: { zh: '', en: 'x' }, atLeast: 60 }, poor), 'bad-grade Grades 1'],
    ['no English name', withGrades(good, { name: { zh: '差', en: '' }, atLeast: 60 }, poor), 'bad-grade Grades 1'],
    ['a bound not readable', withGrades({ ...good, atLeast: NaN }, poor), 'bad-grade Grades 0'],
    ['a bound of three decimals', withGrades({ ...good, atLeast: 79.995 }, poor), 'bad-grade Grades 0'],
    ['a bound of two decimals', withGrades({ ...good, atLeast: 79.99 }, poor)],
    ['a coefficient', withGrades({ ...good, coefficient: 1.125 }, { ...poor, coefficient: 0 })],
    ['a coefficient not readable', withGrades({ ...good, coefficient: NaN }, poor), 'bad-grade Grades 0'],
    ['a coefficient without end', withGrades({ ...good, coefficient: Infinity }, poor), 'bad-grade Grades 0'],
    ['a coefficient below 0', withGrades({ ...good, coefficient: -1 }, poor), 'bad-grade Grades 0'],

    ['one bound twice', withGrades(good, poor, { name: same('fine'), atLeast: 80 }), 'grades-overlap Grades 2'],
    ['bounds 0.01 apart', withGrades(good, poor, { name: same('fine'), atLeast: 80.01 })],

    ['none at all', withGrades(), 'grades-hole Grades -1'],
    ['the lowest starts at 0.01', withGrades(good, { ...poor, atLeast: 0.01 }), 'grades-hole Grades 1'],
    ['the lowest starts below 0', withGrades(good, { ...poor, atLeast: -1 })],
    ['a bad coefficient leaves no hole', withGrades(good, { ...poor, coefficient: -1 }), 'bad-grade Grades 1'],
  ]);
});
