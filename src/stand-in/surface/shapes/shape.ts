import { toBase64, type PictureInfo } from '../../drawing/pictures';
import { descendants, el } from '../../drawing/markup';
import { newDrawingId } from '../../drawing/frames';
import { anchorAt } from '../../model/drawings';
import type { Drawing } from '../../model/drawing-types';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import { asBoolean, asNumber, asOneOf, asString, type Arguments } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { shapeFillType, shapeLineType } from './format';
import { frame, pictureOf, place, rotate, rotation, scale, side } from './placing';
import { presetName, presets } from './presets';
import { changing, contentOf, frameWords, kindOf, locks, properties, type ShapeState } from './state';
import { textFrameType } from './text';

function words(name: 'name' | 'title' | 'descr'): Property<ShapeState> {
  return {
    get: (state) => frameWords(state).attributes[name] ?? '',
    set(state, value) {
      const text = asString(value);
      changing(state);
      frameWords(state).attributes[name] = text;
    },
  };
}

function setZOrder(state: ShapeState, args: Arguments): void {
  const order = asOneOf(args.raw(0), ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'] as const);
  changing(state);
  const { sheet, drawing } = state;
  const at = sheet.drawings.indexOf(drawing);
  const others = sheet.drawings.filter((other) => other !== drawing);
  const to = {
    BringToFront: others.length,
    BringForward: Math.min(others.length, at + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, at - 1),
  }[order];
  sheet.drawings = others.toSpliced(to, 0, drawing);
}

/** A copy on the same or another sheet, in the same place. */
function copyTo(state: ShapeState, args: Arguments): HostObject<ShapeState> {
  const content = contentOf(state);
  const given = args.raw(0);
  const target =
    typeof given === 'string'
      ? (state.sheet.workbook.sheetByName(given) ?? state.sheet.workbook.sheetById(given))
      : (args.optionalObject<SheetModel>(0, 'Worksheet') ?? state.sheet);
  if (!target || content.name === 'xdr:graphicFrame') {
    throw invalidArgument();
  }
  target.requireUnprotected('allowEditObjects');
  const { anchor, wrapper, links } = state.drawing;
  const copy: Drawing = {
    id: newDrawingId(target),
    anchor,
    wrapper: structuredClone(wrapper),
    moved: true,
    isNew: true,
    links,
  };
  const used = target.drawings
    .flatMap((other) => [...descendants(other.wrapper, 'xdr:cNvPr')])
    .map(({ attributes }) => Number(attributes.id) || 0);
  [...descendants(copy.wrapper, 'xdr:cNvPr')].forEach((one, index) => {
    one.attributes.id = String(Math.max(1, ...used) + 1 + index);
  });
  target.drawings.push(copy);
  target.mark('drawings');
  return make(shapeType, { sheet: target, drawing: copy });
}

const formats: Readonly<Record<PictureInfo['extension'], string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  bmp: 'BMP',
};

const imageType: HostType<ShapeState> = hostType({
  name: 'Image',
  identity: ({ drawing }) => ({ Id: drawing.id }),
  properties: {
    Id: { get: ({ drawing }) => drawing.id },
    // The library calls it so on the wire, without the capital of all others.
    format: { get: (state) => formats[pictureOf(state)?.info.extension ?? 'png'] },
  },
  objects: { Shape: (state) => make(shapeType, state) },
});

const geometricShapeType: HostType<ShapeState> = hostType({
  name: 'GeometricShape',
  identity: ({ drawing }) => ({ Id: drawing.id }),
  properties: { Id: { get: ({ drawing }) => drawing.id } },
  objects: { Shape: (state) => make(shapeType, state) },
});

const connectors: Readonly<Record<string, string>> = {
  Straight: 'line',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
};

function connectorOf(state: ShapeState): string {
  const preset = properties(state).child('a:prstGeom').attribute('prst') ?? '';
  return preset.startsWith('bent') ? 'Elbow' : preset.startsWith('curved') ? 'Curve' : 'Straight';
}

const lineType: HostType<ShapeState> = hostType({
  name: 'Line',
  identity: ({ drawing }) => ({ Id: drawing.id }),
  properties: {
    Id: { get: ({ drawing }) => drawing.id },
    // The library calls it so on the wire, without the capital of all others.
    connectorType: {
      get: connectorOf,
      set(state, value) {
        const preset = connectors[asOneOf(value, Object.keys(connectors))];
        changing(state);
        properties(state).child('a:prstGeom').setAttribute('prst', preset);
      },
    },
    ...Object.fromEntries((['head', 'tail'] as const).flatMap((end) => arrowheads(end))),
  },
  objects: { Shape: (state) => make(shapeType, state) },
});

