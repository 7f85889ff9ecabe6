/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { RowState } from '../../../src/scoring/incidents/parsed-row';
import { createStore } from '../../../src/store';
import { LiveWorkbook } from '../../../src/workbook';
import { open, ROSTER } from '../books';

const MARCH = 46082;

it('a totals row made by hand stays no row when its sum follows an edit', async () => {
  const rows = [
    ['序号', '日期', '姓名', '条款', '数量'],
    [1, MARCH, '张三', 'TD1-1', 1],
    ['合计', '', '', '', '=SUM(E2:E2)'],
  ];
  await open({ name: '台账', rows }, ROSTER);
  const store = createStore((_log, asked) => live.readDetails(asked));
  const live: LiveWorkbook = new LiveWorkbook(store, { settle: 5, look: 1_000_000, glance: 0, retry: 10 });
  await live.start();
  standIn.host.user.type('台账!E2', 3);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await live.lookThrough();
  const state = store.getState();
  const columns = state.kind === 'ready' ? state.ingested.log.columns : undefined;
  expect([0, 1].map((row) => columns?.stateOf(row))).toEqual([RowState.upheld, RowState.blank]);
  expect(columns?.quantityOf(0)).toBe(3);
  await live.stop();
});
