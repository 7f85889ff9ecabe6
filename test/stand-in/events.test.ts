/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';

/* Manner 14: "Work with Events using the Excel JavaScript API" and the reference pages of the event arguments. */

beforeEach(() => standIn.restart());

/** Long enough for what Excel pushes to arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));

interface Heard {
  readonly type?: string;
  readonly [name: string]: unknown;
}

/** Listens with a handler that keeps the plain fields of what it hears. */
async function listen(
  register: (context: Excel.RequestContext, handler: (args: object) => Promise<void>) => void,
): Promise<Heard[]> {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    register(context, async (args) => {
      heard.push(Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value !== 'function')));
    });
    await context.sync();
  });
  return heard;
}

const activeSheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe('a change of cells', () => {
  test('by the user: one cell comes with its value before and after', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onChanged.add(handler));
    standIn.host.user.type('B2', '10%');
    standIn.host.user.type('B2', 'text');
    await settle();
    expect(heard).toMatchObject([
      {
        type: 'WorksheetChanged',
        address: 'B2',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: standIn.workbook.activeSheet.id,
        details: { valueBefore: '', valueAfter: 0.1, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      },
      { details: { valueBefore: 0.1, valueAfter: 'text', valueTypeAfter: 'String' } },
    ]);
  });

  test('of several cells has no details', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onChanged.add(handler));
    standIn.host.user.type('A1', [
      [1, 2],
      [3, 4],
    ]);
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ address: 'A1:B2' });
    expect(heard[0]?.['details']).toBeUndefined();
  });

  test('by a co-author is remote, by the add-in itself is its own', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onChanged.add(handler));
    standIn.host.coauthor.type('A1', 1);
    await Excel.run(async (context) => {
      activeSheet(context).getRange('A2').values = [[2]];
      await context.sync();
    });
    await settle();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['A1', 'Remote', 'Unknown'],
      ['A2', 'Local', 'ThisLocalAddin'],
    ]);
  });

  test.each([
    ['rows in', () => standIn.host.user.insertRows('A2:A3'), 'RowInserted', '2:3'],
    ['rows out', () => standIn.host.user.deleteRows('A5'), 'RowDeleted', '5:5'],
  ])('%s', async (_what, edit, changeType, address) => {
    const heard = await listen((context, handler) => activeSheet(context).onChanged.add(handler));
    edit();
    await settle();
    expect(heard).toMatchObject([{ changeType, address }]);
  });

  test('cells that move say where to', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onChanged.add(handler));
    await Excel.run(async (context) => {
      activeSheet(context).getRange('A1:B1').insert('Down');
      activeSheet(context).getRange('A1').delete('Left');
      await context.sync();
    });
    await settle();
    expect(heard).toMatchObject([
      { changeType: 'CellInserted', changeDirectionState: { insertShiftDirection: 'Down' } },
      { changeType: 'CellDeleted', changeDirectionState: { deleteShiftDirection: 'Left' } },
    ]);
  });

  test('leads back to its cells', async () => {
    let values: unknown;
    await Excel.run(async (context) => {
      activeSheet(context).onChanged.add(async (args) => {
        await Excel.run(async (inner) => {
          const range = args.getRange(inner).load('values');
          await inner.sync();
          values = range.values;
        });
      });
      await context.sync();
    });
    standIn.host.user.type('C3', 'here');
    await settle();
    await settle();
    expect(values).toEqual([['here']]);
  });

  test('is told to the collection of sheets too, and to no other sheet', async () => {
    const all = await listen((context, handler) => context.workbook.worksheets.onChanged.add(handler));
    const other = await listen((context, handler) => context.workbook.worksheets.add('Other').onChanged.add(handler));
    standIn.host.user.type('Sheet1!A1', 1);
    await settle();
    expect([all.length, other.length]).toEqual([1, 0]);
  });

  test('is not told while events are off, nor after the handler is gone', async () => {
    const heard: object[] = [];
    let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await Excel.run(async (context) => {
      registration = activeSheet(context).onChanged.add(async (args) => void heard.push(args));
      context.runtime.enableEvents = false;
      await context.sync();
    });
    standIn.host.user.type('A1', 1);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    standIn.host.user.type('A2', 1);
    await settle();
    expect(heard).toHaveLength(1);
    await Excel.run(registration?.context as Excel.RequestContext, async (context) => {
      registration?.remove();
      await context.sync();
    });
    standIn.host.user.type('A3', 1);
    await settle();
    expect(heard).toHaveLength(1);
  });
});

