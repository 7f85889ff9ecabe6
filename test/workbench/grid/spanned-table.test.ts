/** @jest-environment jsdom */
import { fromSpannedTable } from '../../../src/workbench/page/grid/spanned-table';

test('a pasted table keeps its texts in their columns where cells span others', () => {
  const html = `<table><tr><th colspan="2">head</th><td rowspan="3">x<br>y</td></tr>
    <tr><td rowspan="2"> a </td><td>1</td></tr><tr><td>2</td></tr><tr><td>30%</td></tr></table>`;
  expect(fromSpannedTable(html)).toEqual([
    ['head', '', 'x\ny'],
    ['a', '1', ''],
    ['', '2', ''],
    ['30%', '', ''],
  ]);
});

test.each(['', '<p>words</p>', '<table><tr><td>1</td></tr></table>'])('%j is left to its plain text', (html) => {
  expect(fromSpannedTable(html)).toBeUndefined();
});
