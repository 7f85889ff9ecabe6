import {
  fillColor,
  lineColor,
  lineStyle,
  LINE_STYLES,
  lineWeight,
  setLineColor,
  setLineStyle,
  setLineWeight,
  setNoFill,
  setSolidFill,
} from '../../drawing/fill-line';
import { emptyBody, fontOfBody, setFontOfBody, type TextFont } from '../../drawing/text';
import type { Place } from '../../drawing/place';
import { childOf } from '../../drawing/markup';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { parseColor } from '../styles/color';
import { changing, type ChartPart } from './state';

/** Shape properties of a part of a chart. */
const properties = ({ place }: ChartPart): Place => place.child('c:spPr');

export const rgb = (value: unknown): string => {
  const color = parseColor(value);
  if (!('rgb' in color)) {
    throw invalidArgument();
  }
  return color.rgb;
};

const chartFillType: HostType<ChartPart> = hostType({
  name: 'ChartFill',
  methods: {
    SetSolidColor(part, args) {
      const color = rgb(args.raw(0));
      changing(part);
      setSolidFill(properties(part), color);
    },
    Clear(part) {
      changing(part);
      setNoFill(properties(part));
    },
    GetSolidColor: (part) => fillColor(properties(part), part.sheet.workbook.themeColors) ?? '',
  },
});

/** Lines and borders are the same in the file and have the same members. */
const lineMembers: Pick<HostType<ChartPart>, 'properties' | 'methods'> = {
  properties: {
    Color: {
      get: (part) => lineColor(properties(part), part.sheet.workbook.themeColors) ?? '#000000',
      set(part, value) {
        const color = rgb(value);
        changing(part);
        setLineColor(properties(part), color);
      },
    },
    LineStyle: {
      get: (part) => lineStyle(properties(part)),
      set(part, value) {
        const style = asOneOf(value, LINE_STYLES);
        changing(part);
        setLineStyle(properties(part), style);
      },
    },
    Weight: {
      get: (part) => lineWeight(properties(part)),
      set(part, value) {
        const weight = asNumber(value);
        if (weight < 0 || weight > 1584) {
          throw invalidArgument();
        }
        changing(part);
        setLineWeight(properties(part), weight);
      },
    },
  },
  methods: {
    Clear(part) {
      changing(part);
      setNoFill(properties(part).child('a:ln'));
    },
  },
};

const chartLineFormatType: HostType<ChartPart> = hostType({ name: 'ChartLineFormat', ...lineMembers });
const chartBorderType: HostType<ChartPart> = hostType({ name: 'ChartBorder', ...lineMembers });

/** The body whose words a part shows: its own rich text, else the properties that set its type. */
function bodyOf({ place }: ChartPart): Place {
  const rich = place.path('c:tx', 'c:rich');
  return rich.exists ? rich : place.child('c:txPr', () => emptyBody('c:txPr'));
}

/** What type is set in where nothing says otherwise: the chart's own text properties, then Excel's default. */
function fontOf(part: ChartPart): TextFont {
  const { themeColors, styles } = part.sheet.workbook;
  const byDefault: TextFont = {
    bold: false,
    italic: false,
    underline: 'none',
    size: 10,
    name: styles.get(0).font.name,
    color: '#000000',
  };
  const chart = part.drawing.chart?.space;
  return {
    ...byDefault,
    ...fontOfBody(childOf(chart, 'c:txPr'), themeColors),
    ...fontOfBody(bodyOf(part).element, themeColors),
  };
}

function fontProperty<K extends keyof TextFont>(key: K, read: (value: unknown) => TextFont[K]): Property<ChartPart> {
  return {
    get: (part) => fontOf(part)[key],
    set(part, value) {
      const wanted = read(value);
      changing(part);
      setFontOfBody(bodyOf(part).ensure(), { [key]: wanted });
    },
  };
}

const chartFontType: HostType<ChartPart> = hostType({
  name: 'ChartFont',
  properties: {
    Bold: fontProperty('bold', asBoolean),
    Italic: fontProperty('italic', asBoolean),
    Underline: {
      get: (part) => (fontOf(part).underline === 'none' ? 'None' : 'Single'),
      set(part, value) {
        const underline = asOneOf(value, ['None', 'Single'] as const) === 'None' ? 'none' : 'sng';
        changing(part);
        setFontOfBody(bodyOf(part).ensure(), { underline });
      },
    },
    Size: fontProperty('size', (value) => {
      const size = asNumber(value);
      if (size < 1 || size > 409) {
        throw invalidArgument();
      }
      return size;
    }),
    Name: fontProperty('name', asString),
    Color: fontProperty('color', rgb),
  },
});

const formats = {
  Fill: (part: ChartPart): HostObject => make(chartFillType, part),
  Border: (part: ChartPart): HostObject => make(chartBorderType, part),
  Line: (part: ChartPart): HostObject => make(chartLineFormatType, part),
  Font: (part: ChartPart): HostObject => make(chartFontType, part),
};

/** The format of a part of a chart, with those of its sides that the API gives this kind of part. */
export function formatType(name: string, ...sides: readonly (keyof typeof formats)[]): HostType<ChartPart> {
  return hostType({ name, objects: Object.fromEntries(sides.map((side) => [side, formats[side]])) });
}
