/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { createStore, type Answer, type Store } from '../../../src/store';
import { LiveWorkbook } from '../../../src/workbook';
import { logOf, open, ROSTER, type SheetSpec } from '../books';

const MARCH = 46082;
const PACE = { settle: 5, look: 1_000_000, glance: 0, retry: 10 };

let live: LiveWorkbook | undefined;
afterEach(() => live?.stop());

interface Seen {
  readonly store: Store;
  readonly live: LiveWorkbook;
  /** What 张三's cell for March showed, one after another. */
  readonly shown: (number | string)[];
}

async function watching(...sheets: SheetSpec[]): Promise<Seen> {
  await open(...sheets);
  const store = createStore((_log, rows) => started.readDetails(rows));
  const started: LiveWorkbook = new LiveWorkbook(store, PACE);
  live = started;
  const shown: (number | string)[] = [];
  store.watch([{ kind: 'score', name: '张三', period: '2026-03' }], ([answer]) => shown.push(saying(answer)));
  await started.start();
  return { store, live: started, shown };
}

function saying(answer: Answer | undefined): number | string {
  if (answer?.kind === 'value') return answer.value;
  return answer?.kind === 'fault' ? answer.fault.code : 'nothing';
}

/** Waits until something holds; gives up after two seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const sheet = (name: string): SheetModel => standIn.workbook.sheetByName(name)!;

// Faultless it would be 85: the exam is pending (10), and nothing was earned for ideas (5).
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 1],
  ['b', MARCH + 1, '李四', 'TD1-1', 1],
]);

describe('a live workbook', () => {
  it('answers once it is read', async () => {
    expect((await watching(LOG, ROSTER)).shown).toEqual([84]);
  });

  it.each<[string, () => void, number]>([
    ['a typed quantity', () => standIn.host.user.type('事件记录!E2', '3'), 82],
    ['a typed status', () => standIn.host.user.type('事件记录!F2', '撤销'), 85],
    ['another person', () => standIn.host.user.type('事件记录!C3', '张三'), 83],
    ['a cleared row', () => standIn.host.user.clear('事件记录!A2:H2'), 85],
    ['a co-author’s edit', () => standIn.host.coauthor.type('事件记录!E2', '4'), 81],
    ['rows inserted above', () => standIn.host.user.insertRows('事件记录!A1:A2'), 84],
    ['the roster', () => standIn.host.user.type('花名册!B2', '赵六'), NaN],
  ])('follows %s', async (_what, edit, score) => {
    const { shown } = await watching(LOG, ROSTER);
    edit();
    await until(() => shown.length > 1);
    expect(shown.at(-1)).toBe(Number.isNaN(score) ? 'unknown-name' : score);
  });

  it('reads an edited row alone, in one request', async () => {
    const { shown } = await watching(LOG, ROSTER);
    const before = standIn.host.faults.requests;
    standIn.host.user.type('事件记录!E2', '3');
    await until(() => shown.length > 1);
    await rest();
    expect(shown).toEqual([84, 82]);
    expect(standIn.host.faults.requests - before).toBe(1);
  });

  it('takes in a row that is written below the last, in place', async () => {
    const { shown } = await watching(LOG, ROSTER);
    const before = standIn.host.faults.requests;
    standIn.host.user.type('事件记录!A4', [['c', MARCH + 2, '张三', 'TD1-2', 1, '', '', '']]);
    await until(() => shown.length > 1);
    await rest();
    expect(shown).toEqual([84, 82]);
    expect(standIn.host.faults.requests - before).toBe(1);
    standIn.host.user.type('事件记录!E4', '2');
    await until(() => shown.length > 2);
    expect(shown).toEqual([84, 82, 80]);
  });

  it('asks nothing for edits that are nothing to it', async () => {
    await watching(LOG, ROSTER, { name: '随手', rows: [['x']] });
    const before = standIn.host.faults.requests;
    standIn.host.user.type('随手!A30', '日期');
    standIn.host.user.type('随手!B1', '=1+1');
    await rest();
    expect(standIn.host.faults.requests - before).toBe(0);
  });

  it('says so when the log is deleted, and recovers when one is there again', async () => {
    const { shown } = await watching(LOG, ROSTER);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Incidents').delete();
      await context.sync();
    });
    await until(() => shown.at(-1) === 'log-gone');
    expect(shown).toEqual([84, 'log-gone']);
    standIn.host.user.type('事件记录!A1', '编号');
    standIn.host.user.type('事件记录!B1', '日期');
    standIn.host.user.type('事件记录!C1', '姓名');
    standIn.host.user.type('事件记录!D1', '条款');
    standIn.host.user.type('事件记录!C2', '张三');
    standIn.host.user.type('事件记录!B2', '2026-03-05');
    standIn.host.user.type('事件记录!D2', 'TD1-2');
    await until(() => shown.at(-1) === 83);
    expect(shown.at(-1)).toBe(83);
  });

  it('finds at a look what no event told', async () => {
    const { live: watched, shown } = await watching(LOG, ROSTER);
    sheet('事件记录').putCell(1, 4, { value: 6, style: 0 });
    await rest();
    expect(shown).toEqual([84]);
    await watched.look();
    expect(shown).toEqual([84, 79]);
  });

  it('waits while Excel refuses, and reads when it answers again', async () => {
    await open(LOG, ROSTER);
    standIn.host.faults.failRequest(2, { code: 'GeneralException' });
    const shown: (number | string)[] = [];
    const store = createStore(async () => new Map());
    live = new LiveWorkbook(store, PACE);
    store.watch([{ kind: 'score', name: '张三', period: '2026-03' }], ([answer]) => shown.push(saying(answer)));
    await live.start();
    expect(shown).toEqual([]);
    await until(() => shown.length > 0);
    expect(shown).toEqual([84]);
  });

  it('leaves no listener behind when it is stopped', async () => {
    const { live: watched, shown } = await watching(LOG, ROSTER);
    await watched.stop();
    standIn.host.user.type('事件记录!E2', '3');
    await rest();
    expect(shown).toEqual([84]);
  });
});
