/** @jest-environment ./test/stand-in/calculation/environment.ts */
import type { CustomFunctionCall, CustomFunctionHost } from '../../../src/stand-in/calculation';
import { shiftCells } from '../../../src/stand-in/model/references/shift-cells';
import { areaOf, calculating, put, shown, shownRows } from './sheet';
import { removeSheet } from '../../../src/stand-in/model/references/remove-sheet';

/* Microsoft: "Create custom functions in Excel", "Make a streaming function", "Custom functions parameter options". */

class Host implements CustomFunctionHost {
  readonly calls: CustomFunctionCall[] = [];
  readonly cancelled: number[] = [];

  invoke(call: CustomFunctionCall): number {
    return this.calls.push(call) - 1;
  }

  cancel(id: number): void {
    this.cancelled.push(id);
  }
}

function withFunctions() {
  const host = new Host();
  const { calculation, ...rest } = calculating({ customFunctions: host });
  calculation.registerFunction('WINDOWSCORE', {
    stream: true,
    parameters: [{ dimensionality: 'scalar' }, { dimensionality: 'scalar' }],
  });
  calculation.registerFunction('WINDOWSCORES', {
    stream: true,
    parameters: [{ dimensionality: 'matrix' }, { dimensionality: 'matrix' }],
  });
  calculation.registerFunction('ONCE');
  return { host, calculation, ...rest };
}

describe('a custom function in a formula', () => {
  test('shows #BUSY! until it answers, whatever stands around it; then each result at once', () => {
    const { host, calculation, sheet } = withFunctions();
    put(sheet, 'A2', '1号窗口');
    put(sheet, 'B2', '=IF(WINDOWSCORE(A2,"2026-10")>=90,"优秀","")');
    put(sheet, 'C2', '=IFERROR(WINDOWSCORE(A2,"2026-10"),"never")');
    put(sheet, 'D2', '=B2&"!"');
    expect(shownRows(sheet, 'B2:D2')).toEqual([['#BUSY!', '#BUSY!', '#BUSY!']]);
    expect(host.calls).toEqual([
      {
        name: 'WINDOWSCORE',
        args: ['1号窗口', '2026-10'],
        address: 'Sheet1!B2',
        parameterAddresses: ['Sheet1!A2', null],
      },
    ]);
    calculation.push(0, 95);
    expect(shownRows(sheet, 'B2:D2')).toEqual([['优秀', 95, '优秀!']]);
    calculation.push(0, 80);
    expect(shownRows(sheet, 'B2:D2')).toEqual([['', 80, '!']]);
    calculation.push(0, { error: '#N/A' });
    expect(shownRows(sheet, 'B2:D2')).toEqual([['#N/A', 'never', '#N/A']]);
  });

  test('gets ranges as rows, and its rows spill or are averaged', () => {
    const { host, calculation, sheet } = withFunctions();
    put(
      sheet,
      'A1',
      [
        ['', '2026-09', '2026-10'],
        ['甲', '', ''],
        ['乙', '', ''],
      ].map((row) => row.map((text) => (text === '' ? null : `'${text}`))),
    );
    put(sheet, 'E1', '=AVERAGE(WINDOWSCORES(A2:A3,B1:C1))');
    put(sheet, 'F1', '=WINDOWSCORES(A2:A3,B1:C1)');
    expect(host.calls.map(({ args }) => args)).toEqual([[[['甲'], ['乙']], [['2026-09', '2026-10']]]]);
    calculation.push(0, [
      [90, 80],
      [70, 60],
    ]);
    expect([shown(sheet, 'E1'), shownRows(sheet, 'F1:G2')]).toEqual([
      75,
      [
        [90, 80],
        [70, 60],
      ],
    ]);
    calculation.push(0, [[90]]);
    expect([shown(sheet, 'E1'), shownRows(sheet, 'F1:G2')]).toEqual([
      90,
      [
        [90, undefined],
        [undefined, undefined],
      ],
    ]);
  });

  test('is called for each element where it takes one value and gets several', () => {
    const { host, calculation, sheet } = withFunctions();
    put(sheet, 'A1', [['a'], ['b']]);
    put(sheet, 'B1', '=WINDOWSCORE(A1:A2,"x")');
    expect(host.calls.map(({ args }) => args)).toEqual([
      ['a', 'x'],
      ['b', 'x'],
    ]);
    calculation.pushAll([
      [0, 1],
      [1, 2],
    ]);
    expect(shownRows(sheet, 'B1:B2').flat()).toEqual([1, 2]);
  });

  test('gets null for what is left out, and is not called with an error', () => {
    const { host, sheet } = withFunctions();
    put(sheet, 'A1', [['=ONCE(,1)', '=ONCE(1/0)', '=ONCE(Z9)']]);
    expect(host.calls.map(({ args }) => args)).toEqual([[null, 1], ['']]);
    expect(shown(sheet, 'B1')).toBe('#DIV/0!');
  });

  test('runs only in the branch taken', () => {
    const { host, sheet } = withFunctions();
    put(sheet, 'A1', '=IF(FALSE,WINDOWSCORE("a","b"),1)');
    expect([host.calls.length, shown(sheet, 'A1')]).toEqual([0, 1]);
  });
});

