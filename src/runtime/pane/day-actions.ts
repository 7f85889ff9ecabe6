import { isoDay, parseDay } from '../../scoring';
import type { DayActions } from '../../taskpane/actions';
import { today } from './today';

/** Days are read in the pane as they are in the log. */
export const dayActions: DayActions = {
  today: () => isoDay(today()),
  parse: (text) => {
    const day = parseDay(text, 1900);
    return day === undefined ? undefined : isoDay(day);
  },
};
