import type { Anchor, Drawing, DrawingLink } from '../model/drawings';
import type { SheetModel } from '../model/sheet';
import type { XmlElement } from '../files/xml/tree';
import { descendants, el, NAMESPACES } from './markup';

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
function addDrawing(sheet: SheetModel, anchor: Anchor, content: XmlElement, link?: DrawingLink, chart?: Drawing['chart']): Drawing {
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
    'xdr:graphicFrame', { macro: '' },
    el('xdr:nvGraphicFramePr', {}, el('xdr:cNvPr', nextIdentity(sheet, 'Chart')), el('xdr:cNvGraphicFramePr')),
    el('xdr:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 })),
    el('a:graphic', {}, el('a:graphicData', { uri: NAMESPACES.c }, el('c:chart', { 'r:id': LINK }))),
  );
  return addDrawing(sheet, anchor, frame, { kind: 'chart' }, { space, edited: true });
}
