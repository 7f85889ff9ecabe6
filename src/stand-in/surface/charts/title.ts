import { pointsOf } from '../../charts/data';
import { seriesOf } from '../../charts/groups';
import { newAxisTitle, newTitle } from '../../charts/look';
import { childOf, cloneElement, el } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import { emptyBody, setTextOfBody, textOfBody } from '../../drawing/text';
import type { XmlElement } from '../../files/xml/tree';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { formatType } from './format';
import { left, top } from './layout';
import { nameOfSeries } from './series-name';
import { changing, flagOf, spaceOf, type ChartPart, type ChartState } from './state';

/** What Excel writes where a title of several series has no text yet. */
const PLACEHOLDER = 'Chart Title';
const AXIS_PLACEHOLDER = 'Axis Title';

/** The chart's title; made as Excel makes one. */
export const titleOf = (state: ChartState): ChartPart => ({
  ...state,
  place: Place.at(spaceOf(state)).path('c:chart').child('c:title', newTitle),
});

/** An axis's title. */
export const axisTitleOf = (axis: ChartPart): ChartPart => {
  const vertical = ['l', 'r'].includes(axis.place.value('c:axPos') ?? '');
  return { ...axis, place: axis.place.child('c:title', () => newAxisTitle(vertical)) };
};

/** The words of a text that is typed in, or that a cell gives; undefined where there is neither. */
function textIn({ place, sheet }: ChartPart): string | undefined {
  const text = place.child('c:tx');
  const typed = textOfBody(text.child('c:rich').element);
  return typed ?? (text.exists ? pointsOf(sheet.workbook, text.element).join(' ') : undefined);
}

/** Types words into a title; how it was set in type stays. */
function typeText(place: Place, words: string): void {
  const title = place.ensure();
  const body = place.path('c:tx', 'c:rich').element ?? richLike(title);
  setTextOfBody(body, words);
  place.put(el('c:tx', {}, body));
  place.drop('c:txPr');
}

function richLike(title: XmlElement): XmlElement {
  const given = childOf(title, 'c:txPr');
  return given ? { ...cloneElement(given), name: 'c:rich' } : emptyBody('c:rich');
}

function setFormula({ place }: ChartPart, formula: string): void {
  if (!formula.startsWith('=')) {
    throw invalidArgument();
  }
  const rich = place.path('c:tx', 'c:rich').element;
  place.put(el('c:tx', {}, el('c:strRef', {}, { name: 'c:f', attributes: {}, children: [formula.slice(1)] })));
  if (rich) place.put({ ...cloneElement(rich), name: 'c:txPr' });
}

/** Degrees of a text, -90 to 90; 180 is one letter above the other. Files count clockwise, in 60,000ths. */
export const textOrientation: Property<ChartPart> = {
  get({ place }) {
    const body = (place.path('c:tx', 'c:rich').exists ? place.path('c:tx', 'c:rich') : place.child('c:txPr')).child(
      'a:bodyPr',
    );
    if (body.attribute('vert') === 'wordArtVert') {
      return 180;
    }
    const rotation = Number(body.attribute('rot') ?? 0);
    return Math.abs(rotation) > 5_400_000 ? 0 : -rotation / 60_000 || 0;
  },
  set(part, value) {
    const degrees = asNumber(value);
    if (degrees !== 180 && (degrees < -90 || degrees > 90)) {
      throw invalidArgument();
    }
    changing(part);
    const { place } = part;
    const rich = place.path('c:tx', 'c:rich');
    const body = (rich.exists ? rich : place.child('c:txPr', () => emptyBody('c:txPr'))).child('a:bodyPr');
    body.setAttribute('vert', degrees === 180 ? 'wordArtVert' : 'horz');
    body.setAttribute('rot', degrees === 180 ? 0 : -degrees * 60_000);
  },
};

const positions = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' } as const;

export const chartTitleType: HostType<ChartPart> = hostType({
  name: 'ChartTitle',
  properties: {
    Text: {
      get(part) {
        if (!part.place.exists) {
          return null;
        }
        const series = seriesOf(spaceOf(part));
        return (
          textIn(part) ??
          (series.length === 1 && series[0] ? nameOfSeries({ ...part, series: series[0].series }) : PLACEHOLDER)
        );
      },
      set(part, value) {
        const words = asString(value);
        const chart = Place.at(changing(part)).path('c:chart');
        typeText(part.place, words);
        chart.setFlag('c:autoTitleDeleted', false);
      },
    },
    Visible: {
      get: ({ place }) => place.exists,
      set(part, value) {
        const visible = asBoolean(value);
        const chart = Place.at(changing(part)).path('c:chart');
        if (visible) part.place.ensure();
        else chart.drop('c:title');
        chart.setFlag('c:autoTitleDeleted', !visible);
      },
    },
    Overlay: flagOf(({ place }) => place, 'c:overlay', false),
    Position: {
      get: ({ place }) => (place.path('c:layout', 'c:manualLayout').exists ? 'Automatic' : 'Top'),
      set(part, value) {
        const position = asOneOf(value, ['Automatic', ...(Object.keys(positions) as (keyof typeof positions)[])]);
        if (position !== 'Automatic' && position !== 'Top') {
          throw invalidArgument('Excel files hold no place for a title but the top and one set by left and top.');
        }
        changing(part);
        part.place.drop('c:layout');
      },
    },
    Left: left,
    Top: top,
    TextOrientation: textOrientation,
  },
  objects: { Format: (part) => make(chartTitleFormatType, part) },
  methods: {
    SetFormula(part, args) {
      const formula = args.string(0);
      changing(part);
      setFormula(part, formula);
    },
  },
});

const chartTitleFormatType = formatType('ChartTitleFormat', 'Font', 'Fill', 'Border');

export const chartAxisTitleType: HostType<ChartPart> = hostType({
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: (part) => (part.place.exists ? (textIn(part) ?? AXIS_PLACEHOLDER) : null),
      set(part, value) {
        const words = asString(value);
        changing(part);
        typeText(part.place, words);
      },
    },
    Visible: {
      get: ({ place }) => place.exists,
      set(part, value) {
        const visible = asBoolean(value);
        changing(part);
        if (!visible) part.place.remove();
        else if (!part.place.exists) typeText(part.place, AXIS_PLACEHOLDER);
      },
    },
    TextOrientation: textOrientation,
  },
  objects: { Format: (part) => make(chartAxisTitleFormatType, part) },
  methods: {
    SetFormula(part, args) {
      const formula = args.string(0);
      changing(part);
      setFormula(part, formula);
    },
  },
});

const chartAxisTitleFormatType = formatType('ChartAxisTitleFormat', 'Font', 'Fill', 'Border');
