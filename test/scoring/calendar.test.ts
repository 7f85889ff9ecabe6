import {
  dateOf,
  dayOf,
  dayOfIso,
  firstDay,
  isoDay,
  isoMonth,
  lastDay,
  monthOf,
  monthsBefore,
} from '../../src/scoring/calendar';
import { dayOfSerial } from '../../src/scoring/cells/day';
import { serialOfDay } from '../../src/scoring';
import { dayBack } from './support/reference/days';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2100, 11, 31) / MS_PER_DAY;

/** Every day from 1900 to 2100, by Date. */
function* days() {
  for (let day = FIRST; day <= LAST; day++) yield { day, date: new Date(day * MS_PER_DAY) };
}

describe('the calendar, day by day from 1900 to 2100', () => {
  it('knows each date as Date does', () => {
    const wrong: string[] = [];
    for (const { day, date } of days()) {
      const [iso, year, month] = [date.toISOString().slice(0, 10), date.getUTCFullYear(), date.getUTCMonth()];
      const said = dateOf(day);
      const isRight =
        isoDay(day) === iso &&
        dayOfIso(iso) === day &&
        dayOf(year, month + 1, date.getUTCDate()) === day &&
        monthOf(day) === year * 12 + month &&
        isoMonth(monthOf(day)) === iso.slice(0, 7) &&
        firstDay(monthOf(day)) === Date.UTC(year, month, 1) / MS_PER_DAY &&
        lastDay(monthOf(day)) === Date.UTC(year, month + 1, 0) / MS_PER_DAY &&
        said.year === year &&
        said.month === month + 1 &&
        said.date === date.getUTCDate();
      if (!isRight) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });

  it('goes back by months to the same day, or to the last of a shorter month', () => {
    const wrong: string[] = [];
    for (const { day, date } of days()) {
      const iso = date.toISOString().slice(0, 10);
      // Only the ends of months can go wrong.
      if (date.getUTCDate() > 1 && date.getUTCDate() < 28) continue;
      for (const months of [0, 1, 6, 12, 13])
        if (isoDay(monthsBefore(day, months)) !== dayBack(iso, months)) wrong.push(`${iso} - ${months}`);
    }
    expect(wrong).toEqual([]);
  });

  it('reads back the serial number of each day, in both systems', () => {
    const wrong: number[] = [];
    for (const { day } of days()) {
      if (dayOfSerial(serialOfDay(day, 1900), 1900) !== day) wrong.push(day);
      const serial = serialOfDay(day, 1904);
      if (dayOfSerial(serial, 1904) !== (serial < 1 ? undefined : day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [46_082, 1900, '2026-03-01'],
    [44_620, 1904, '2026-03-01'],
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [36_526, 1900, '2000-01-01'],
  ] as const)('is that of Excel: serial %d of %d is %s', (serial, system, iso) => {
    const day = dayOfSerial(serial, system);
    expect(day !== undefined && isoDay(day)).toBe(iso);
  });
});
