/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { createStore, type Answer, type Store } from '../../../src/store';
import { LiveWorkbook } from '../../../src/workbook';
import { logOf, LOG_HEADER, open, ROSTER, type Content, type SheetSpec } from '../books';

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

/** Opens a workbook with somebody watching 张三's score; nothing is read yet. */
async function prepared(...sheets: SheetSpec[]): Promise<Seen> {
  await open(...sheets);
  const store = createStore((_log, rows) => started.readDetails(rows));
  const started: LiveWorkbook = new LiveWorkbook(store, PACE);
  live = started;
  const shown: (number | string)[] = [];
  store.watch([{ kind: 'score', name: '张三', period: '2026-03' }], ([answer]) => shown.push(saying(answer)));
  return { store, live: started, shown };
}

async function watching(...sheets: SheetSpec[]): Promise<Seen> {
  const seen = await prepared(...sheets);
  await seen.live.start();
  return seen;
}

function saying(answer: Answer | undefined): number | string {
  if (answer?.kind === 'value') return answer.value;
  return answer?.kind === 'fault' ? answer.fault.code : 'nothing';
}

/** Waits until something holds; gives up after twenty seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Faultless it would be 85: the exam is pending (10), and nothing was earned for ideas (5).
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 1],
  ['b', MARCH + 1, '李四', 'TD1-1', 1],
]);

describe('a live workbook', () => {
  it('reads notes that are too long for one answer of Excel in parts', async () => {
    const note = '注'.repeat(32_000);
    const rows = Array.from({ length: 60 }, (_, row) => [`${row}`, MARCH, '张三', 'TD1-1', 1, '成立', `${row}${note}`]);
    const { store } = await watching(logOf(rows), ROSTER);
    const notes: string[] = [];
    store.watch([{ kind: 'reason', name: '张三', period: '2026-03' }], ([answer]) => {
      if (answer?.kind === 'reasons') notes.push(...answer.reasons.map((reason) => reason.note));
    });
    await until(() => notes.length > 0);
    expect(notes).toEqual(rows.map(([id]) => `${id}${note}`));
  });

  it('answers once it is read', async () => {
    expect((await watching(LOG, ROSTER)).shown).toEqual([84]);
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

  it('leaves no listener behind when it is stopped', async () => {
    const { live: watched, shown } = await watching(LOG, ROSTER);
    await watched.stop();
    standIn.host.user.type('事件记录!E2', '3');
    await pause(60);
    expect(shown).toEqual([84]);
  });
});

describe('where Excel refuses', () => {
  const faults = () => standIn.host.faults;

  it.each([1, 2, 3, 4, 5, 6])('request %i of the start, reads all the same when it answers again', async (request) => {
    const { shown, live: started } = await prepared(LOG, ROSTER);
    faults().failRequest(request, { code: 'InvalidOperationInCellEditMode' });
    await started.start();
    await until(() => shown.length > 0);
    expect(shown).toEqual([84]);
    standIn.host.user.type('事件记录!E2', '3');
    await until(() => shown.length > 1);
    expect(shown).toEqual([84, 82]);
  });

  it('says so after a while, and recovers by itself', async () => {
    const { shown, live: started } = await prepared(LOG, ROSTER);
    faults().connectionLost = true;
    await started.start();
    await until(() => shown.length > 0);
    expect(shown).toEqual(['not-read']);
    faults().connectionLost = false;
    await until(() => shown.length > 1);
    expect(shown).toEqual(['not-read', 84]);
  });

  it('to read an edit, keeps what is known, and reads it later', async () => {
    const { shown } = await watching(LOG, ROSTER);
    faults().connectionLost = true;
    standIn.host.user.type('事件记录!E2', '3');
    await pause(100);
    expect(shown).toEqual([84]);
    faults().connectionLost = false;
    await until(() => shown.at(-1) === 82);
    expect(shown.at(-1)).toBe(82);
  });

  it('to read notes, says so after a while, and recovers by itself', async () => {
    const { store, live: started } = await watching(LOG, ROSTER);
    const told: unknown[] = [];
    faults().connectionLost = true;
    store.watch([{ kind: 'reason', name: '张三', period: '2026-03' }], ([answer]) => told.push(answer));
    await until(() => told.length > 0);
    expect(told).toEqual([expect.objectContaining({ fault: { code: 'not-read' } })]);
    faults().connectionLost = false;
    await started.look();
    await until(() => told.length > 2);
    expect(told.at(-1)).toMatchObject({ kind: 'reasons', reasons: [{ points: -1 }] });
  });

  it('tells every answer once more when it answers again, for it may not have arrived', async () => {
    const { shown, live: started } = await watching(LOG, ROSTER);
    faults().failRequest(1, { code: 'GeneralException' });
    await started.look();
    expect(shown).toEqual([84]);
    await started.look();
    expect(shown).toEqual([84, 84]);
    await started.look();
    expect(shown).toEqual([84, 84]);
  });
});

describe('while the workbook is read', () => {
  /** A log of two blocks; 张三's row is the last of the first. */
  const LONG = logOf(
    Array.from({ length: 5_400 }, (_, row) => [`n${row}`, MARCH, row === 4_999 ? '张三' : '李四', 'TD1-1', 1]),
  );

  /** Does something after so many more requests were answered, each of which takes a moment. */
  async function after(requests: number, work: () => void): Promise<void> {
    const { faults } = standIn.host;
    faults.latency = 5;
    const from = faults.requests;
    for (let turn = 0; turn < 2_000 && faults.requests < from + requests; turn++) await pause(1);
    work();
    faults.latency = 0;
  }

  it.each([5, 6, 7])('rows that move after request %i are never counted twice or left out', async (requests) => {
    const { shown, live: started } = await prepared(LONG, ROSTER);
    const start = started.start();
    await after(requests, () => standIn.host.user.insertRows('事件记录!A3'));
    await start;
    await until(() => shown.length > 0);
    standIn.host.user.deleteRows('事件记录!A3:A4');
    await pause(100);
    expect(new Set(shown)).toEqual(new Set([84]));
  });

  it.each([4, 5, 6, 7])('an edit after request %i is not lost', async (requests) => {
    const { shown, live: started } = await prepared(LONG, ROSTER);
    const start = started.start();
    await after(requests, () => standIn.host.user.type('事件记录!E5001', 3));
    await start;
    await until(() => shown.at(-1) === 82);
    expect(shown.at(-1)).toBe(82);
  });

  it.each([1, 2, 3, 4, 5, 6])('a log that is gone after request %i is gone, and comes back', async (requests) => {
    const { shown, live: started } = await prepared(LOG, ROSTER);
    const start = started.start();
    await after(requests, () => standIn.host.user.renameSheet('事件记录', '台账'));
    await after(1, () => standIn.host.user.deleteSheet('台账'));
    await start;
    await until(() => ['no-log', 'log-gone'].includes(String(shown.at(-1))));
    standIn.host.user.addSheet('新');
    standIn.host.user.type('新!A1', [LOG_HEADER, ['a', MARCH, '张三', 'TD1-1', 2, '', '', '']]);
    await until(() => shown.at(-1) === 83);
    expect(shown.at(-1)).toBe(83);
  });

  it('rows that will not stand still are waited for, without a wrong number', async () => {
    const { shown, live: started } = await prepared(LOG, ROSTER);
    const mover = setInterval(() => standIn.host.user.insertRows('事件记录!A3'), 3);
    await started.start();
    await pause(100);
    clearInterval(mover);
    await until(() => shown.at(-1) === 84);
    expect(shown.filter((one) => one !== 'not-read')).toEqual([84]);
  });

  // Held up by something else, Excel answers before it tells that rows moved.
  it.each([0, 40])('notes are never those of another row, where all is held up for %i ms', async (heldUp) => {
    const notes = logOf([
      ['a', MARCH, '张三', 'TD1-1', 1, '', '张三的'],
      ['b', MARCH, '李四', 'TD1-1', 1, '', '李四的'],
    ]);
    const { store } = await watching(notes, ROSTER);
    const told: string[] = [];
    standIn.host.faults.latency = 20;
    store.watch([{ kind: 'reason', name: '李四', period: '2026-03' }], ([answer]) =>
      told.push(answer?.kind === 'reasons' ? answer.reasons.map(({ note }) => note).join() : '?'),
    );
    await pause(2);
    for (const since = performance.now(); performance.now() - since < heldUp;);
    standIn.host.user.deleteRows('事件记录!A2');
    await until(() => told.length > 0);
    standIn.host.faults.latency = 0;
    await pause(100);
    expect(new Set(told)).toEqual(new Set(['李四的']));
  });
});

