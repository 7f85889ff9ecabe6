import { addLine, addPicture, addShape, addTextBox } from '../../drawing/frames';
import { fromBase64, pictureInfo } from '../../drawing/pictures';
import { invalidArgument } from '../../model/model-error';
import { sameName } from '../../model/naming';
import type { Drawing } from '../../model/drawing-types';
import type { SheetModel } from '../../model/sheet';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { presets } from './presets';
import { shapeObject, shapeType } from './shape';
import { frameWords, type ShapeState } from './state';

/** All that floats over the sheet but its charts, which are in a collection of their own. */
const listed = (sheet: SheetModel): ShapeState[] =>
  sheet.drawings.filter(({ chart }) => chart === undefined).map((drawing) => ({ sheet, drawing }));

function find(sheet: SheetModel, args: Arguments): ShapeState | undefined {
  const key = args.string(0);
  const shapes = listed(sheet);
  return (
    shapes.find(({ drawing }) => drawing.id === key) ??
    shapes.find((shape) => sameName(frameWords(shape).attributes.name ?? '', key))
  );
}

function added(sheet: SheetModel, add: () => Drawing): HostObject<ShapeState> {
  sheet.requireUnprotected('allowEditObjects');
  return make(shapeType, { sheet, drawing: add() });
}

function addImage(sheet: SheetModel, args: Arguments): HostObject<ShapeState> {
  const bytes = fromBase64(args.string(0));
  const info = bytes && pictureInfo(bytes);
  if (!bytes || !info) {
    throw invalidArgument();
  }
  return added(sheet, () => addPicture(sheet, bytes, info));
}

const connectors: Readonly<Record<string, string>> = {
  Straight: 'line',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
};

export const shapeCollectionType: HostType<SheetModel> = hostType({
  name: 'ShapeCollection',
  items: (sheet) => listed(sheet).map((shape) => make(shapeType, shape)),
  item: (sheet, args) => shapeObject(find(sheet, args)),
  methods: {
    AddImage: addImage,
    AddGeometricShape(sheet, args) {
      const form = asOneOf(args.raw(0), [...presets.keys()]);
      return added(sheet, () => addShape(sheet, presets.get(form) ?? 'rect', form));
    },
    AddTextBox: (sheet, args) => added(sheet, () => addTextBox(sheet, args.optionalString(0) ?? '')),
    AddLine(sheet, args) {
      const [left, top, right, bottom] = [args.number(0), args.number(1), args.number(2), args.number(3)] as const;
      const connector = connectors[asOneOf(args.raw(4) ?? 'Straight', Object.keys(connectors))] ?? 'line';
      if (Math.min(left, top, right, bottom) < 0) {
        throw invalidArgument();
      }
      return added(sheet, () => addLine(sheet, { left, top }, { left: right, top: bottom }, connector));
    },
    GetCount: (sheet) => listed(sheet).length,
    GetItem: (sheet, args) => shapeObject(find(sheet, args)),
    GetItemOrNullObject(sheet, args) {
      const found = find(sheet, args);
      return found ? make(shapeType, found) : null;
    },
    GetItemAt(sheet, args) {
      const found = listed(sheet)[args.integer(0)];
      if (!found) {
        throw invalidArgument();
      }
      return make(shapeType, found);
    },
  },
});
