/** @jest-environment ./src/stand-in/jest/environment.ts */
import { History } from '../../src/stand-in/model/history';
import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../src/stand-in/files';
import '../../src/stand-in/jest/stand-in';

/* Long requests are carried out in turns with everybody else; nobody sees or changes a workbook while one is half done. */

let book: OpenedWorkbook;
beforeEach(async () => {
  book = newWorkbook();
  await standIn.restart(book.model);
  // Each step gives way, however fast the machine is.
  standIn.workbook.turns.slice = 0;
});

const ROWS = 16;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));
const column = (letter: string): unknown[] => {
  const { cells } = standIn.workbook.activeSheet;
  const index = letter.charCodeAt(0) - 65;
  return Array.from({ length: ROWS }, (_, row) => cells.get(row, index)?.value).filter((value) => value !== undefined);
};

/** A request that writes a column, a row an action. */
function write(letter: string, value: string, before?: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    before?.(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let row = 1; row <= ROWS; row++) sheet.getRange(`${letter}${row}`).values = [[value]];
    await context.sync();
  });
}

/** Waits until a column is written in part. */
async function half(letter: string): Promise<void> {
  while (column(letter).length < 3) await turn();
  expect(column(letter).length).toBeLessThan(ROWS);
}

test('others get their turn while a long request is carried out', async () => {
  const done = write('A', 'add-in');
  await half('A');
  await done;
  expect(column('A')).toHaveLength(ROWS);
});

test('a large range is formatted in turns, too', async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:J10000').format.fill.color = '#FF0000';
    await context.sync();
  });
  clearInterval(counting);
  expect(turns).toBeGreaterThanOrEqual(5);
  const { activeSheet: sheet, styles } = standIn.workbook;
  expect(styles.get(sheet.styleAt(9_999, 9)).fill).toMatchObject({ pattern: 'solid', foreground: { rgb: '#FF0000' } });
});

test('what a person types meanwhile comes after the whole request', async () => {
  const done = write('A', 'add-in');
  await half('A');
  standIn.host.user.type('A16', 'person');
  expect(column('A')).toEqual([...new Array(ROWS - 1).fill('add-in'), 'person']);
  await done;
  expect(column('A').at(-1)).toBe('person');
});

test('where a person looks meanwhile waits for nothing', async () => {
  const done = write('A', 'add-in');
  await half('A');
  const { workbook } = standIn;
  workbook.look('user', () => (workbook.activeSheet.selection = { row: 4, column: 4, rowCount: 1, columnCount: 1 }));
  expect(column('A').length).toBeLessThan(ROWS);
  await done;
});

test('a second request waits for the first', async () => {
  const both = [write('A', 'first'), write('A', 'second')];
  await half('A');
  await Promise.all(both);
  expect(new Set(column('A'))).toEqual(new Set(['second']));
});

test('events are told after the answer, in the order in which they happened', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address, source }) => {
      heard.push(`${source} ${address}`);
    });
    await context.sync();
  });
  const done = write('A', 'add-in').then(() => heard.push('answer'));
  await half('A');
  standIn.host.coauthor.type('C1', 'elsewhere');
  await done;
  await settle();
  expect(heard[0]).toBe('answer');
  expect(heard.slice(1)).toEqual([...Array.from({ length: ROWS }, (_, row) => `Local A${row + 1}`), 'Remote C1']);
});

test('a request that fails says where; what was done before stays, and the person typing gets no error', async () => {
  const failed = write('A', 'add-in').then(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 1; row < ROWS; row++) sheet.getRange(`B${row}`).values = [[row]];
      sheet.getRange('B16').values = [[1, 2]];
      await context.sync();
    }),
  );
  await half('B');
  standIn.host.user.type('C1', 'person');
  await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(column('B')).toHaveLength(ROWS - 1);
  expect(column('C')).toEqual(['person']);
});

test('a request is one thing to undo; undoing meanwhile undoes the whole of it', async () => {
  const history = new History(standIn.workbook);
  const done = write('A', 'add-in');
  await half('A');
  history.undo();
  expect(column('A')).toEqual([]);
  await done;
  expect(column('A')).toEqual([]);
  history.redo();
  expect(column('A')).toHaveLength(ROWS);
});

test('what is saved is the workbook after the whole request', async () => {
  const done = write('A', 'add-in');
  await half('A');
  const saved = await openWorkbook(await saveWorkbook(book));
  await done;
  expect(saved.model.activeSheet.usedArea()).toMatchObject({ rowCount: ROWS, columnCount: 1 });
});

test('a page that goes away leaves no request half done', async () => {
  void write('A', 'add-in').catch(() => undefined);
  await half('A');
  const { workbook } = standIn;
  await standIn.restart(workbook);
  expect(column('A')).toHaveLength(ROWS);
});

test('formulas are right while requests take turns', async () => {
  await write('A', '=ROW()*2');
  const done = write('B', '=SUM(A1:A16)');
  await half('B');
  standIn.host.user.type('A1', 100);
  await done;
  expect(new Set(column('B'))).toEqual(new Set([ROWS * (ROWS + 1) - 2 + 100]));
});