describe('a look', () => {
  /** Writes into the log's sheet while Excel is asked to tell nothing of it. */
  const silently = (address: string, value: Content): Promise<void> =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('事件记录').getRange(address).values = [[value]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
  const NOTED = logOf([
    ['a', MARCH, '张三', 'TD1-1', 1, '', '一'],
    ['b', MARCH, '李四', 'TD1-1', 1, '', '二'],
    ['c', MARCH, '王五', 'TD2-1', '两次', '', '三'],
    ['d', MARCH, '王五', 'ZL4-2', 1, '', '四'],
    ['', '', '', '', '', '', '', '五'],
  ]);

  async function noted(): Promise<Seen & { readonly notes: string[] }> {
    const seen = await watching(NOTED, ROSTER);
    const notes: string[] = [];
    seen.store.watch([{ kind: 'reason', name: '李四', period: '2026-03' }], ([answer]) => {
      if (answer?.kind === 'reasons') notes.push(answer.reasons.map(({ note }) => note).join());
    });
    await until(() => notes.length > 0);
    return { ...seen, notes };
  }

  it('disturbs nobody where everything is as it was read, though texts are shown and rows were edited', async () => {
    const { store, live: started, shown } = await noted();
    standIn.host.user.type('事件记录!E2', 3);
    await until(() => shown.at(-1) === 82);
    let changes = 0;
    store.subscribe(() => (changes += 1));
    for (let time = 0; time < 2; time++) await started.lookThrough();
    expect({ changes, shown }).toEqual({ changes: 0, shown: [84, 82] });
  });

  it('takes in what Excel did not tell: a figure, an issue, a text that is shown', async () => {
    const { store, live: started, shown, notes } = await noted();
    let changes = 0;
    store.subscribe(() => (changes += 1));
    for (const [address, value] of [
      ['E2', 4],
      ['E4', '三次'],
      ['G3', '另一个'],
    ] as const) {
      await silently(address, value);
      await started.lookThrough();
      changes = expectOne(changes);
    }
    await until(() => notes.length > 1);
    expect({ shown, notes }).toEqual({ shown: [84, 81], notes: ['二', '另一个'] });
  });

  const expectOne = (changes: number): number => {
    expect(changes).toBe(1);
    return 0;
  };
});

describe('a storm', () => {
  it('of edits elsewhere is nothing to it, of edits in the log one reading', async () => {
    const { shown } = await watching(LOG, ROSTER, { name: '随手', rows: [['x']] });
    const before = standIn.host.faults.requests;
    for (let row = 30; row < 2_030; row++) standIn.host.user.type(`随手!A${row}`, row);
    await pause(60);
    expect(standIn.host.faults.requests - before).toBe(0);
    for (let time = 1; time <= 2_000; time++) standIn.host.user.type(`事件记录!E${2 + (time % 2)}`, time % 7);
    standIn.host.user.type('事件记录!E2', 3);
    await until(() => shown.at(-1) === 82);
    await pause(60);
    expect({ score: shown.at(-1), isOneReading: standIn.host.faults.requests - before <= 2 }).toEqual({
      score: 82,
      isOneReading: true,
    });
  });

  it('of rows pasted at once is taken in a few hundred at a time', async () => {
    await open(LOG, ROSTER);
    const store = createStore(async () => new Map());
    const sizes: number[] = [];
    const started = new LiveWorkbook(
      { ...store, applyRows: (block) => (sizes.push(block.rowCount), store.applyRows(block)) },
      PACE,
    );
    live = started;
    await started.start();
    const pasted = Array.from({ length: 1_400 }, (_, row) => [`p${row}`, MARCH + 2, '张三', 'TD1-1', 1, '', '', '']);
    standIn.host.user.type('事件记录!A4', pasted);
    await until(() => sizes.reduce((sum, size) => sum + size, 0) >= pasted.length);
    expect({ sizes, isReady: store.getState().kind }).toEqual({ sizes: [500, 500, 400], isReady: 'ready' });
  });

  it('of rows added at one moment, one by one, is taken in as a whole', async () => {
    const { shown } = await watching(LOG, ROSTER);
    for (let row = 4; row < 9; row++)
      standIn.host.user.type(`事件记录!A${row}`, [[`d${row}`, MARCH + 2, '张三', 'TD1-1', 1, '', '', '']]);
    await until(() => shown.at(-1) === 79);
    expect(shown).toEqual([84, 79]);
  });
});
