/** @jest-environment ./test/stand-in/calculation/environment.ts */
import { clearContents } from '../../../src/stand-in/model/cells/clear-cells';
import { shiftCells } from '../../../src/stand-in/model/references/shift-cells';
import {
  addTable,
  insertTableRows,
  renameTable,
  resizeTable,
  showTotals,
} from '../../../src/stand-in/model/tables/tables';
import { WorkbookModel } from '../../../src/stand-in/model/workbook';
import { Calculation } from '../../../src/stand-in/calculation';
import { areaOf, calculating, formulaAt, put, shown, shownRows } from './sheet';
import { removeSheet } from '../../../src/stand-in/model/references/remove-sheet';
import { renameSheet } from '../../../src/stand-in/model/references/rename-sheet';

const row = (index: number) => ({ row: index - 1, column: 0, rowCount: 1, columnCount: 16_384 });
const column = (index: number) => ({ row: 0, column: index, rowCount: 1_048_576, columnCount: 1 });

describe('what depends on a cell follows it at once', () => {
  test('through chains, ranges and other sheets', () => {
    const { workbook, sheet } = calculating();
    const other = workbook.addSheet('汇总 表');
    put(sheet, 'A1', [[1], [2], [3]]);
    put(sheet, 'B1', '=SUM(A1:A3)');
    put(other, 'A1', '=Sheet1!B1*10');
    put(sheet, 'C1', "='汇总 表'!A1+1");
    put(sheet, 'A2', 20);
    expect([shown(sheet, 'B1'), shown(other, 'A1'), shown(sheet, 'C1')]).toEqual([24, 240, 241]);
  });

  test('whatever order the formulas were entered in', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [['=B1+1', '=C1+1', '=D1+1', 5]]);
    expect(shownRows(sheet, 'A1:D1')).toEqual([[8, 7, 6, 5]]);
    put(sheet, 'D1', 1);
    expect(shownRows(sheet, 'A1:D1')).toEqual([[4, 3, 2, 1]]);
  });

  test('a running total of two thousand rows, and a change at its top', () => {
    const { sheet } = calculating();
    put(
      sheet,
      'A1',
      Array.from({ length: 2000 }, (_, index) => [1, index === 0 ? '=A1' : `=B${index}+A${index + 1}`]),
    );
    put(sheet, 'A1', 11);
    expect(shown(sheet, 'B2000')).toBe(2010);
  });

  test('emptied cells count as nothing', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [[1], [2], ['=A1+A2']]);
    clearContents(sheet, areaOf('A2'));
    expect(shown(sheet, 'A3')).toBe(1);
  });

  test('a formula that reads itself shows 0, and so do those of its circle', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [['=B1+1', '=A1+1', '=B1+5']]);
    expect(shownRows(sheet, 'A1:C1')).toEqual([[0, 0, 5]]);
    put(sheet, 'B1', 2);
    expect(shownRows(sheet, 'A1:C1')).toEqual([[3, 2, 7]]);
  });

  test('OFFSET and INDIRECT see cells their text does not name', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [[1, '=A1*2', '=INDIRECT("B"&1)', '=SUM(OFFSET(A1,0,0,1,2))']]);
    put(sheet, 'A1', 5);
    expect(shownRows(sheet, 'A1:D1')).toEqual([[5, 10, 10, 15]]);
  });

  test('listeners hear which sheet was calculated, and files which cells changed', () => {
    const { workbook, sheet } = calculating();
    put(sheet, 'A1', [[1], ['=A1*2']]);
    sheet.changes.clear();
    const heard: unknown[] = [];
    workbook.events.on((event) => event.kind === 'calculated' && heard.push([event.sheet.name, event.area]));
    put(sheet, 'A1', 4);
    expect(heard).toEqual([['Sheet1', areaOf('A2')]]);
    expect(sheet.changes.has(1, 0)).toBe(true);
  });
});

