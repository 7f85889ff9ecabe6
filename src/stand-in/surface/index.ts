import { make } from '../wire/host-type';
import type { Surface } from '../wire/session';
// Classes that others make by name.
import './ranges/range';
import './ranges/range-areas';
import './ranges/range-view';
import './sheets/worksheet';
import { services } from './services';
import { workbookType } from './workbook';

/** Everything of Excel's API that this Excel serves. */
export const excelSurface: Surface = { root: (workbook) => make(workbookType, workbook), services };
