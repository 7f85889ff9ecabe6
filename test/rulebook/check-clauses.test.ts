import type { Clause, ClauseKind } from '../../src/rulebook';
import { clause, plus, tryCases, type Case } from './small';

/** One more clause, at position 4, in the item A of 10 points. */
const more = (rest: Partial<Clause>, code = 'A-9', ofItem = 'A') => plus({ clauses: [clause(code, ofItem, rest)] });

const countedKinds: ClauseKind[] = ['perIncident', 'perUnit', 'add'];
const enteredKinds: ClauseKind[] = ['discretionaryDeduct', 'discretionaryAdd'];
const kindsWithoutPoints: ClauseKind[] = ['zero', 'recurrence', 'veto'];

describe('a clause and its item', () => {
  const above = 'clause-above-item Clauses 4';
  tryCases([
    ['a code of spaces', more({ points: 1 }, ' '), 'clause-without-code Clauses 4'],
    ['an item there is not', more({ points: 1 }, 'X-1', 'X'), 'unknown-item Clauses 4'],
    ['no item', more({ points: 1 }, 'X-1', ''), 'unknown-item Clauses 4'],
    ['an item in other case, width and spaces', more({ points: 1 }, 'A-9', ' ａ ')],
    ['as many points as the item', more({ points: 10 })],
    ['more points than the item', more({ points: 10.01 }), above],
    ['a discretionary most above the item', more({ kind: 'discretionaryAdd', points: 11 }), above],
    ['a least above the item, no most', more({ kind: 'discretionaryAdd', least: 11 }), above],
    ['a least in the item, no most', more({ kind: 'discretionaryAdd', least: 10 })],
    ['a limit above the item', more({ points: 1, limit: 11 })],
  ]);
});

describe.each(countedKinds)('points of %s', (kind) => {
  tryCases([
    ['0.01', more({ kind, points: 0.01 })],
    ['0', more({ kind, points: 0 }), 'bad-points Clauses 4'],
    ['with a least, which it does not use', more({ kind, points: 1, least: 2 })],
    ['with a least not readable', more({ kind, points: 1, least: NaN }), 'bad-least Clauses 4'],
    ['missing', more({ kind }), 'bad-points Clauses 4'],
    ['not readable', more({ kind, points: NaN }), 'bad-points Clauses 4'],
    ['negative', more({ kind, points: -1 }), 'bad-points Clauses 4'],
    ['of three decimals', more({ kind, points: 0.125 }), 'bad-points Clauses 4'],
    ['with the noise of 0.1 + 0.2', more({ kind, points: 0.1 + 0.2 }), 'bad-points Clauses 4'],
  ]);
});

describe.each(enteredKinds)('points of %s', (kind) => {
  tryCases([
    ['any amount', more({ kind })],
    ['most 0.01', more({ kind, points: 0.01 })],
    ['most 0', more({ kind, points: 0 }), 'bad-points Clauses 4'],
    ['most not readable', more({ kind, points: NaN }), 'bad-points Clauses 4'],
    ['most negative', more({ kind, points: -1 }), 'bad-points Clauses 4'],
    ['least equal to the most', more({ kind, points: 3, least: 3 })],
    ['least above the most', more({ kind, points: 3, least: 3.01 }), 'bad-least Clauses 4'],
    ['least without a most', more({ kind, least: 1 })],
    ['least 0', more({ kind, least: 0 })],
    ['least negative', more({ kind, least: -0.01 }), 'bad-least Clauses 4'],
    ['least not readable', more({ kind, least: NaN }), 'bad-least Clauses 4'],
    ['least of three decimals', more({ kind, least: 0.125 }), 'bad-least Clauses 4'],
  ]);
});

describe.each(kindsWithoutPoints)('points of %s', (kind) => {
  tryCases([
    ['none', more({ kind })],
    ['0, as some fill every cell', more({ kind, points: 0, least: 0 })],
    ['points it does not use', more({ kind, points: 20 })],
    ['not readable', more({ kind, points: NaN }), 'bad-points Clauses 4'],
    ['negative', more({ kind, points: -1 }), 'bad-points Clauses 4'],
  ]);
});

describe('a limit', () => {
  const bad = 'bad-limit Clauses 4';
  const ofKind = (kind: ClauseKind, ...faults: string[]): Case => [
    `of ${kind}`,
    more({ kind, points: countedKinds.includes(kind) ? 1 : undefined, limit: 3 }),
    ...faults,
  ];
  tryCases([
    ['0.01', more({ points: 1, limit: 0.01 })],
    ['0', more({ points: 1, limit: 0 }), bad],
    ['negative', more({ points: 1, limit: -1 }), bad],
    ['not readable', more({ points: 1, limit: NaN }), bad],
    ['of three decimals', more({ points: 1, limit: 1.005 }), bad],
    ...[...countedKinds, ...enteredKinds].map((kind) => ofKind(kind)),
    ...kindsWithoutPoints.map((kind) => ofKind(kind, bad)),
  ]);
});
