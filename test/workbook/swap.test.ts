/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { plainFailure } from '../../src/workbook';
import { texts } from '../../src/texts';
import { logOf, open, ROSTER, score, sheetNames, snapshot } from './books';

const SET = ['汇总 2026-03', '评分表 2026-03', '公示 2026-03', '扣分明细 2026-03'];
const LOG = logOf([['1', '2026-03-05', '张三', 'TD1-1']]);
const OWN = {
  name: '我的表',
  rows: [
    ['甲', 1],
    ['乙', 2],
  ],
};

/** How many requests the writing of a set takes, with and without an old set to replace. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = standIn.host.faults.requests;
  await work();
  return standIn.host.faults.requests - before;
}

/** A workbook with an old set whose log has changed since. */
async function withOldSet(): Promise<void> {
  await open(ROSTER, OWN, LOG);
  await score();
  standIn.host.user.type('事件记录!D2', 'TD1-2');
}

describe('a failure while sheets are written', () => {
  it('at any request leaves the workbook as it was, or with the whole new set', async () => {
    await withOldSet();
    const reading = await requestsOf(() => score({ writesSheets: false }));
    const total = await requestsOf(() => score());
    const outcomes = new Set<string>();
    for (let request = reading; request <= total; request++) {
      await withOldSet();
      const before = snapshot();
      standIn.host.faults.failRequest(request, { code: 'GeneralException' });
      const outcome = await score().then(
        () => 'written',
        () => 'failed',
      );
      outcomes.add(outcome);
      expect({ request, sheets: sheetNames() }).toEqual({ request, sheets: ['花名册', '我的表', '事件记录', ...SET] });
      if (outcome === 'failed')
        expect({ request, same: JSON.stringify(snapshot()) === JSON.stringify(before) }).toEqual({
          request,
          same: true,
        });
    }
    expect(outcomes).toContain('failed');
  }, 120_000);

  it('at any request of a first writing leaves no sheet behind', async () => {
    await open(ROSTER, OWN, LOG);
    const reading = await requestsOf(() => score({ writesSheets: false }));
    const total = await requestsOf(() => score());
    for (let request = reading; request <= total; request++) {
      await open(ROSTER, OWN, LOG);
      standIn.host.faults.failRequest(request, { code: 'GeneralException' });
      const outcome = await score().then(
        () => SET,
        () => [],
      );
      expect({ request, sheets: sheetNames() }).toEqual({
        request,
        sheets: ['花名册', '我的表', '事件记录', ...outcome],
      });
    }
  }, 120_000);

  it('lets events flow again', async () => {
    await withOldSet();
    standIn.host.faults.failRequest((await requestsOf(() => score())) - 3, { code: 'GeneralException' });
    await score().catch(() => undefined);
    const changes: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('我的表')
        .onChanged.add(({ address }) => Promise.resolve(void changes.push(address)));
      await context.sync();
      standIn.host.user.type('我的表!A1', '丙');
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(changes).toEqual(['A1']);
  });
});

describe('a cancelled writing', () => {
  it.each([0, 0.01, 0.2, 0.5, 0.9])('from %d of the way on leaves the workbook as it was', async (share) => {
    await withOldSet();
    const before = snapshot();
    const controller = new AbortController();
    const work = score({
      signal: controller.signal,
      onProgress: ({ step, done = 0 }) => {
        if (step === 'writing' && done >= share && done < 1) controller.abort();
      },
    });
    const failure: unknown = await work.catch((error: unknown) => error);
    expect(failure).toBe(controller.signal.reason);
    expect(snapshot()).toEqual(before);
  });

  it('before reading is done writes nothing', async () => {
    await open(ROSTER, LOG);
    const controller = new AbortController();
    controller.abort();
    await expect(score({ signal: controller.signal })).rejects.toBe(controller.signal.reason);
    expect(sheetNames()).toEqual(['花名册', '事件记录']);
  });
});

describe('what Excel refuses', () => {
  const sentence = (error: unknown): string => (plainFailure(error, texts('zh'), 'zh') as Error).message;

  it('while a cell is being edited is said, with what to do, and nothing is written', async () => {
    await open(ROSTER, LOG);
    standIn.host.faults.beginCellEdit();
    const failure: unknown = await score().catch((error: unknown) => error);
    standIn.host.faults.endCellEdit();
    expect(plainFailure(failure, texts('zh'), 'zh')).toMatchObject({ name: 'PlainError' });
    expect(sentence(failure)).toMatch(/单元格/u);
    expect(sheetNames()).toEqual(['花名册', '事件记录']);
  });

  it("because the workbook's structure is protected is said, with what to do", async () => {
    await open(ROSTER, LOG);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const failure: unknown = await score().catch((error: unknown) => error);
    expect(plainFailure(failure, texts('zh'), 'zh')).toMatchObject({ name: 'PlainError' });
    expect(sentence(failure)).toMatch(/保护/u);
    expect(sheetNames()).toEqual(['花名册', '事件记录']);
  });
});
