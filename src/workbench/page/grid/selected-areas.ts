import { SheetsSelectionsService } from '@univerjs/sheets';
import type { Area } from '../../../stand-in/model/sheet-types';
import type { Grid } from './grid';
import { areaOf } from './sheet-view';

/** All areas that are selected in the grid (several with Ctrl); the model knows the last of them alone. */
export function selectedAreas(grid: Grid, last: Area): readonly Area[] {
  const areas = grid
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .map(({ range }) => areaOf(range));
  return areas.length > 1 ? areas : [last];
}
