/** @jest-environment jsdom */
import { WorkbookModel } from '../../../src/stand-in/model/workbook';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { applyStyle } from '../../../src/stand-in/model/styles/apply-style';
import { DrawnCells } from '../../../src/workbench/page/drawn/drawn-cells';
import { paginate } from '../../../src/workbench/page/print/pages';

it.each([
  [0, ''],
  [90, 'rotate(180deg)'],
  [-90, 'none'],
  [45, 'rotate(-45deg)'],
])('a text that is turned by %d degrees stands so on paper', async (rotation, transform) => {
  // jsdom has no canvas to measure with; what is measured are numbers that must fit.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { drawPage } = await import('../../../src/workbench/page/print/draw-page');
  const workbook = WorkbookModel.blank();
  const sheet = workbook.activeSheet;
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  writeInputs(sheet, cell, [['Courteous language']]);
  applyStyle(sheet, cell, { alignment: { rotation } });
  const options = { drawn: new DrawnCells(workbook), language: 'en', file: 'a.xlsx', now: new Date(0) } as const;
  const page = drawPage(document, paginate(sheet), 0, options);
  const text = page.querySelector('td');
  expect(text?.textContent).toBe('Courteous language');
  expect(text?.querySelector('span')?.style.transform ?? '').toBe(transform);
});
