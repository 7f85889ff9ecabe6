import { EMU_PER_POINT } from '../../drawing/fill-line';
import { childOf, childrenOf, el } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import { emptyBody, fontOfBody, setFontOfBody, setTextOfBody, textOfBody, type TextFont } from '../../drawing/text';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { rgb } from '../charts/format';
import { changing, contentOf, type ShapeState } from './state';

const bodyOf = (state: ShapeState): Place =>
  Place.at(contentOf(state)).child('xdr:txBody', () => emptyBody('xdr:txBody'));
const frameOf = (state: ShapeState): Place => bodyOf(state).child('a:bodyPr');

const byDefault: TextFont = {
  bold: false,
  italic: false,
  underline: 'none',
  size: 11,
  name: 'Calibri',
  color: '#000000',
};

function fontProperty<K extends keyof TextFont>(
  key: K,
  read: (value: unknown) => TextFont[K],
  show: (value: TextFont[K]) => unknown = (value) => value,
): Property<ShapeState> {
  return {
    get: (state) =>
      show(
        {
          ...byDefault,
          name: state.sheet.workbook.styles.get(0).font.name,
          ...fontOfBody(bodyOf(state).element, state.sheet.workbook.themeColors),
        }[key],
      ),
    set(state, value) {
      const wanted = read(value);
      changing(state);
      setFontOfBody(bodyOf(state).ensure(), { [key]: wanted });
    },
  };
}

const underlines: Readonly<Record<string, string>> = {
  None: 'none',
  Single: 'sng',
  Double: 'dbl',
  Heavy: 'heavy',
  Dotted: 'dotted',
  DottedHeavy: 'dottedHeavy',
  Dash: 'dash',
  DashHeavy: 'dashHeavy',
  DashLong: 'dashLong',
  DashLongHeavy: 'dashLongHeavy',
  DotDash: 'dotDash',
  DotDashHeavy: 'dotDashHeavy',
  DotDotDash: 'dotDotDash',
  DotDotDashHeavy: 'dotDotDashHeavy',
  Wavy: 'wavy',
  WavyHeavy: 'wavyHeavy',
  WavyDouble: 'wavyDbl',
};

const shapeFontType: HostType<ShapeState> = hostType({
  name: 'ShapeFont',
  properties: {
    Bold: fontProperty('bold', asBoolean),
    Italic: fontProperty('italic', asBoolean),
    Name: fontProperty('name', asString),
    Color: fontProperty('color', rgb),
    Size: fontProperty('size', (value) => {
      const size = asNumber(value);
      if (size < 1 || size > 4000) {
        throw invalidArgument();
      }
      return size;
    }),
    Underline: fontProperty(
      'underline',
      (value) => underlines[asOneOf(value, Object.keys(underlines))] ?? 'none',
      (word) => Object.keys(underlines).find((name) => underlines[name] === word),
    ),
  },
});

const textRangeType: HostType<ShapeState> = hostType({
  name: 'TextRange',
  properties: {
    Text: {
      get: (state) => textOfBody(bodyOf(state).element) ?? '',
      set(state, value) {
        const text = asString(value);
        changing(state);
        setTextOfBody(bodyOf(state).ensure(), text);
      },
    },
  },
  objects: { Font: (state) => make(shapeFontType, state) },
});

/** A word of the API kept as an attribute of the body's frame. */
function framed(name: string, words: Readonly<Record<string, string>>, missing: string): Property<ShapeState> {
  return {
    get: (state) =>
      Object.keys(words).find((word) => words[word] === (frameOf(state).attribute(name) ?? missing)) ??
      Object.keys(words)[0],
    set(state, value) {
      const word = asOneOf(value, Object.keys(words));
      changing(state);
      frameOf(state).setAttribute(name, words[word]);
    },
  };
}

/** Points between the text and the shape's edge; the format's own where it says nothing. */
const margin = (name: string, missing: number): Property<ShapeState> => ({
  get: (state) => Number(frameOf(state).attribute(name) ?? missing * EMU_PER_POINT) / EMU_PER_POINT,
  set(state, value) {
    const points = asNumber(value);
    changing(state);
    frameOf(state).setAttribute(name, Math.round(points * EMU_PER_POINT));
  },
});

const alignments: Readonly<Record<string, string>> = {
  Left: 'l',
  Center: 'ctr',
  Right: 'r',
  Justify: 'just',
  JustifyLow: 'justLow',
  Distributed: 'dist',
  ThaiDistributed: 'thaiDist',
};
const fits: Readonly<Record<string, string>> = {
  AutoSizeNone: 'a:noAutofit',
  AutoSizeTextToFitShape: 'a:normAutofit',
  AutoSizeShapeToFitText: 'a:spAutoFit',
};

export const textFrameType: HostType<ShapeState> = hostType({
  name: 'TextFrame',
  properties: {
    HasText: { get: (state) => (textOfBody(bodyOf(state).element) ?? '') !== '' },
    LeftMargin: margin('lIns', 7.2),
    RightMargin: margin('rIns', 7.2),
    TopMargin: margin('tIns', 3.6),
    BottomMargin: margin('bIns', 3.6),
    VerticalAlignment: framed(
      'anchor',
      { Top: 't', Middle: 'ctr', Bottom: 'b', Justified: 'just', Distributed: 'dist' },
      't',
    ),
    HorizontalOverflow: framed('horzOverflow', { Overflow: 'overflow', Clip: 'clip' }, 'overflow'),
    VerticalOverflow: framed('vertOverflow', { Overflow: 'overflow', Ellipsis: 'ellipsis', Clip: 'clip' }, 'overflow'),
    Orientation: framed(
      'vert',
      {
        Horizontal: 'horz',
        Vertical: 'vert',
        Vertical270: 'vert270',
        WordArtVertical: 'wordArtVert',
        EastAsianVertical: 'eaVert',
        MongolianVertical: 'mongolianVert',
        WordArtVerticalRTL: 'wordArtVertRtl',
      },
      'horz',
    ),
    ReadingOrder: framed('rtlCol', { LeftToRight: '0', RightToLeft: '1' }, '0'),
    HorizontalAlignment: {
      get(state) {
        const paragraph = bodyOf(state).children('a:p')[0];
        const told = childOf(paragraph, 'a:pPr')?.attributes.algn ?? 'l';
        return Object.keys(alignments).find((name) => alignments[name] === told) ?? 'Left';
      },
      set(state, value) {
        const word = alignments[asOneOf(value, Object.keys(alignments))];
        changing(state);
        for (const paragraph of childrenOf(bodyOf(state).ensure(), 'a:p'))
          Place.at(paragraph).child('a:pPr').setAttribute('algn', word);
      },
    },
    AutoSizeSetting: {
      get: (state) => Object.keys(fits).find((name) => frameOf(state).child(fits[name] ?? '').exists) ?? 'AutoSizeNone',
      set(state, value) {
        const fit = fits[asOneOf(value, Object.keys(fits))];
        changing(state);
        frameOf(state).drop(...Object.values(fits));
        frameOf(state)
          .ensure()
          .children.push(el(fit ?? 'a:noAutofit'));
      },
    },
  },
  objects: { TextRange: (state) => make(textRangeType, state) },
  methods: {
    DeleteText(state) {
      changing(state);
      if (bodyOf(state).exists) setTextOfBody(bodyOf(state).ensure(), '');
    },
  },
});