describe('values from a file', () => {
  function loaded(): WorkbookModel {
    const workbook = WorkbookModel.blank();
    const sheet = workbook.activeSheet;
    sheet.putCell(0, 0, { value: 2, style: 0 });
    sheet.putCell(0, 1, { value: 999, formula: '=A1*2', style: 0 });
    sheet.putCell(0, 2, { value: 7, formula: '=A2*2', style: 0 });
    return workbook;
  }

  test('stay until something they depend on changes', () => {
    const workbook = loaded();
    new Calculation(workbook, { functionPackage });
    expect(shownRows(workbook.activeSheet, 'A1:C1')).toEqual([[2, 999, 7]]);
    put(workbook.activeSheet, 'A1', 3);
    expect(shownRows(workbook.activeSheet, 'A1:C1')).toEqual([[3, 6, 7]]);
  });

  test('stay when cells above are put in: nothing they depend on changed', () => {
    const workbook = loaded();
    new Calculation(workbook, { functionPackage });
    shiftCells(workbook.activeSheet, { kind: 'insert', area: row(1), direction: 'Down' });
    expect(shownRows(workbook.activeSheet, 'A2:C2')).toEqual([[2, 999, 7]]);
    expect(formulaAt(workbook.activeSheet, 'B2')).toBe('=A2*2');
  });

  test('are calculated when Calculate asks for all', () => {
    const workbook = loaded();
    new Calculation(workbook, { functionPackage }).calculate(true);
    expect(shownRows(workbook.activeSheet, 'A1:C1')).toEqual([[2, 4, 0]]);
  });

  test('are calculated at once where the file has none', () => {
    const workbook = loaded();
    workbook.activeSheet.putCell(0, 3, { value: '', formula: '=A1+B1', style: 0 });
    new Calculation(workbook, { functionPackage });
    expect(shownRows(workbook.activeSheet, 'A1:D1')).toEqual([[2, 999, 7, 1001]]);
  });
});

describe('formulas follow the cells they read', () => {
  test('rows and columns put in and taken out', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [
      [1, ''],
      [2, ''],
      [3, '=SUM(A1:A3)'],
    ]);
    shiftCells(sheet, { kind: 'insert', area: row(2), direction: 'Down' });
    expect([formulaAt(sheet, 'B4'), shown(sheet, 'B4')]).toEqual(['=SUM(A1:A4)', 6]);
    put(sheet, 'A2', 10);
    expect(shown(sheet, 'B4')).toBe(16);
    shiftCells(sheet, { kind: 'delete', area: row(1), direction: 'Up' });
    expect([formulaAt(sheet, 'B3'), shown(sheet, 'B3')]).toEqual(['=SUM(A1:A3)', 15]);
    shiftCells(sheet, { kind: 'insert', area: column(0), direction: 'Right' });
    put(sheet, 'B1', 0);
    expect([formulaAt(sheet, 'C3'), shown(sheet, 'C3')]).toEqual(['=SUM(B1:B3)', 5]);
  });

  test('cells that push only a part of a range away change its result', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [
      [1, 2, 4],
      ['=SUM(A1:B1)', '', ''],
    ]);
    shiftCells(sheet, { kind: 'insert', area: areaOf('B1'), direction: 'Right' });
    expect([formulaAt(sheet, 'A2'), shown(sheet, 'A2')]).toEqual(['=SUM(A1:C1)', 3]);
    shiftCells(sheet, { kind: 'insert', area: areaOf('A1'), direction: 'Down' });
    expect([formulaAt(sheet, 'A3'), shown(sheet, 'A3')]).toEqual(['=SUM(A1:C1)', 2]);
  });

  test('a deleted cell leaves #REF!, and so does a deleted sheet', () => {
    const { workbook, sheet } = calculating();
    const other = workbook.addSheet('旧');
    put(other, 'A1', 7);
    put(sheet, 'A1', [[1], [2]]);
    put(sheet, 'C3', [['=A1+1', '=旧!A1', '=C3']]);
    shiftCells(sheet, { kind: 'delete', area: row(1), direction: 'Up' });
    expect(shownRows(sheet, 'C2:E2')).toEqual([['#REF!', 7, '#REF!']]);
    removeSheet(other);
    expect([formulaAt(sheet, 'D2'), shown(sheet, 'D2')]).toEqual(['=#REF!A1', '#REF!']);
  });

  test('a renamed sheet keeps its readers', () => {
    const { workbook, sheet } = calculating();
    const other = workbook.addSheet('Old');
    put(other, 'A1', 7);
    put(sheet, 'A1', '=Old!A1*2');
    renameSheet(other, '新 名');
    put(other, 'A1', 8);
    expect([formulaAt(sheet, 'A1'), shown(sheet, 'A1')]).toEqual(["='新 名'!A1*2", 16]);
  });

  test('position functions know that they moved', () => {
    const { sheet } = calculating();
    put(sheet, 'B3', '=ROW()&","&COLUMN()');
    shiftCells(sheet, { kind: 'insert', area: row(1), direction: 'Down' });
    expect(shown(sheet, 'B4')).toBe('4,2');
  });
});

