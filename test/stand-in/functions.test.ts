/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import type { FunctionResult } from '../../src/stand-in/functions/results';

/* "Create custom functions in Excel", "Autogenerate JSON metadata for custom functions", "Make a streaming function". */

interface Invocation {
  setResult(value: unknown): void;
  onCanceled?: () => void;
  address?: string;
}

const metadata = {
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [{ name: 'a' }, { name: 'b' }] },
    { id: 'OPTIONAL', name: 'OPTIONAL', parameters: [{ name: 'a' }, { name: 'b', optional: true }] },
    { id: 'ALL', name: 'ALL', parameters: [{ name: 'values', repeating: true }] },
    { id: 'SUMRANGE', name: 'SUMRANGE', parameters: [{ name: 'range', dimensionality: 'matrix' }] },
    { id: 'SLOW', name: 'SLOW', parameters: [{ name: 'a' }] },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
    { id: 'TICK', name: 'TICK', parameters: [{ name: 'step' }], options: { stream: true, cancelable: true } },
    { id: 'BURST', name: 'BURST', parameters: [{ name: 'count' }], options: { stream: true } },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'code' }] },
    { id: 'THROW', name: 'THROW', parameters: [] },
    { id: 'FORGOTTEN', name: 'FORGOTTEN', parameters: [] },
  ],
};

const started: number[] = [];
let cancelled = 0;

beforeEach(async () => {
  await standIn.restart();
  started.length = 0;
  cancelled = 0;
  const { CustomFunctions: library } = globalThis as unknown as {
    CustomFunctions: {
      associate(id: string, run: (...args: never[]) => unknown): void;
      Error: new (code: string, message?: string) => Error;
    };
  };
  const associate = (id: string, run: (...args: never[]) => unknown): void => library.associate(id, run);
  associate('ADD', (a: number, b: number) => a + b);
  associate('OPTIONAL', (_a: unknown, b: unknown) => (b === null ? 'omitted' : 'given'));
  associate('ALL', (values: unknown[]) => values.length);
  associate('SUMRANGE', (rows: number[][]) => rows.flat().reduce((sum, value) => sum + value, 0));
  associate('SLOW', async (a: number) => [
    [a, a * 2],
    [a * 3, a * 4],
  ]);
  associate('WHERE', (invocation: Invocation) => invocation.address);
  associate('TICK', (step: number, invocation: Invocation) => {
    started.push(step);
    let count = 0;
    const timer = setInterval(() => invocation.setResult((count += step)), 20);
    invocation.onCanceled = () => {
      cancelled++;
      clearInterval(timer);
    };
  });
  associate('BURST', (count: number, invocation: Invocation) => {
    for (let value = 1; value <= count; value++) invocation.setResult(value);
    setTimeout(() => [count + 1, count + 2, 'last'].forEach((value) => invocation.setResult(value)), 50);
  });
  associate('FAIL', (code: string) => {
    throw new library.Error(code, 'The period is not readable.');
  });
  associate('THROW', () => {
    throw new Error('a fault');
  });
  standIn.host.functions.load(metadata);
});

const value = (result: FunctionResult): unknown => result.values;

test.each([
  ['ADD', [1, 2], [[3]]],
  ['add', [1, 2], [[3]]],
  ['OPTIONAL', [1], [['omitted']]],
  ['OPTIONAL', [1, 2], [['given']]],
  ['ALL', [1, 2, 3], [[3]]],
  [
    'SUMRANGE',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[10]],
  ],
  [
    'SLOW',
    [1],
    [
      [1, 2],
      [3, 4],
    ],
  ],
])('%s%j gives %j', async (name, args, expected) => {
  expect(value(await standIn.host.functions.callOnce(name, args))).toEqual(expected);
});

test('a function that asks for it is told its cell', async () => {
  expect(value(await standIn.host.functions.callOnce('WHERE', [], { address: 'Sheet1!B7' }))).toEqual([['Sheet1!B7']]);
});

test.each([
  ['FAIL', ['#N/A'], '#N/A', 'The period is not readable.'],
  ['FAIL', ['#VALUE!'], '#VALUE!', 'The period is not readable.'],
  ['FAIL', ['#NUM!'], '#NUM!', undefined],
  ['THROW', [], '#VALUE!', undefined],
  ['NOBODY', [], '#NAME?', undefined],
])('%s%j is %s, with words only where Excel shows them', async (name, args, error, message) => {
  const result = await standIn.host.functions.callOnce(name, args);
  expect([result.values, result.message]).toEqual([[[{ error }]], message]);
});

test('a function that was never associated is an error, not a silence', async () => {
  expect(value(await standIn.host.functions.callOnce('FORGOTTEN', []))).toEqual([[{ error: '#VALUE!' }]]);
});

test('streams with equal arguments share one call; the last cell to leave cancels it', async () => {
  const first: unknown[] = [];
  const second: unknown[] = [];
  const { functions } = standIn.host;
  const a = functions.call('TICK', [5], (result) => first.push(result.values[0]?.[0]));
  const b = functions.call('TICK', [5], (result) => second.push(result.values[0]?.[0]));
  const other = functions.call('TICK', [7], () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(started).toEqual([5, 7]);
  expect(first.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
  a.cancel();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cancelled).toBe(0);
  b.cancel();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cancelled).toBe(1);
  const heard = first.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(first).toHaveLength(heard);
  expect(functions.openCalls).toBe(1);
  other.cancel();
  await new Promise((resolve) => setTimeout(resolve, 20));
});

test('of what a stream pushes between two bundles, the latest arrives', async () => {
  const heard: unknown[] = [];
  const call = standIn.host.functions.call('BURST', [50], (result) => heard.push(result.values[0]?.[0]));
  for (let wait = 0; wait < 100 && heard.at(-1) !== 'last'; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard.at(-1)).toBe('last');
  expect(heard.length).toBeLessThanOrEqual(2);
  expect([50, 'last']).toEqual(expect.arrayContaining(heard));
  call.cancel();
});

describe('in a cell', () => {
  const write = (address: string, formula: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = [[formula]];
      await context.sync();
    });
  const shown = (row: number, column: number): unknown => standIn.workbook.activeSheet.cells.get(row, column)?.value;
  /** Results travel in bundles, at most every half second. */
  const until = async (done: () => boolean): Promise<void> => {
    for (let wait = 0; wait < 100 && !done(); wait++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  test('a function is busy until its result comes, then its dependents follow', async () => {
    await write('A1', '=ADD(1,2)');
    await write('B1', '=A1*10');
    expect(shown(0, 0)).toEqual({ error: '#BUSY!' });
    await until(() => shown(0, 1) === 30);
    expect([shown(0, 0), shown(0, 1)]).toEqual([3, 30]);
  });

  test('an array spills', async () => {
    await write('A1', '=SLOW(2)');
    await until(() => shown(1, 1) === 8);
    expect([shown(0, 0), shown(0, 1), shown(1, 0), shown(1, 1)]).toEqual([2, 4, 6, 8]);
  });

  test('a stream that pushes often shows its latest value, and its dependents with it', async () => {
    await write('A1', '=BURST(9)');
    await write('B1', '=A1&"!"');
    await until(() => shown(0, 1) === 'last!');
    expect([shown(0, 0), shown(0, 1)]).toEqual(['last', 'last!']);
  });

  test('a stream is cancelled when its formula goes', async () => {
    await write('A1', '=TICK(1)');
    await until(() => typeof shown(0, 0) === 'number');
    standIn.host.user.clear('A1');
    await until(() => cancelled === 1);
    expect([cancelled, standIn.host.functions.openCalls]).toEqual([1, 0]);
  });
});
