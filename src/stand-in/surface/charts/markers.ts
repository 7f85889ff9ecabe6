import { fillColor, lineColor, setLineColor, setSolidFill } from '../../drawing/fill-line';
import type { Place } from '../../drawing/place';
import { invalidArgument } from '../../model/model-error';
import { asNumber, asOneOf } from '../../wire/arguments';
import type { Property } from '../../wire/host-type';
import { rgb } from './format';
import { changing, type ChartState } from './state';

const styles: Readonly<Record<string, string>> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
  Picture: 'picture',
};

/** The members of markers, which series and points share. @param place what holds the marker. */
export function markerProperties<T extends ChartState>(place: (state: T) => Place): Record<string, Property<T>> {
  const marker = (state: T): Place => place(state).child('c:marker');
  const look = (state: T): Place => marker(state).child('c:spPr');
  return {
    MarkerStyle: {
      get: (state) =>
        Object.keys(styles).find((name) => styles[name] === marker(state).value('c:symbol')) ?? 'Automatic',
      set(state, value) {
        const style = asOneOf(value, ['Automatic', ...Object.keys(styles)]);
        if (style === 'Picture') {
          throw invalidArgument();
        }
        changing(state);
        marker(state).setValue('c:symbol', style === 'Automatic' ? 'auto' : styles[style]);
      },
    },
    MarkerSize: {
      get: (state) => marker(state).number('c:size') ?? 5,
      set(state, value) {
        const size = asNumber(value);
        if (!Number.isInteger(size) || size < 2 || size > 72) {
          throw invalidArgument();
        }
        changing(state);
        marker(state).setValue('c:size', size);
      },
    },
    MarkerBackgroundColor: {
      get: (state) => fillColor(look(state), state.sheet.workbook.themeColors) ?? '',
      set(state, value) {
        const color = rgb(value);
        changing(state);
        setSolidFill(look(state), color);
      },
    },
    MarkerForegroundColor: {
      get: (state) => lineColor(look(state), state.sheet.workbook.themeColors) ?? '',
      set(state, value) {
        const color = rgb(value);
        changing(state);
        setLineColor(look(state), color);
      },
    },
  };
}
