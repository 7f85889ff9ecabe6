import { pointsOf } from '../../charts/data';
import { Place } from '../../drawing/place';
import { textOf } from '../../files/xml/tree';
import type { SeriesState } from './state';

/** A series's name: of its cell, as typed, or `Series1` and so on. */
export function nameOfSeries({ sheet, series }: SeriesState): string {
  const place = Place.at(series);
  const text = place.child('c:tx');
  const literal = text.text('c:v');
  if (literal !== undefined) {
    return literal;
  }
  return text.exists
    ? pointsOf(sheet.workbook, text.element).join(' ') || textOf(text.element)
    : `Series${(place.number('c:order') ?? 0) + 1}`;
}