describe('a table', () => {
  const makeTable = (): Promise<void> =>
    Excel.run(async (context) => {
      activeSheet(context).getRange('A1:B2').values = [
        ['k', 'v'],
        ['a', 1],
      ];
      activeSheet(context).tables.add('A1:B2', true).name = 'Log';
      await context.sync();
    });

  test('hears of changes inside it only, and grows when somebody types below it', async () => {
    await makeTable();
    const heard = await listen((context, handler) => context.workbook.tables.getItem('Log').onChanged.add(handler));
    standIn.host.user.type('B2', 5);
    standIn.host.user.type('D9', 5);
    standIn.host.user.type('A3', 'b');
    await settle();
    expect(heard.map(({ type, address }) => [type, address])).toEqual([
      ['TableChanged', 'B2'],
      ['TableChanged', 'A3'],
    ]);
    expect(standIn.workbook.tableByName('Log')?.table.area.rowCount).toBe(3);
  });

  test('grows when a block is pasted in it that is longer than it', async () => {
    await makeTable();
    const reach = (): number | undefined => standIn.workbook.tableByName('Log')?.table.area.rowCount;
    standIn.host.user.type('A2', [['a'], ['b']]);
    expect(reach()).toBe(3);
    // One that begins beside it or ends in it does not.
    standIn.host.user.type('C2', [[1], [2], [3]]);
    standIn.host.user.type('A2', [['a'], ['b']]);
    expect(reach()).toBe(3);
  });

  test('hears of a selection inside it', async () => {
    await makeTable();
    const heard = await listen((context, handler) =>
      context.workbook.tables.getItem('Log').onSelectionChanged.add(handler),
    );
    standIn.host.user.select('A2:C2');
    standIn.host.user.select('F1');
    await settle();
    expect(heard).toMatchObject([{ address: 'A2:B2', isInsideTable: true }, { isInsideTable: false }]);
  });

  test('is told of when it comes and goes', async () => {
    const added = await listen((context, handler) => context.workbook.tables.onAdded.add(handler));
    const deleted = await listen((context, handler) => context.workbook.tables.onDeleted.add(handler));
    await makeTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Log').delete();
      await context.sync();
    });
    await settle();
    expect(added).toMatchObject([{ type: 'TableAdded', source: 'Local' }]);
    expect(deleted).toMatchObject([{ type: 'TableDeleted', tableName: 'Log' }]);
  });
});

