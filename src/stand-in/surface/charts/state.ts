import { descendants } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import type { ChartContent, Drawing } from '../../model/drawing-types';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { XmlElement } from '../../files/xml/tree';
import { asBoolean, asNumber, asOneOf } from '../../wire/arguments';
import type { Property } from '../../wire/host-type';
import { seriesOf } from '../../charts/groups';

/** What a Chart object stands for. */
export interface ChartState {
  readonly sheet: SheetModel;
  readonly drawing: Drawing;
}

/** A part of a chart: where in its markup it is. */
export interface ChartPart extends ChartState {
  readonly place: Place;
}

/** The chart, unless it was deleted. */
export function contentOf({ sheet, drawing }: ChartState): ChartContent {
  if (!sheet.exists || !drawing.chart || !sheet.drawings.includes(drawing)) {
    throw itemNotFound();
  }
  return drawing.chart;
}

/** The chart's markup, to be read. */
export const spaceOf = (state: ChartState): XmlElement => contentOf(state).space;

/** The chart's markup, to be changed; the file's part is written anew from then on. */
export function changing(state: ChartState): XmlElement {
  const content = contentOf(state);
  state.sheet.requireUnprotected('allowEditObjects');
  content.edited = true;
  state.sheet.mark('charts');
  return content.space;
}

/** A part of the chart reached by names from its root. */
export const partOf = (state: ChartState, ...names: readonly string[]): ChartPart => ({
  sheet: state.sheet,
  drawing: state.drawing,
  place: Place.at(spaceOf(state)).path(...names),
});

/** `visible` of a part that shows by being in the markup. */
export const presence: Property<ChartPart> = {
  get: ({ place }) => place.exists,
  set(part, value) {
    const visible = asBoolean(value);
    changing(part);
    if (visible) part.place.ensure();
    else part.place.remove();
  },
};

/** The series an object stands for: found by its number in the file, wherever it is moved. */
export interface SeriesState extends ChartState {
  readonly series: XmlElement;
}

export function groupOf(state: SeriesState): XmlElement {
  const found = seriesOf(spaceOf(state)).find(({ series }) => series === state.series);
  if (!found) {
    throw itemNotFound();
  }
  return found.group;
}

export const seriesPart = (state: SeriesState, ...names: readonly string[]): ChartPart => {
  groupOf(state);
  return { sheet: state.sheet, drawing: state.drawing, place: Place.at(state.series).path(...names) };
};

/** A yes or no kept as the `val` of a child. */
export function flagOf<T extends ChartState>(
  place: (state: T) => Place,
  name: string,
  missing: boolean,
  invert = false,
): Property<T> {
  return {
    get: (state) => place(state).flag(name, missing) !== invert,
    set(state, value) {
      changing(state);
      place(state).setFlag(name, asBoolean(value) !== invert);
    },
  };
}

/** A number kept as the `val` of a child; without one the number Excel takes. */
export function numberOf<T extends ChartState>(
  place: (state: T) => Place,
  name: string,
  missing: number | string | null,
  least = -Infinity,
  most = Infinity,
): Property<T> {
  return {
    get: (state) => place(state).number(name) ?? missing,
    set(state, value) {
      const number = asNumber(value);
      if (number < least || number > most) {
        throw invalidArgument();
      }
      changing(state);
      place(state).setValue(name, number);
    },
  };
}

/** One of the API's words kept as one of the file's. */
export function wordOf<T extends ChartState>(
  place: (state: T) => Place,
  name: string,
  words: Readonly<Record<string, string>>,
  missing: string,
): Property<T> {
  return {
    get(state) {
      const told = place(state).value(name);
      return told === undefined ? missing : (Object.keys(words).find((word) => words[word] === told) ?? missing);
    },
    set(state, value) {
      const word = asOneOf(value, Object.keys(words));
      changing(state);
      place(state).setValue(name, words[word] ?? '');
    },
  };
}

/** The chart's name and other words of its frame in the drawing. */
export function frameProperties({ wrapper }: Drawing): XmlElement {
  const properties = [...descendants(wrapper, 'xdr:cNvPr')][0];
  if (!properties) {
    throw itemNotFound();
  }
  return properties;
}
