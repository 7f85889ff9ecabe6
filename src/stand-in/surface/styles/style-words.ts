import type { Alignment, BorderStyle, FontStyle } from '../../model/styles/style-types';

/** What a property of a look may be set to: of ranges and of named styles alike. */
export const HORIZONTALS: readonly Alignment['horizontal'][] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
export const VERTICALS: readonly Alignment['vertical'][] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
export const READING_ORDERS: readonly Alignment['readingOrder'][] = ['Context', 'LeftToRight', 'RightToLeft'];
export const UNDERLINES: readonly FontStyle['underline'][] = [
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
];
export const BORDER_LINES: readonly BorderStyle['line'][] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
export const BORDER_WEIGHTS: readonly BorderStyle['weight'][] = ['Hairline', 'Thin', 'Medium', 'Thick'];
