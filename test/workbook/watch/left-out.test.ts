/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { createStore } from '../../../src/store';
import { LiveWorkbook } from '../../../src/workbook';
import { logOf, open, ROSTER } from '../books';

const MARCH = 46082;

it('says that rows stand below a table that Excel did not take in, as long as they do', async () => {
  await open(logOf([['a', MARCH, '张三', 'TD1-1', 1]]), ROSTER);
  const store = createStore((_log, rows) => live.readDetails(rows));
  const live: LiveWorkbook = new LiveWorkbook(store, { settle: 5, look: 1_000_000, glance: 0, retry: 10 });
  const left = (): (number | null)[] => {
    const state = store.getState();
    const issues = state.kind === 'ready' ? state.ingested.issues : [];
    return issues.filter(({ code }) => code === 'rows-below-table').map(({ row }) => row);
  };
  const until = async (rows: readonly number[]): Promise<void> => {
    for (let turn = 0; turn < 200 && left().join() !== rows.join(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(left()).toEqual(rows);
  };
  await live.start();
  // Not right below, where the table would grow.
  standIn.host.user.type('事件记录!B6', [[MARCH, '张三', 'TD1-1']]);
  await until([6]);
  standIn.host.user.clear('事件记录!B6:D6');
  await until([]);
  await live.stop();
});
