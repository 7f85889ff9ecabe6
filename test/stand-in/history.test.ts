import fc from 'fast-check';
import { Person } from '../../src/stand-in/boot/person';
import { History } from '../../src/stand-in/model/history';
import type { SheetModel } from '../../src/stand-in/model/sheet';
import { WorkbookModel } from '../../src/stand-in/model/workbook';
import { everywhere } from '../../src/stand-in/model/area';
import { merge } from '../../src/stand-in/model/cells/clear-cells';
import { applyStyle } from '../../src/stand-in/model/styles/apply-style';

function start(options?: ConstructorParameters<typeof History>[2]) {
  const workbook = WorkbookModel.blank();
  const history = new History(workbook, undefined, options);
  const [sheet] = workbook.sheets;
  return { workbook, history, user: new Person(workbook, 'user'), addIn: new Person(workbook, 'addin'), sheet: sheet! };
}

/** Everything of a sheet that a user can see. */
function picture(sheet: SheetModel): unknown {
  const cells: unknown[] = [];
  sheet.cells.forEach(everywhere, (cell, row, column) =>
    cells.push([row, column, cell.value, cell.formula, cell.style]),
  );
  return { cells, merges: sheet.merges, rows: [...sheet.rows].sort(), columns: [...sheet.columns].sort() };
}

describe('undo', () => {
  it('takes back an entry, and redo makes it again', () => {
    const { history, user, sheet } = start();
    user.type('A1', 'one');
    user.type('A1', 'two');
    history.undo();
    expect(sheet.cells.get(0, 0)?.value).toBe('one');
    history.undo();
    expect(sheet.cells.get(0, 0)).toBeUndefined();
    history.redo();
    history.redo();
    expect(sheet.cells.get(0, 0)?.value).toBe('two');
  });

  it('brings deleted rows back, with the formulas elsewhere that read them', () => {
    const { workbook, history, user, sheet } = start();
    user.type('A1', [['1'], ['2'], ['3']]);
    const other = workbook.addSheet('Other');
    user.type('Other!A1', '=Sheet1!A2');
    history.clear();
    user.deleteRows('Sheet1!2:2');
    expect(other.cells.get(0, 0)?.formula).toContain('#REF!');
    history.undo();
    expect(sheet.cells.get(1, 0)?.value).toBe(2);
    expect(other.cells.get(0, 0)?.formula).toBe('=Sheet1!A2');
  });

  it('takes back a request of the add-in as one step', () => {
    const { workbook, history, addIn, sheet } = start();
    workbook.as('addin', () => {
      addIn.type('A1', 'written');
      addIn.type('B7', '5');
      merge(sheet, { row: 2, column: 0, rowCount: 2, columnCount: 2 }, false);
    });
    expect(history.undoCount).toBe(1);
    history.undo();
    expect(picture(sheet)).toEqual({ cells: [], merges: [], rows: [], columns: [] });
  });

  it('tells listeners of what came back, as of the user’s change', () => {
    const { workbook, history, user } = start();
    user.type('C3', 'x');
    const seen: string[] = [];
    workbook.events.on((event) => seen.push(`${event.kind} by ${event.author}`));
    history.undo();
    expect(seen).toContain('cells by user');
  });

  it('ends where sheets come or go, as in Excel', () => {
    const { workbook, history, user } = start();
    user.type('A1', 'x');
    workbook.as('user', () => workbook.addSheet());
    expect([history.undoCount, history.redoCount]).toEqual([0, 0]);
  });

  it('ends, in an older Excel, where an add-in writes', () => {
    const { history, user, addIn, sheet } = start({ includesAddIn: false });
    user.type('A1', 'x');
    addIn.type('A2', 'y');
    history.undo();
    expect(sheet.cells.get(0, 0)?.value).toBe('x');
    user.type('A3', 'z');
    history.undo();
    expect(sheet.cells.get(2, 0)).toBeUndefined();
  });

  it('makes one step of what is done while it is open', () => {
    const { history, user, sheet } = start();
    history.open();
    user.type('A1', 'x');
    user.type('A2', 'y');
    history.close();
    user.type('A3', 'z');
    expect(history.undoCount).toBe(2);
    history.undo();
    history.undo();
    expect(picture(sheet)).toMatchObject({ cells: [] });
  });

  it('leads back through any edits, and forth again', () => {
    const cell = fc.record({ row: fc.nat(5), column: fc.nat(3) });
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        at: cell,
        text: fc.constantFrom('1', 'x', '=A1+1', '=SUM(A1:C3)', ''),
      }),
      fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), at: cell }),
      fc.record({ kind: fc.constantFrom('bold' as const, 'height' as const), at: cell }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { workbook, history, user, sheet } = start();
        const pictures = [picture(sheet)];
        for (const step of edits) {
          const count = history.undoCount;
          const { row, column } = step.at;
          const address = `${'ABCD'[column]}${row + 1}`;
          if (step.kind === 'type') user.type(address, step.text);
          else if (step.kind === 'insert') user.insertRows(`${row + 1}:${row + 1}`);
          else if (step.kind === 'delete') user.deleteRows(`${row + 1}:${row + 1}`);
          else if (step.kind === 'bold')
            workbook.as('user', () =>
              applyStyle(sheet, { row, column, rowCount: 1, columnCount: 1 }, { font: { bold: true } }),
            );
          else workbook.as('user', () => sheet.setRow(row, { height: 30 }));
          if (history.undoCount > count) pictures.push(picture(sheet));
        }
        for (let index = pictures.length - 2; index >= 0; index--) {
          history.undo();
          expect(picture(sheet)).toEqual(pictures[index]);
        }
        for (let index = 1; index < pictures.length; index++) {
          history.redo();
          expect(picture(sheet)).toEqual(pictures[index]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
