import type { Area } from '../sheet-types';
import type { Borders, FillStyle, FontStyle } from '../styles/style-types';

/** How a cell looks where a rule holds. What it leaves out stays as the cell has it. Immutable. */
export interface DifferentialFormat {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: FillStyle;
  readonly borders?: Borders;
}

export type CellValueOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';
export type TextOperator = 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
export type RankKind = 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
export type Preset =
  | 'Blanks'
  | 'NonBlanks'
  | 'Errors'
  | 'NonErrors'
  | 'Yesterday'
  | 'Today'
  | 'Tomorrow'
  | 'LastSevenDays'
  | 'LastWeek'
  | 'ThisWeek'
  | 'NextWeek'
  | 'LastMonth'
  | 'ThisMonth'
  | 'NextMonth'
  | 'AboveAverage'
  | 'BelowAverage'
  | 'EqualOrAboveAverage'
  | 'EqualOrBelowAverage'
  | 'OneStdDevAboveAverage'
  | 'OneStdDevBelowAverage'
  | 'TwoStdDevAboveAverage'
  | 'TwoStdDevBelowAverage'
  | 'ThreeStdDevAboveAverage'
  | 'ThreeStdDevBelowAverage'
  | 'UniqueValues'
  | 'DuplicateValues';
export type ThresholdKind =
  'Automatic' | 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Formula' | 'Percentile';

/** Where a bar, colour or icon begins. `formula` with its leading `=`; none for automatic, lowest and highest. */
export interface Threshold {
  readonly kind: ThresholdKind;
  readonly formula?: string;
}

export interface ColorPoint extends Threshold {
  /** "#RRGGBB". */
  readonly color: string;
}

/** An icon of a set, counted from 0, the set's lowest first; set `NoIcons` shows none. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

export interface IconCriterion extends Threshold {
  readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
  readonly icon?: Icon;
}

export interface DataBarLook {
  /** Colours are "#RRGGBB"; an empty one is none. */
  readonly fill: string;
  readonly border: string;
}

export interface DataBarRule {
  readonly type: 'DataBar';
  readonly lower: Threshold;
  readonly upper: Threshold;
  readonly barOnly: boolean;
  readonly direction: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly axisFormat: 'Automatic' | 'None' | 'CellMidPoint';
  readonly axisColor: string;
  readonly gradient: boolean;
  readonly positive: DataBarLook;
  readonly negative: DataBarLook & { readonly matchFill: boolean; readonly matchBorder: boolean };
}

/** What a conditional format looks for. Formulas have their leading `=` and are written for its first cell. Immutable. */
export type ConditionalRule =
  | {
      readonly type: 'CellValue';
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: 'ContainsText'; readonly operator: TextOperator; readonly text: string }
  | { readonly type: 'TopBottom'; readonly kind: RankKind; readonly rank: number }
  | { readonly type: 'PresetCriteria'; readonly criterion: Preset }
  | { readonly type: 'Custom'; readonly formula: string }
  | { readonly type: 'ColorScale'; readonly points: readonly ColorPoint[] }
  | DataBarRule
  | {
      readonly type: 'IconSet';
      readonly style: string;
      readonly reverse: boolean;
      readonly iconOnly: boolean;
      readonly criteria: readonly IconCriterion[];
    };

/** A conditional format of a sheet. Its place in the sheet's list is its priority. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  rule: ConditionalRule;
  format: DifferentialFormat;
  stopIfTrue: boolean;
}
