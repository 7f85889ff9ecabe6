/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod, type SealRecord } from '../../src/scoring';
import { lockWorkbook } from '../../src/workbook';
import { prepareToKeepRecord, readRecords } from '../../src/workbook/keep/seal-records';
import { logOf, open, ROSTER, score, type Content } from './books';

/** Longer than any request may be: 6 MB. */
const recordOf = (mark: string): SealRecord => ({
  seal: `WS1-2026-${mark}`,
  rules: { items: {}, clauses: {}, bands: {}, grades: {} },
  settings: {} as SealRecord['settings'],
  people: [],
  sheets: ['记录'],
  rows: Array.from({ length: 40 }, (_, row) => `${mark}${row} ${'𠮷行'.repeat(17_000)}`),
});

const kept = (): string[] => standIn.workbook.customXmlParts.map(({ id }) => id);
const records = (): Promise<SealRecord[]> =>
  Excel.run(async (context) => (await readRecords(context)).map(({ record }) => record));

async function keep(record: SealRecord, signal?: AbortSignal): Promise<void> {
  await Excel.run(async (context) => {
    const { begin, finish, takeBack } = await prepareToKeepRecord(context, '2026', record);
    try {
      await begin(signal);
    } catch (error) {
      await takeBack();
      throw error;
    }
    finish();
    await context.sync();
  });
}

describe('the record of a seal that is longer than a request', () => {
  beforeEach(() => open(ROSTER, logOf([])));

  it('comes back whole, and takes the place of the one before', async () => {
    await keep(recordOf('A'));
    expect(await records()).toEqual([recordOf('A')]);
    const parts = kept().length;
    await keep(recordOf('B'));
    expect(await records()).toEqual([recordOf('B')]);
    expect(kept()).toHaveLength(parts);
  });

  it('leaves the one before as it was where it does not come to its end', async () => {
    await keep(recordOf('A'));
    const before = kept();
    standIn.host.faults.failRequest(4, { code: 'GeneralException' });
    await expect(keep(recordOf('B'))).rejects.toMatchObject({ code: 'GeneralException' });
    expect(kept()).toEqual(before);
    await expect(keep(recordOf('B'), AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(kept()).toEqual(before);
    expect(await records()).toEqual([recordOf('A')]);
  });
});

it('locks a period whose rows are longer than a request, and scores it as it was', async () => {
  const note = '等候时间过长。'.repeat(4_600);
  const rows = Array.from({ length: 56 }, (_, row): Content[] => [
    row,
    '2026-03-05',
    '张三',
    'TD1-1',
    '',
    '',
    `${row}${note}`,
  ]);
  await open(ROSTER, logOf(rows));
  const { seal } = await score({ writesSheets: false });
  await lockWorkbook({ period: parsePeriod('2026-03')!, by: '李明', at: '2026-04-02 09:05' });
  await standIn.host.user.type('事件记录!G2', '又改了');
  const again = await score({ writesSheets: false });
  expect(again.issues.filter(({ code }) => code === 'lock-damaged')).toEqual([]);
  expect(again.seal).toBe(seal);
});