describe('tables and names', () => {
  test('structured references, also across sheets and by position', () => {
    const { workbook, sheet } = calculating();
    put(sheet, 'B2', [
      ['项目', '分值', '备 注'],
      ['a', 2, 'x'],
      ['b', 3, 'y'],
    ]);
    const table = addTable(sheet, areaOf('B2:D4'), true);
    renameTable(sheet, table, '明细');
    const other = workbook.addSheet('Other');
    put(other, 'A1', [
      ['=SUM(明细[分值])'],
      ['=INDEX(明细[项目],2)'],
      ['=明细[[#Headers],[分值]]'],
      ['=ROWS(明细)'],
      ['=COUNTA(明细[#All])'],
      ['=COUNTA(明细[[项目]:[备 注]])'],
      ['=明细[没有]'],
    ]);
    expect(shownRows(other, 'A1:A7').flat()).toEqual([5, 'b', '分值', 2, 9, 6, '#REF!']);
    put(sheet, 'E3', [['=[@分值]*2'], ['=明细[@[备 注]]&"!"']]);
    expect(shownRows(sheet, 'E3:E4').flat()).toEqual(['#VALUE!', 'y!']);
  });

  test('rows added to a table count, and so do changes of its size and totals', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [
      ['n', 'v'],
      ['a', 1],
      ['b', 2],
    ]);
    const table = addTable(sheet, areaOf('A1:B3'), true);
    put(sheet, 'D1', '=SUM(Table1[v])');
    insertTableRows(sheet, table, undefined, [['c', 4]]);
    expect(shown(sheet, 'D1')).toBe(7);
    insertTableRows(sheet, table, 0, [['d', 8]]);
    expect(shown(sheet, 'D1')).toBe(15);
    resizeTable(sheet, table, areaOf('A1:B3'));
    expect(shown(sheet, 'D1')).toBe(9);
    showTotals(sheet, table, true);
    expect([shown(sheet, 'B4'), shown(sheet, 'D1')]).toEqual([9, 9]);
  });

  test('a renamed table is followed in formulas', () => {
    const { sheet } = calculating();
    put(sheet, 'A1', [
      ['n', 'Table1'],
      ['a', 1],
      ['b', 2],
    ]);
    const table = addTable(sheet, areaOf('A1:B3'), true);
    put(sheet, 'D1', '=SUM(Table1[Table1])&"Table1[n]"&ROWS(Table1)');
    renameTable(sheet, table, '扣分');
    put(sheet, 'B2', 5);
    expect([formulaAt(sheet, 'D1'), shown(sheet, 'D1')]).toEqual([
      '=SUM(扣分[Table1])&"Table1[n]"&ROWS(扣分)',
      '7Table1[n]2',
    ]);
  });

  test('names of the workbook and of a sheet', () => {
    const { workbook, sheet, calculation } = calculating();
    put(sheet, 'A1', [[2], [3]]);
    workbook.names.push({ name: '系数', formula: '=Sheet1!$A$1', visible: true, comment: '' });
    workbook.names.push({
      name: '系数',
      sheetId: workbook.addSheet('Own').id,
      formula: '=100',
      visible: true,
      comment: '',
    });
    calculation.definitionsChanged();
    put(sheet, 'B1', '=系数*10');
    put(workbook.sheets[1]!, 'B1', '=系数*10');
    expect([shown(sheet, 'B1'), shown(workbook.sheets[1]!, 'B1')]).toEqual([20, 1000]);
    workbook.names[0]!.formula = '=Sheet1!$A$2';
    calculation.definitionsChanged();
    put(sheet, 'A2', 4);
    expect(shown(sheet, 'B1')).toBe(40);
  });
});

describe('manual calculation', () => {
  test('calculates what is entered, and the rest when asked', () => {
    const { workbook, sheet, calculation } = calculating();
    put(sheet, 'A1', [[1], ['=A1*2'], ['=A2+1']]);
    workbook.calculationMode = 'Manual';
    put(sheet, 'A1', 10);
    put(sheet, 'B1', '=A2*100');
    expect(shownRows(sheet, 'A1:B3')).toEqual([
      [10, 200],
      [2, undefined],
      [3, undefined],
    ]);
    calculation.calculate(false);
    expect(shownRows(sheet, 'A1:B3')).toEqual([
      [10, 2000],
      [20, undefined],
      [21, undefined],
    ]);
  });
});
