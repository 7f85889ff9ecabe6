import { newWorkbook, openWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { foldGroup, outlineGroups } from '../../src/stand-in/model/outline';

it('groups lie in each other, fold, and have their buttons at the row after or before them', async () => {
  const book = newWorkbook();
  const { activeSheet: sheet } = book.model;
  [1, 1, 2, 2, 0, 1].forEach((outlineLevel, row) => sheet.setRow(row + 2, { outlineLevel }));
  const said = (): string[] =>
    outlineGroups(sheet, 'row').map(
      ({ level, first, last, summary, isFolded }) => `${level}: ${first}-${last} at ${summary}${isFolded ? ' +' : ''}`,
    );
  expect(said()).toEqual(['1: 2-5 at 6', '1: 7-7 at 8', '2: 4-5 at 6']);
  foldGroup(sheet, 'row', outlineGroups(sheet, 'row')[2]!, true);
  expect(said()).toEqual(['1: 2-5 at 6', '1: 7-7 at 8', '2: 4-5 at 6 +']);
  sheet.summaryBelow = false;
  expect(said()).toEqual(['1: 2-5 at 1', '1: 7-7 at 6', '2: 4-5 at 3 +']);
  expect(outlineGroups(sheet, 'column')).toEqual([]);
  const again = (await openWorkbook(await saveWorkbook(book))).model.activeSheet;
  expect(outlineGroups(again, 'row').map(({ isFolded }) => isFolded)).toEqual([false, false, true]);
});
