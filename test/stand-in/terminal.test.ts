import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* `npm run -s stand-in -- script.mjs [workbook.xlsx] [--out out.xlsx]`, run as it is. */

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly error: string;
}

async function run(script: string, ...args: string[]): Promise<Ended> {
  const path = join(folder, 'script.mjs');
  await writeFile(path, script);
  const command = [
    join('node_modules', 'tsx', 'dist', 'cli.mjs'),
    join('src', 'stand-in', 'terminal', 'main.ts'),
    path,
    ...args,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (failure, output, error) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), output, error }),
    );
  });
}

const write = `await Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
  await context.sync();
});`;

test('a script with awaits at its top level runs on a blank workbook, and saves it', async () => {
  const out = join(folder, 'out.xlsx');
  expect(
    await run(
      `${write} console.log('done', typeof Office, typeof OfficeExtension, typeof CustomFunctions);`,
      '--out',
      out,
    ),
  ).toMatchObject({ code: 0, output: 'done object object object\n' });
  expect((await stat(out)).size).toBeGreaterThan(1000);
  const read = `await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange().load('values');
    await context.sync();
    console.log(JSON.stringify(range.values));
  });`;
  expect(await run(read, out)).toMatchObject({ code: 0, output: '[["written"]]\n' });
});

test('what a script starts and does not await is waited for', async () => {
  const script = `setTimeout(() => Excel.run(async (context) => { await context.sync(); console.log('late'); }), 50);`;
  expect(await run(script)).toMatchObject({ code: 0, output: 'late\n' });
});

test('custom functions of a script are known by their JSDoc, or by their own text, in any namespace', async () => {
  const script = `
    /**
     * @customfunction
     * @param {number} first
     * @param {number} [second]
     */
    function add(first, second) { return first + (second ?? 100); }
    CustomFunctions.associate('ADD', add);
    CustomFunctions.associate('COUNT', (step, invocation) => {
      let count = 0;
      const timer = setInterval(() => invocation.setResult(count += step), 20);
      invocation.onCanceled = () => { clearInterval(timer); console.log('closed'); };
    });
    CustomFunctions.associate({ SIZE: (rows) => rows.length });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
      range.formulas = [['=CONTOSO.ADD("1",2)', '=add(1)', '=SUM(CONTOSO.COUNT(0),SIZE(A1:B2))', '=ADD("x",1)']];
      await context.sync();
      await new Promise((done) => setTimeout(done, 800));
      range.load('values');
      await context.sync();
      console.log(JSON.stringify(range.values));
    });`;
  expect(await run(script)).toEqual({ code: 0, output: '[[3,101,2,"#VALUE!"]]\nclosed\n', error: '' });
}, 15_000);

test.each([
  [
    'an error of Excel',
    `await Excel.run(async (c) => { c.workbook.worksheets.getItem('Nope').load('name'); await c.sync(); });`,
    "ItemNotFound: The requested resource doesn't exist. | var worksheet = worksheets.getItem(...);\n",
  ],
  [
    'a member that is not served',
    `Excel.run(async (c) => { c.workbook.worksheets.getActiveWorksheet().slicers.load('items'); await c.sync(); });`,
    'ApiNotFound: The API you are trying to use could not be found: Worksheet.slicers is not served by this Excel. | var slicers = activeWorksheet.slicers;\n',
  ],
  ['a fault of the script', `throw new TypeError('two\\nlines');`, 'TypeError: two lines\n'],
  ['a wait for nothing', `await new Promise(() => {});`, 'Error: The script awaits something that never comes.\n'],
])('%s ends with 1 and one line', async (_what, script, error) => {
  expect(await run(script)).toEqual({ code: 1, output: '', error });
});
