/**
 * How long the add-in holds up everything else: each stretch over 16 ms in which nobody else could do anything, while the
 * pane's actions work on a large workbook in the stand-in, and whose time it was. `npm run stretches -- large`; with so many
 * rows of one person: `npm run stretches -- medium '' 100000`.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createLiveFormulas } from '../../src/runtime/live-formulas';
import { paneActions } from '../../src/runtime/pane/pane-actions';
import { inSlices } from '../../src/pace';
import { installGlobals, startExcel } from '../../src/stand-in/boot/node';
import { checkGroups } from '../../src/taskpane/model/check-groups';
import { explanationText } from '../../src/taskpane/model/explanation-text';
import { PeopleIndex } from '../../src/taskpane/model/people-search';
import { readPinyin } from '../../src/taskpane/model/pinyin';
import { ALL_KINDS } from '../../src/taskpane/model/session';
import { texts } from '../../src/texts';
import { registerFunctions } from '../../src/functions';
import type { ExcelHost } from '../../src/stand-in/boot/host';
import { hallOf, nameAt } from './hall';
import { SIZES, type Size } from './workload';
import { stretchesOf, type Stretch } from './stretch-meter';

/** It finds the functions beside itself, so it stays out of the bundle. */
const { functionsMetadata } = createRequire(resolve('stretches.cjs'))('../../build/functions-metadata.js') as {
  functionsMetadata(language: string): Promise<string>;
};
const [size = 'medium', only = '', ofFirst = '0'] = process.argv.slice(2) as [Size?, string?, string?];
/** Longer than a person notices. */
const TOO_LONG = 50;

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  if (only !== '' && !new RegExp(only, 'u').test(name)) return void (await work());
  const start = performance.now();
  const stretches = await stretchesOf(work);
  const own = ({ of }: Stretch): number => of.product + of.library + of.collector;
  const longest = Math.max(0, ...stretches.map(own));
  const over = stretches.filter((stretch) => own(stretch) > TOO_LONG);
  const host = Math.max(0, ...stretches.map(({ of }) => of['stand-in']));
  console.log(
    `${name.padEnd(34)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s; the pane's longest ${longest.toFixed(0)} ms, over ${TOO_LONG}: ${over.length}; the stand-in's longest ${host.toFixed(0)} ms`,
  );
  const worst = [...stretches]
    .sort((a, b) => own(b) - own(a))
    .slice(0, 4)
    .filter((stretch) => own(stretch) > 30);
  for (const stretch of worst) {
    const { product, library, collector, 'stand-in': standIn } = stretch.of;
    console.log(
      `    ${stretch.length.toFixed(0)} ms: product ${product.toFixed(0)}, library ${library.toFixed(0)}, collector ${collector.toFixed(0)}, stand-in ${standIn.toFixed(0)}`,
    );
    for (const text of stretch.heaviest) console.log(`        ${text}`);
  }
}

async function main(): Promise<void> {
  const workbook = hallOf({ size, ofFirst: Number(ofFirst) });
  const excel = await startExcel(workbook);
  installGlobals(excel);
  excel.host.functions.load(JSON.parse(await functionsMetadata('zh')) as never);
  const live = createLiveFormulas();
  registerFunctions(live.store, 'zh');
  const actions = paneActions(live, 'zh');
  const month = '2026-11';
  let person = 0;
  await step('first reading', () => actions.book.open());
  const book = actions.book.getState();
  if (book.kind !== 'ready') throw new Error(`The workbook is not read: ${JSON.stringify(book)}`);
  await step('a month scored', () => actions.results.results(month));
  await step('a year scored', () => actions.results.results('2026'));
  await step('overview', () => actions.overview.overview(month));
  await step('check', async () => checkGroups(await actions.check.check(month)));
  await step('a person explained', async () => void (await actions.results.explain(person, '2026')));
  await step('the same, copied as text', async () => {
    const explanation = await actions.results.explain(person, '2026');
    if (explanation) explanationText(explanation, '2026', texts('zh'), ({ zh }) => zh);
  });
  const index = new PeopleIndex(book.people, readPinyin);
  await step('names read for the search', () => inSlices(index.read()));
  await step('a search', async () => void index.find('wang'));
  const edit = (address: string, value: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('事件记录').getRange(address).values = [[value]];
      await context.sync();
    })
      .then(() => new Promise((resolve) => setTimeout(resolve, 50)))
      .then(() => live.takeInNow());
  await step('a cell of the log edited', () => edit('E3', '2'));
  await step('the month scored again', () => actions.results.results(month));
  await step('a cell of the roster edited', () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('花名册').getRange('C3').values = [['9号窗口']];
      await context.sync();
    })
      .then(() => new Promise((resolve) => setTimeout(resolve, 50)))
      .then(() => live.takeInNow()),
  );
  await step('looked for what was missed', () => live.catchUp());
  const by = (work: (person: ExcelHost['user']) => void) => async (): Promise<void> => {
    work(excel.host.user);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await live.takeInNow();
  };
  await step(
    'five rows put in above the log',
    by((user) => user.insertRows('事件记录!1:5')),
  );
  await step(
    'rows taken out above it',
    by((user) => user.deleteRows('事件记录!1:5')),
  );
  await step(
    'a row put into the log',
    by((user) => user.insertRows('事件记录!3:3')),
  );
  await step(
    'rows taken out of the log',
    by((user) => user.deleteRows('事件记录!3:4')),
  );
  await step('10,000 formulas calculated', async () => {
    const sheet = workbook.addSheet('查分');
    const names = Array.from({ length: 2_500 }, (_, index) => [
      nameAt(index % SIZES[size].staff),
      ...['2026-01', '2026-02', '2026-03', '2026-04'].map((one) => `=WINDOWSCORE($A${index + 1},"${one}")`),
    ]);
    excel.host.user.type('查分!A1', names);
    const isDone = (): boolean => {
      let waiting = 0;
      sheet.cells.forEachFormula((_formula, { value }) => (waiting += typeof value === 'number' ? 0 : 1));
      return waiting === 0;
    };
    for (let turn = 0; turn < 300 && !isDone(); turn++) await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isDone()) console.log('    not all formulas have an answer');
  });
  await step('a cell of the log edited under them', () =>
    edit('E7', '3').then(() => new Promise((resolve) => setTimeout(resolve, 1_500))),
  );
  await step('formulas frozen', async () => actions.formulas?.freeze());
  const stop = new AbortController();
  await step('the notice made', () =>
    actions.sheets.make({ period: month, kinds: ['notice'] }, () => undefined, stop.signal),
  );
  await step('all sheets made', () =>
    actions.sheets.make({ period: month, kinds: ALL_KINDS }, () => undefined, stop.signal),
  );
  await step('seals checked', () => actions.print.checkSeals(stop.signal));
  await step('what a lock waits for', () => actions.locks.waiting(month));
  await step('a month locked', () => actions.locks.lock(month, '李主任'));
  await step('the locked month scored', () => actions.results.results(month));
  await step('all sheets of the locked month', () =>
    actions.sheets.make({ period: month, kinds: ALL_KINDS }, () => undefined, stop.signal),
  );
  await step('seals checked, one locked', () => actions.print.checkSeals(stop.signal));
  await step('the month unlocked', () => actions.locks.unlock(month, '李主任', '复核'));
  await step('formulas counted', async () => actions.formulas?.count());
  console.log(
    `${SIZES[size].rows} rows, ${SIZES[size].staff} people; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
  excel.dispose();
  process.exit(0);
}

void main();