describe('calls', () => {
  test('with equal arguments are one, cancelled when the last cell with them is gone', () => {
    const { host, sheet } = withFunctions();
    put(sheet, 'A1', [['x'], ['=WINDOWSCORE(A1,"m")'], ['=WINDOWSCORE("x","m")+1']]);
    expect(host.calls).toHaveLength(1);
    put(sheet, 'A2', '');
    expect(host.cancelled).toEqual([]);
    put(sheet, 'A3', '=2');
    expect(host.cancelled).toEqual([0]);
  });

  test('with other arguments are new ones: the old is cancelled', () => {
    const { host, calculation, sheet } = withFunctions();
    put(sheet, 'A1', [['x', '=WINDOWSCORE(A1,"m")']]);
    calculation.push(0, 5);
    put(sheet, 'A1', 'y');
    expect([shown(sheet, 'B1'), host.calls.length, host.cancelled]).toEqual(['#BUSY!', 2, [0]]);
    calculation.push(0, 99);
    calculation.push(1, 6);
    expect(shown(sheet, 'B1')).toBe(6);
  });

  test('stay when their cells move, and end when these are deleted', () => {
    const { host, calculation, workbook, sheet } = withFunctions();
    put(sheet, 'B2', '=WINDOWSCORE("x","m")');
    shiftCells(sheet, { kind: 'insert', area: areaOf('B1'), direction: 'Down' });
    calculation.push(0, 7);
    expect([shown(sheet, 'B3'), host.calls.length]).toEqual([7, 1]);
    workbook.addSheet();
    removeSheet(sheet);
    expect(host.cancelled).toEqual([0]);
  });

  test('streams go on through Calculate, single answers are asked for anew by a full one', () => {
    const { host, calculation, sheet } = withFunctions();
    put(sheet, 'A1', [['=WINDOWSCORE("x","m")', '=ONCE(1)']]);
    calculation.pushAll([
      [0, 1],
      [1, 2],
    ]);
    calculation.calculate(false);
    expect([host.calls.length, host.cancelled]).toEqual([2, []]);
    calculation.calculate(true);
    expect(host.calls.map(({ name }) => name)).toEqual(['WINDOWSCORE', 'ONCE', 'ONCE']);
    expect(host.cancelled).toEqual([]);
  });

  test('volatile functions run anew with every change', () => {
    const { host, calculation, sheet } = withFunctions();
    calculation.registerFunction('TICK', { volatile: true });
    put(sheet, 'A1', '=TICK()');
    calculation.push(0, 1);
    put(sheet, 'C1', 5);
    expect(host.calls).toHaveLength(2);
  });

  test('end with the calculation', () => {
    const { host, calculation, sheet } = withFunctions();
    put(sheet, 'A1', '=WINDOWSCORE("x","m")');
    calculation.dispose();
    expect(host.cancelled).toEqual([0]);
  });
});

test('a formula entered before its function is known is #NAME?, then calculated; and #NAME? again without it', () => {
  const { host, calculation, sheet } = withFunctions();
  put(sheet, 'A1', '=LATER(2)*10');
  expect(shown(sheet, 'A1')).toBe('#NAME?');
  calculation.registerFunction('Later');
  expect(host.calls[0]?.name).toBe('Later');
  calculation.push(0, 4);
  expect(shown(sheet, 'A1')).toBe(40);
  calculation.unregisterFunction('LATER');
  expect([shown(sheet, 'A1'), host.cancelled]).toEqual(['#NAME?', []]);
});

test('a result that comes while the function is being called counts after the change', () => {
  let push: (id: number) => void = () => undefined;
  const { calculation, sheet } = calculating({
    customFunctions: {
      invoke: () => {
        push(1);
        return 1;
      },
      cancel: () => undefined,
    },
  });
  push = (id) => calculation.push(id, 42);
  calculation.registerFunction('NOWAIT');
  put(sheet, 'A1', '=NOWAIT()+1');
  expect(shown(sheet, 'A1')).toBe(43);
});

test('pending results reach manual mode, too', () => {
  const { calculation, workbook, sheet } = withFunctions();
  workbook.calculationMode = 'Manual';
  put(sheet, 'A1', '=WINDOWSCORE("x","m")');
  calculation.push(0, 3);
  expect(shown(sheet, 'A1')).toBe(3);
});
