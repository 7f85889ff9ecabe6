import { make } from '../wire/host-type';
import type { Surface } from '../wire/session';
import { services } from './services';
import { workbookType } from './workbook';

/** Everything of Excel's API that this Excel serves. */
export const excelSurface: Surface = { root: (workbook) => make(workbookType, workbook), services };
