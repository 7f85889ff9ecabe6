import { anchorAt } from '../model/drawings';
import type { Anchor, Drawing, DrawingLink } from '../model/drawing-types';
import type { SheetModel } from '../model/sheet';
import type { XmlElement } from '../files/xml/tree';
import { themeFill } from './colors';
import { descendants, el, NAMESPACES } from './markup';
import type { PictureInfo } from './pictures';
import { setTextOfBody } from './text';

/** A relationship id that a save gives its real number. */
const LINK = 'new';

/** The number and name a new drawing has among those of its sheet: `Chart 3`. */
function nextIdentity(sheet: SheetModel, word: string): { id: number; name: string } {
  const known = sheet.drawings.flatMap(({ wrapper }) => [...descendants(wrapper, 'xdr:cNvPr')]);
  const id = Math.max(1, ...known.map(({ attributes }) => Number(attributes.id) || 0)) + 1;
  const names = new Set(known.map(({ attributes }) => attributes.name));
  let number = id - 1;
  while (names.has(`${word} ${number}`)) number++;
  return { id, name: `${word} ${number}` };
}

/** An id no other drawing of the workbook has, as the API shows it. */
export function newDrawingId(sheet: SheetModel): string {
  const number = sheet.workbook.nextDrawingNumber++;
  return `{00000000-0008-0000-0000-${number.toString(16).toUpperCase().padStart(4, '0')}00000000}`;
}

/** A drawing that the file does not have yet, put above all others of its sheet. */
function addDrawing(
  sheet: SheetModel,
  anchor: Anchor,
  content: XmlElement,
  link?: DrawingLink,
  chart?: Drawing['chart'],
): Drawing {
  const drawing: Drawing = {
    id: newDrawingId(sheet),
    anchor,
    wrapper: el('xdr:twoCellAnchor', {}, content, el('xdr:clientData')),
    moved: true,
    isNew: true,
    links: new Map(link ? [[LINK, link]] : []),
    ...(chart ? { chart } : {}),
  };
  sheet.drawings.push(drawing);
  sheet.mark('drawings');
  return drawing;
}

export function addChartDrawing(sheet: SheetModel, space: XmlElement, anchor: Anchor): Drawing {
  const frame = el(
    'xdr:graphicFrame',
    { macro: '' },
    el('xdr:nvGraphicFramePr', {}, el('xdr:cNvPr', nextIdentity(sheet, 'Chart')), el('xdr:cNvGraphicFramePr')),
    el('xdr:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 })),
    el('a:graphic', {}, el('a:graphicData', { uri: NAMESPACES.c }, el('c:chart', { 'r:id': LINK }))),
  );
  return addDrawing(sheet, anchor, frame, { kind: 'chart' }, { space, edited: true });
}

const SQUARE = { width: 72, height: 72 };

/** A picture, in front of everything, that moves with its cells but keeps its size. */
export function addPicture(sheet: SheetModel, bytes: Uint8Array, { extension, width, height }: PictureInfo): Drawing {
  const { id, name } = nextIdentity(sheet, 'Picture');
  const picture = el(
    'xdr:pic',
    {},
    el(
      'xdr:nvPicPr',
      {},
      el('xdr:cNvPr', { id, name }),
      el('xdr:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
    ),
    el('xdr:blipFill', {}, el('a:blip', { 'r:embed': LINK }), el('a:stretch', {}, el('a:fillRect'))),
    el('xdr:spPr', {}, transform(), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  );
  const anchor = anchorAt(sheet, 'OneCell', { left: 0, top: 0, width, height });
  return addDrawing(sheet, anchor, picture, { kind: 'media', bytes, extension });
}

const transform = (): XmlElement => el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 }));

/** A shape of a preset form, in the colours of Excel's own new shapes. */
export function addShape(sheet: SheetModel, preset: string, word: string): Drawing {
  const line = el(
    'a:ln',
    { w: 12_700 },
    el('a:solidFill', {}, el('a:schemeClr', { val: 'accent1' }, el('a:shade', { val: 50_000 }))),
  );
  const look = [themeFill('accent1'), line];
  return addDrawing(
    sheet,
    anchorAt(sheet, 'TwoCell', { left: 0, top: 0, ...SQUARE }),
    shape(sheet, preset, word, look, textBody('', 'ctr', 'lt1'), false),
  );
}

export function addTextBox(sheet: SheetModel, text: string): Drawing {
  const line = el(
    'a:ln',
    { w: 9_525, cmpd: 'sng' },
    el('a:solidFill', {}, el('a:schemeClr', { val: 'lt1' }, el('a:shade', { val: 50_000 }))),
  );
  const look = [themeFill('lt1'), line];
  return addDrawing(
    sheet,
    anchorAt(sheet, 'TwoCell', { left: 0, top: 0, width: 144, height: 36 }),
    shape(sheet, 'rect', 'TextBox', look, textBody(text, 't', 'dk1'), true),
  );
}

function shape(
  sheet: SheetModel,
  preset: string,
  word: string,
  look: readonly XmlElement[],
  body: XmlElement,
  isTextBox: boolean,
): XmlElement {
  return el(
    'xdr:sp',
    { macro: '', textlink: '' },
    el('xdr:nvSpPr', {}, el('xdr:cNvPr', nextIdentity(sheet, word)), el('xdr:cNvSpPr', isTextBox ? { txBox: 1 } : {})),
    el('xdr:spPr', {}, transform(), el('a:prstGeom', { prst: preset }, el('a:avLst')), ...look),
    body,
  );
}

function textBody(text: string, anchor: string, color: string): XmlElement {
  const type = el(
    'a:defRPr',
    { sz: 1100 },
    themeFill(color),
    el('a:latin', { typeface: '+mn-lt' }),
    el('a:ea', { typeface: '+mn-ea' }),
  );
  const paragraph = el('a:p', {}, el('a:pPr', anchor === 'ctr' ? { algn: 'ctr' } : {}, type));
  const frame = el('a:bodyPr', { vertOverflow: 'clip', horzOverflow: 'clip', wrap: 'square', rtlCol: 0, anchor });
  const body = el('xdr:txBody', {}, frame, el('a:lstStyle'), paragraph);
  if (text !== '') setTextOfBody(body, text);
  return body;
}

/** A straight, bent or curved line between two points, in points of the sheet. */
export function addLine(
  sheet: SheetModel,
  from: { left: number; top: number },
  to: { left: number; top: number },
  preset: string,
): Drawing {
  const flips = { ...(to.left < from.left ? { flipH: 1 } : {}), ...(to.top < from.top ? { flipV: 1 } : {}) };
  const place = el('a:xfrm', flips, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 }));
  const line = el('a:ln', { w: 6_350 }, themeFill('accent1'));
  const connector = el(
    'xdr:cxnSp',
    { macro: '' },
    el('xdr:nvCxnSpPr', {}, el('xdr:cNvPr', nextIdentity(sheet, 'Connector')), el('xdr:cNvCxnSpPr')),
    el('xdr:spPr', {}, place, el('a:prstGeom', { prst: preset }, el('a:avLst')), line),
  );
  const frame = {
    left: Math.min(from.left, to.left),
    top: Math.min(from.top, to.top),
    width: Math.abs(to.left - from.left),
    height: Math.abs(to.top - from.top),
  };
  return addDrawing(sheet, anchorAt(sheet, 'TwoCell', frame), connector);
}
