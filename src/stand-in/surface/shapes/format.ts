import { setTransparency, transparencyOf } from '../../drawing/colors';
import {
  fillColor,
  lineColor,
  lineWeight,
  setLineColor,
  setLineWeight,
  setNoFill,
  setSolidFill,
} from '../../drawing/fill-line';
import { childOf } from '../../drawing/markup';
import type { Place } from '../../drawing/place';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf } from '../../wire/arguments';
import { hostType, type HostType, type Property } from '../../wire/host-type';
import { rgb } from '../charts/format';
import { changing, properties, type ShapeState } from './state';

const line = (state: ShapeState): Place => properties(state).child('a:ln');

/** How much shows through, 0 to 1. */
const transparency = (place: (state: ShapeState) => Place): Property<ShapeState> => ({
  get: (state) => transparencyOf(childOf(place(state).element, 'a:solidFill')),
  set(state, value) {
    const share = asNumber(value);
    if (share < 0 || share > 1) {
      throw invalidArgument();
    }
    changing(state);
    const fill = childOf(place(state).element, 'a:solidFill');
    if (!fill) {
      throw invalidArgument();
    }
    setTransparency(fill, share);
  },
});

const fillTypes: Readonly<Record<string, string>> = {
  NoFill: 'a:noFill',
  Solid: 'a:solidFill',
  Gradient: 'a:gradFill',
  Pattern: 'a:pattFill',
  PictureAndTexture: 'a:blipFill',
};

export const shapeFillType: HostType<ShapeState> = hostType({
  name: 'ShapeFill',
  properties: {
    ForegroundColor: {
      get: (state) => fillColor(properties(state), state.sheet.workbook.themeColors) ?? '',
      set(state, value) {
        const color = rgb(value);
        changing(state);
        setSolidFill(properties(state), color);
      },
    },
    Transparency: transparency(properties),
    Type: {
      get: (state) =>
        Object.keys(fillTypes).find((name) => childOf(properties(state).element, fillTypes[name] ?? '')) ?? 'NoFill',
    },
  },
  methods: {
    SetSolidColor(state, args) {
      const color = rgb(args.raw(0));
      changing(state);
      setSolidFill(properties(state), color);
    },
    Clear(state) {
      changing(state);
      setNoFill(properties(state));
    },
  },
});

const dashes: Readonly<Record<string, string>> = {
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'sysDashDotDot',
  LongDash: 'lgDash',
  LongDashDot: 'lgDashDot',
  RoundDot: 'sysDot',
  Solid: 'solid',
  SquareDot: 'dot',
  LongDashDotDot: 'lgDashDotDot',
  SystemDash: 'sysDash',
  SystemDot: 'sysDot',
  SystemDashDot: 'sysDashDot',
};
const compounds: Readonly<Record<string, string>> = {
  Single: 'sng',
  ThickBetweenThin: 'tri',
  ThickThin: 'thickThin',
  ThinThick: 'thinThick',
  ThinThin: 'dbl',
};

export const shapeLineType: HostType<ShapeState> = hostType({
  name: 'ShapeLineFormat',
  properties: {
    Color: {
      get: (state) => lineColor(properties(state), state.sheet.workbook.themeColors) ?? '#000000',
      set(state, value) {
        const color = rgb(value);
        changing(state);
        setLineColor(properties(state), color);
      },
    },
    Weight: {
      get: (state) => lineWeight(properties(state)),
      set(state, value) {
        const points = asNumber(value);
        if (points < 0 || points > 1584) {
          throw invalidArgument();
        }
        changing(state);
        setLineWeight(properties(state), points);
      },
    },
    Visible: {
      get: (state) => line(state).exists && !childOf(line(state).element, 'a:noFill'),
      set(state, value) {
        const visible = asBoolean(value);
        changing(state);
        if (!visible) setNoFill(line(state));
        else if (!line(state).exists || childOf(line(state).element, 'a:noFill'))
          setLineColor(properties(state), '#000000');
      },
    },
    DashStyle: {
      get: (state) =>
        Object.keys(dashes).find((name) => dashes[name] === (line(state).value('a:prstDash') ?? 'solid')) ?? 'Solid',
      set(state, value) {
        const dash = dashes[asOneOf(value, Object.keys(dashes))];
        changing(state);
        line(state).setValue('a:prstDash', dash);
      },
    },
    Style: {
      get: (state) =>
        Object.keys(compounds).find((name) => compounds[name] === (line(state).attribute('cmpd') ?? 'sng')) ?? 'Single',
      set(state, value) {
        const word = compounds[asOneOf(value, Object.keys(compounds))];
        changing(state);
        line(state).setAttribute('cmpd', word);
      },
    },
    Transparency: transparency(line),
  },
});