describe('sheets', () => {
  test('added, renamed and deleted, here and by a co-author', async () => {
    const heard: Heard[][] = [];
    for (const register of [
      (context: Excel.RequestContext, handler: (args: object) => Promise<void>) =>
        context.workbook.worksheets.onAdded.add(handler),
      (context: Excel.RequestContext, handler: (args: object) => Promise<void>) =>
        context.workbook.worksheets.onNameChanged.add(handler),
      (context: Excel.RequestContext, handler: (args: object) => Promise<void>) =>
        context.workbook.worksheets.onDeleted.add(handler),
    ]) {
      heard.push(await listen(register));
    }
    const { id } = standIn.host.coauthor.addSheet('New');
    standIn.host.user.renameSheet('New', 'Newer');
    standIn.host.coauthor.deleteSheet('Newer');
    await settle();
    expect(heard).toMatchObject([
      [{ type: 'WorksheetAdded', source: 'Remote', worksheetId: id }],
      [{ type: 'WorksheetNameChanged', source: 'Local', worksheetId: id, nameBefore: 'New', nameAfter: 'Newer' }],
      [{ type: 'WorksheetDeleted', source: 'Remote', worksheetId: id }],
    ]);
  });

  test('activated and deactivated', async () => {
    const added = standIn.host.user.addSheet('Second');
    const first = standIn.workbook.activeSheet;
    const activated = await listen((context, handler) => context.workbook.worksheets.onActivated.add(handler));
    const deactivated = await listen((context, handler) =>
      context.workbook.worksheets.getItem('Sheet1').onDeactivated.add(handler),
    );
    standIn.host.user.activate('Second');
    await settle();
    expect(activated).toMatchObject([{ type: 'WorksheetActivated', worksheetId: added.id }]);
    expect(deactivated).toMatchObject([{ type: 'WorksheetDeactivated', worksheetId: first.id }]);
  });

  test('selection, by the user and by the add-in', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onSelectionChanged.add(handler));
    standIn.host.user.select('B2:C3');
    await Excel.run(async (context) => {
      activeSheet(context).getRange('D4').select();
      await context.sync();
    });
    await settle();
    expect(heard).toMatchObject([{ type: 'WorksheetSelectionChanged', address: 'B2:C3' }, { address: 'D4' }]);
  });

  test('the whole workbook hears of the selection (Workbook.onSelectionChanged)', async () => {
    const heard = await listen((context, handler) => context.workbook.onSelectionChanged.add(handler));
    standIn.host.user.select('B2');
    await settle();
    expect(heard).toHaveLength(1);
  });

  test('a changed formula comes with what it was (WorksheetFormulaChangedEventArgs)', async () => {
    const heard = await listen((context, handler) => activeSheet(context).onFormulaChanged.add(handler));
    standIn.host.user.type('A2', '=A1*2');
    standIn.host.user.type('A2', '=A1*3');
    standIn.host.user.type('A2', 5);
    standIn.host.user.type('A3', 5);
    await settle();
    expect(heard.map(({ formulaDetails }) => formulaDetails)).toEqual(
      ['', '=A1*2', '=A1*3'].map((previousFormula) => [{ cellAddress: 'A2', previousFormula }]),
    );
  });

  test('one sheet tells of its own name and visibility (Worksheet.onNameChanged, onVisibilityChanged)', async () => {
    standIn.host.user.addSheet('Second');
    const heard = await listen((context, handler) => {
      activeSheet(context).onNameChanged.add(handler);
      activeSheet(context).onVisibilityChanged.add(handler);
    });
    standIn.host.coauthor.renameSheet('Second', 'Other');
    standIn.host.coauthor.renameSheet('Sheet1', 'Renamed');
    await Excel.run(async (context) => {
      activeSheet(context).visibility = 'Hidden';
      await context.sync();
    });
    await settle();
    expect(heard).toMatchObject([
      { type: 'WorksheetNameChanged', nameAfter: 'Renamed', source: 'Remote' },
      { type: 'WorksheetVisibilityChanged', visibilityAfter: 'Hidden' },
    ]);
  });

  test('calculated', async () => {
    const heard = await listen((context, handler) => context.workbook.worksheets.onCalculated.add(handler));
    const sheet = standIn.workbook.activeSheet;
    sheet.emit({ kind: 'calculated', sheet, area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } });
    await settle();
    expect(heard).toMatchObject([{ type: 'WorksheetCalculated', address: 'A1:A2', worksheetId: sheet.id }]);
  });

  test('protection and visibility', async () => {
    standIn.host.user.addSheet('Second');
    const protectedHeard = await listen((context, handler) =>
      context.workbook.worksheets.onProtectionChanged.add(handler),
    );
    const visibility = await listen((context, handler) => context.workbook.worksheets.onVisibilityChanged.add(handler));
    await Excel.run(async (context) => {
      activeSheet(context).protection.protect();
      context.workbook.worksheets.getItem('Second').visibility = 'Hidden';
      await context.sync();
    });
    await settle();
    expect(protectedHeard).toMatchObject([{ isProtected: true }]);
    expect(visibility).toMatchObject([{ visibilityBefore: 'Visible', visibilityAfter: 'Hidden' }]);
  });
});
