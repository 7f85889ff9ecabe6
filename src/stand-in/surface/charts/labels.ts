import { kindOfGroup } from '../../charts/groups';
import { newLabels } from '../../charts/look';
import { labelPositions } from '../../charts/types';
import { childOf, el, insertOrdered, val } from '../../drawing/markup';
import { orderOf } from '../../drawing/order';
import { Place } from '../../drawing/place';
import { emptyBody, setTextOfBody, textOfBody } from '../../drawing/text';
import type { XmlElement } from '../../files/xml/tree';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { linkNumberFormat } from './axis';
import { formatType } from './format';
import { textOrientation } from './title';
import { changing, spaceOf, type ChartPart } from './state';

/** Labels of a chart, a series or a point; `group` is the kind of chart they stand in. */
export interface LabelsState extends ChartPart {
  group(): XmlElement;
  /** What else is changed with them: all labels of a chart are changed together. */
  readonly others?: readonly LabelsState[];
}

const places: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

const position: Property<LabelsState> = {
  get(state) {
    const allowed = labelPositions(kindOfGroup(state.group()));
    const told = state.place.value('c:dLblPos') ?? allowed[0];
    return Object.keys(places).find((name) => places[name] === told) ?? 'None';
  },
  set(state, value) {
    const word = asOneOf(value, ['Invalid', 'None', ...Object.keys(places)]);
    const wanted = places[word];
    const allowed = labelPositions(kindOfGroup(state.group()));
    if (wanted === undefined || !allowed.includes(wanted)) {
      throw invalidArgument();
    }
    changing(state);
    state.place.setValue('c:dLblPos', wanted);
  },
};

/** A switch of what labels show. Showing anything brings labels that were switched off back. */
const shows = (name: string, missing: boolean): Property<LabelsState> => ({
  get: ({ place }) => place.exists && !place.flag('c:delete', false) && place.flag(name, missing),
  set(state, value) {
    const on = asBoolean(value);
    changing(state);
    undelete(state.place);
    state.place.setFlag(name, on);
  },
});

/** Labels that are switched off hold nothing else: the file's `delete` stands alone. */
function undelete(place: Place): void {
  if (place.value('c:delete') === undefined) return;
  const fresh = newLabels().children;
  const element = place.ensure();
  element.children = [
    ...element.children.filter((child) => typeof child !== 'string' && ['c:idx', 'c:dLbl'].includes(child.name)),
    ...fresh,
  ];
}

const common: Record<string, Property<LabelsState>> = {
  Position: position,
  ShowValue: shows('c:showVal', true),
  ShowSeriesName: shows('c:showSerName', true),
  ShowCategoryName: shows('c:showCatName', true),
  ShowPercentage: shows('c:showPercent', true),
  ShowLegendKey: shows('c:showLegendKey', true),
  ShowBubbleSize: shows('c:showBubbleSize', true),
  Separator: {
    get: ({ place }) => place.text('c:separator') ?? ', ',
    set(state, value) {
      const text = asString(value);
      changing(state);
      state.place.setText('c:separator', text);
    },
  },
  NumberFormat: {
    get: ({ place }) => place.child('c:numFmt').attribute('formatCode') ?? 'General',
    set(state, value) {
      const code = asString(value);
      changing(state);
      state.place.put(el('c:numFmt', { formatCode: code, sourceLinked: 0 }));
    },
  },
  LinkNumberFormat: linkNumberFormat as Property<LabelsState>,
  TextOrientation: textOrientation as Property<LabelsState>,
};

const labelsFormatType = formatType('ChartDataLabelFormat', 'Font', 'Fill', 'Border');

export const chartDataLabelsType: HostType<LabelsState> = hostType({
  name: 'ChartDataLabels',
  properties: Object.fromEntries(
    Object.entries(common).map(([name, property]) => [
      name,
      {
        ...property,
        set: (state, value, session) =>
          [state, ...(state.others ?? [])].forEach((one) => property.set?.(one, value, session)),
      } satisfies Property<LabelsState>,
    ]),
  ),
  objects: { Format: (state) => make(labelsFormatType, state) },
});

/** The label of one point. */
export const chartDataLabelType: HostType<LabelsState> = hostType({
  name: 'ChartDataLabel',
  properties: {
    ...common,
    Text: {
      get: ({ place }) => textOfBody(place.path('c:tx', 'c:rich').element) ?? '',
      set(state, value) {
        const words = asString(value);
        changing(state);
        undelete(state.place);
        const body = state.place.path('c:tx', 'c:rich').element ?? emptyBody('c:rich');
        setTextOfBody(body, words);
        state.place.put(el('c:tx', {}, body));
      },
    },
    AutoText: {
      get: ({ place }) => !place.child('c:tx').exists,
      set(state, value) {
        if (!asBoolean(value)) {
          throw invalidArgument('A label stops being automatic when it is given a text.');
        }
        changing(state);
        state.place.drop('c:tx');
      },
    },
  },
  objects: { Format: (state) => make(labelsFormatType, state) },
});

/** The labels of a series; made with all their switches said. */
export const labelsOf = (series: Place): Place => series.child('c:dLbls', newLabels);

/** The label of one point of a series: an element of its own among the series's labels. */
export function labelOfPoint(series: Place, index: number): Place {
  const labels = labelsOf(series);
  const find = (): XmlElement | undefined =>
    labels.children('c:dLbl').find((label) => Place.at(label).number('c:idx') === index);
  return Place.of(find, () => {
    // A label of its own must not bring labels to the other points.
    const hadLabels = labels.exists;
    const parent = labels.ensure();
    if (!hadLabels) Place.at(parent).setFlag('c:showVal', false);
    const switches = newLabels().children;
    const label = el('c:dLbl', {}, val('c:idx', index), ...switches);
    const after = parent.children.findIndex(
      (child) =>
        typeof child !== 'string' && (child.name !== 'c:dLbl' || (Place.at(child).number('c:idx') ?? 0) > index),
    );
    parent.children.splice(after < 0 ? parent.children.length : after, 0, label);
    return label;
  });
}

/** Whether a series or point shows labels of any kind. */
export function hasLabels(place: Place): boolean {
  const kinds = ['c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];
  return place.exists && !place.flag('c:delete', false) && kinds.some((kind) => place.flag(kind, true));
}

export function setHasLabels(place: Place, on: boolean): void {
  if (on) {
    undelete(place);
    place.ensure();
    if (!hasLabels(place)) place.setFlag('c:showVal', true);
  } else {
    const element = place.element;
    if (!element) return;
    const index = childOf(element, 'c:idx');
    element.children = index ? [index] : [];
    insertOrdered(element, val('c:delete', 1), orderOf(element.name));
  }
}

export const anyGroup = (state: ChartPart) => (): XmlElement => {
  const area = Place.at(spaceOf(state)).path('c:chart', 'c:plotArea').ensure();
  return (
    area.children.find((child): child is XmlElement => typeof child !== 'string' && child.name.endsWith('Chart')) ??
    el('c:barChart')
  );
};
