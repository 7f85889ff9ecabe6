import type { Icon } from '../rules/conditional-format-types';
import type { Area } from '../sheet-types';

export type FilterKind =
  | 'Values'
  | 'Custom'
  | 'TopItems'
  | 'TopPercent'
  | 'BottomItems'
  | 'BottomPercent'
  | 'Dynamic'
  | 'CellColor'
  | 'FontColor'
  | 'Icon';
export type DatePart = 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | 'Second';

/** All moments of a year, a month, ... that a value filter lets through. `date` in ISO 8601, as far as it counts. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: DatePart;
}

/** A column's filter, in the API's words. Criteria such as `>5` or `=a*`. Immutable. */
export interface ColumnFilter {
  readonly filterOn: FilterKind;
  /** Texts as the cells show them; an empty one lets blank cells through. */
  readonly values?: readonly (string | FilterDate)[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  readonly dynamicCriteria?: string;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly icon?: Icon;
}

/** A sheet's own filter: a header row and the rows below it. Filters by the column's place, counted from 0. */
export interface AutoFilter {
  readonly area: Area;
  readonly filters: ReadonlyMap<number, ColumnFilter>;
}
