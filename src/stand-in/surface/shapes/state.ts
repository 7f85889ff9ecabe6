import { isElement, type XmlElement } from '../../files/xml/tree';
import { descendants } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import type { Drawing } from '../../model/drawing-types';
import { itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';

/** What a Shape object stands for: anything that floats over a sheet but its charts. */
export interface ShapeState {
  readonly sheet: SheetModel;
  readonly drawing: Drawing;
}

const KINDS = ['xdr:sp', 'xdr:pic', 'xdr:cxnSp', 'xdr:grpSp', 'xdr:graphicFrame'];

/** The shape, unless it was deleted: what stands in its anchor. */
export function contentOf({ sheet, drawing }: ShapeState): XmlElement {
  if (!sheet.exists || !sheet.drawings.includes(drawing)) {
    throw itemNotFound();
  }
  const found = KINDS.flatMap((kind) => [...descendants(drawing.wrapper, kind)])[0];
  return found ?? drawing.wrapper;
}

/** Notes that the sheet's drawing is to be written anew; a protected sheet refuses. */
export function changing(state: ShapeState): XmlElement {
  const content = contentOf(state);
  state.sheet.requireUnprotected('allowEditObjects');
  state.sheet.mark('drawings');
  return content;
}

export type ShapeKind = 'Image' | 'GeometricShape' | 'Group' | 'Line' | 'Unsupported';

export function kindOf(state: ShapeState): ShapeKind {
  const kinds: Readonly<Record<string, ShapeKind>> = {
    'xdr:pic': 'Image',
    'xdr:sp': 'GeometricShape',
    'xdr:grpSp': 'Group',
    'xdr:cxnSp': 'Line',
  };
  return kinds[contentOf(state).name] ?? 'Unsupported';
}

/** The words of a shape's frame: number, name, texts for who cannot see it. */
export function frameWords(state: ShapeState): XmlElement {
  const words = [...descendants(contentOf(state), 'xdr:cNvPr')][0];
  if (!words) {
    throw itemNotFound();
  }
  return words;
}

/** The shape properties: form, fill, line. */
export const properties = (state: ShapeState): Place => Place.at(contentOf(state)).child('xdr:spPr');

/** The switches of what cannot be changed about a shape, where it has any: `picLocks` and its like. */
export function locks(state: ShapeState): Place {
  const content = contentOf(state);
  const names: Readonly<Record<string, readonly [string, string]>> = {
    'xdr:pic': ['xdr:cNvPicPr', 'a:picLocks'],
    'xdr:sp': ['xdr:cNvSpPr', 'a:spLocks'],
    'xdr:cxnSp': ['xdr:cNvCxnSpPr', 'a:cxnSpLocks'],
    'xdr:grpSp': ['xdr:cNvGrpSpPr', 'a:grpSpLocks'],
  };
  const [holder, lock] = names[content.name] ?? ['xdr:cNvSpPr', 'a:spLocks'];
  const parent = content.children.find(
    (child): child is XmlElement => isElement(child) && child.name.startsWith('xdr:nv'),
  );
  return Place.at(parent ?? content).path(holder, lock);
}
