/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { logOf, open, ROSTER, score, sheetNames } from './books';
import { renameSheet } from '../../src/stand-in/model/references/rename-sheet';

const SET = ['汇总 2026-03', '评分表 2026-03', '公示 2026-03', '扣分明细 2026-03'];

describe('a writing torn off in its middle', () => {
  it('leaves half-built sheets that are no input, and that the next writing clears away', async () => {
    await open(ROSTER, logOf([['1', '2026-03-05', '张三', 'TD1-1']], { table: undefined }));
    let requests = 0;
    await score({
      onProgress: ({ step, done = 0 }) => {
        if (step === 'writing' && done > 0.4 && requests === 0) {
          requests = standIn.host.faults.requests;
          standIn.host.faults.connectionLost = true;
        }
      },
    }).catch(() => undefined);
    expect(sheetNames().some((name) => name.startsWith('~WindowScore'))).toBe(true);
    standIn.host.faults.connectionLost = false;
    const { report } = await score();
    expect(report.ledger.present).toBe(1);
    expect(sheetNames()).toEqual(['花名册', '事件记录', ...SET]);
  });

  it('gives an old sheet that was on its way out its name back', async () => {
    await open(ROSTER, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    await score();
    renameSheet(standIn.workbook.sheetByName(SET[0]!)!, '~WindowScore old 1');
    await score({ language: 'en' });
    // It is of the same period and stands under its own name again, so the new set replaces it as the others.
    expect(sheetNames()).toEqual([
      '花名册',
      '事件记录',
      'Summary 2026-03',
      'Score sheets 2026-03',
      'Notice 2026-03',
      'Deductions 2026-03',
    ]);
  });
});