function arrowheads(end: 'head' | 'tail'): [string, Property<ShapeState>][] {
  const word = end === 'head' ? 'Begin' : 'End';
  const kept = (
    attribute: string,
    values: Readonly<Record<string, string>>,
    missing: string,
  ): Property<ShapeState> => ({
    get: (state) =>
      Object.keys(values).find(
        (name) => values[name] === (properties(state).path('a:ln', `a:${end}End`).attribute(attribute) ?? missing),
      ),
    set(state, value) {
      const chosen = values[asOneOf(value, Object.keys(values))];
      changing(state);
      properties(state).path('a:ln', `a:${end}End`).setAttribute(attribute, chosen);
    },
  });
  return [
    [
      `${word}ArrowheadStyle`,
      kept(
        'type',
        { None: 'none', Triangle: 'triangle', Stealth: 'stealth', Diamond: 'diamond', Oval: 'oval', Open: 'arrow' },
        'none',
      ),
    ],
    [`${word}ArrowheadLength`, kept('len', { Short: 'sm', Medium: 'med', Long: 'lg' }, 'med')],
    [`${word}ArrowheadWidth`, kept('w', { Narrow: 'sm', Medium: 'med', Wide: 'lg' }, 'med')],
  ];
}

/** The object of a shape's own kind; of another kind there is none. */
function asKind(state: ShapeState, kind: string, type: HostType<ShapeState>): HostObject<ShapeState> {
  if (kindOf(state) !== kind) {
    throw invalidArgument();
  }
  return make(type, state);
}

export const shapeType: HostType<ShapeState> = hostType({
  name: 'Shape',
  identity: ({ drawing }) => ({ Id: drawing.id }),
  properties: {
    Id: { get: ({ drawing }) => drawing.id },
    Name: words('name'),
    DisplayName: { get: (state) => frameWords(state).attributes.name ?? '' },
    AltTextTitle: words('title'),
    AltTextDescription: words('descr'),
    Type: { get: kindOf },
    GeometricShapeType: {
      get: (state) =>
        kindOf(state) === 'GeometricShape'
          ? (presetName(properties(state).child('a:prstGeom').attribute('prst') ?? '') ?? null)
          : null,
      set(state, value) {
        const preset = presets.get(asOneOf(value, [...presets.keys()]));
        changing(state);
        properties(state).drop('a:custGeom');
        properties(state).put(el('a:prstGeom', { prst: preset }, el('a:avLst')));
      },
    },
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
    Rotation: { get: rotation, set: (state, value) => rotate(state, asNumber(value)) },
    LockAspectRatio: {
      get: (state) => locks(state).attribute('noChangeAspect') === '1',
      set(state, value) {
        const locked = asBoolean(value);
        changing(state);
        locks(state).setAttribute('noChangeAspect', locked ? 1 : 0);
      },
    },
    Visible: {
      get: (state) => !['1', 'true'].includes(frameWords(state).attributes.hidden ?? '0'),
      set(state, value) {
        const visible = asBoolean(value);
        changing(state);
        if (visible) delete frameWords(state).attributes.hidden;
        else frameWords(state).attributes.hidden = '1';
      },
    },
    Placement: {
      get: ({ drawing }) => drawing.anchor.kind,
      set(state, value) {
        const kind = asOneOf(value, ['TwoCell', 'OneCell', 'Absolute'] as const);
        changing(state);
        state.drawing.anchor = anchorAt(state.sheet, kind, frame(state));
        state.drawing.moved = true;
      },
    },
    ZOrderPosition: { get: ({ sheet, drawing }) => sheet.drawings.indexOf(drawing) },
    Level: { get: () => 0 },
  },
  objects: {
    Fill: (state) => make(shapeFillType, state),
    LineFormat: (state) => make(shapeLineType, state),
    TextFrame: (state) => make(textFrameType, state),
    Image: (state) => asKind(state, 'Image', imageType),
    GeometricShape: (state) => asKind(state, 'GeometricShape', geometricShapeType),
    Line: (state) => asKind(state, 'Line', lineType),
  },
  methods: {
    Delete(state) {
      changing(state);
      state.sheet.drawings = state.sheet.drawings.filter((other) => other !== state.drawing);
    },
    CopyTo: copyTo,
    IncrementLeft: (state, args) =>
      place(state, { ...frame(state), left: Math.max(0, frame(state).left + args.number(0)) }),
    IncrementTop: (state, args) =>
      place(state, { ...frame(state), top: Math.max(0, frame(state).top + args.number(0)) }),
    IncrementRotation: (state, args) => rotate(state, rotation(state) + args.number(0)),
    ScaleHeight: (state, args) => scale(state, args, 'height'),
    ScaleWidth: (state, args) => scale(state, args, 'width'),
    SetZOrder: setZOrder,
    GetAsImage(state, args) {
      const wanted = asOneOf(args.raw(0), ['UNKNOWN', 'BMP', 'JPEG', 'GIF', 'PNG', 'SVG'] as const);
      const picture = kindOf(state) === 'Image' ? pictureOf(state) : undefined;
      if (!picture || formats[picture.info.extension] !== wanted) {
        throw apiNotFound(
          'Shape',
          'getAsImage',
          'of anything but a picture in its own format is not served by this Excel',
        );
      }
      return toBase64(picture.bytes);
    },
  },
});

/** A shape of the sheet by its number among them. */
export function shapeObject(found: ShapeState | undefined): HostObject<ShapeState> {
  if (!found) {
    throw itemNotFound();
  }
  return make(shapeType, found);
}
