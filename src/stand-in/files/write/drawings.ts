import { refreshCaches } from '../../charts/data';
import { EMU_PER_POINT } from '../../drawing/fill-line';
import { childOf, cloneElement, descendants, el, NAMESPACES, removeNamed } from '../../drawing/markup';
import { anchorAt, cornerAt, frameOf, type Frame } from '../../model/drawings';
import type { Anchor, Corner, Drawing, DrawingLink } from '../../model/drawing-types';
import type { SheetModel } from '../../model/sheet';
import type { PackageEdit } from '../package/package-edit';
import type { Relationships } from '../package/relationships';
import { anchorsIn } from '../read/drawings';
import { isElement, writeTree, type XmlElement } from '../xml/tree';
import type { Dialect } from './cells/dialect';
import { isReferred, removeWithOwnParts } from './sheets/remove-sheet';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
/** What a chart's part leads to that a copy cannot share: its own styles, a workbook inside it, shapes on it. */
const OF_ITS_OWN = ['c:externalData', 'c:userShapes', 'c:clrMapOvr'];

interface Tools {
  readonly edit: PackageEdit;
  readonly dialect: Dialect;
}

/** The path of the drawing a sheet's part has. */
export const drawingOf = (edit: PackageEdit, sheetPath: string): string | undefined =>
  edit.relationshipsOf(sheetPath).ofKind('drawing')[0]?.target;

/** Whether the sheet gets its first drawing or loses its last: only then its own part says so. */
export const drawingComesOrGoes = (sheet: SheetModel, edit: PackageEdit, sheetPath: string): boolean =>
  sheet.changes.facets.has('drawings') && (drawingOf(edit, sheetPath) !== undefined) !== sheet.drawings.length > 0;

/** Puts charts that were changed into their parts; those the file has. */
export function writeChangedCharts(sheet: SheetModel, tools: Tools): void {
  for (const { chart } of sheet.drawings) {
    if (chart?.edited && chart.path !== undefined && tools.edit.has(chart.path)) {
      tools.edit.put(chart.path, chartXml(sheet, chart.space, tools));
    }
  }
}

function chartXml(sheet: SheetModel, space: XmlElement, { dialect }: Tools): string {
  refreshCaches(sheet.workbook, space);
  const { c, a, r } = NAMESPACES;
  return dialect.part(
    writeTree({ ...space, attributes: { ...space.attributes, 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r } }),
  );
}

/**
 * Writes a sheet's drawing anew: its part, and those of new charts and pictures.
 * @param path the part it has; undefined for none yet.
 * @returns the part's path; undefined where nothing is left to draw, and the old part is gone.
 */
export function writeDrawing(sheet: SheetModel, path: string | undefined, tools: Tools): string | undefined {
  const { edit, dialect } = tools;
  if (sheet.drawings.length === 0) {
    if (path !== undefined) removeWithOwnParts(edit, path);
    return undefined;
  }
  const target = path ?? edit.freePath('xl/drawings/drawing', '.xml');
  const before = path === undefined ? undefined : edit.tree(path);
  const root = el('xdr:wsDr', {
    ...foreignDeclarations(before),
    'xmlns:xdr': NAMESPACES.xdr,
    'xmlns:a': NAMESPACES.a,
    'xmlns:r': NAMESPACES.r,
    'xmlns:c': NAMESPACES.c,
  });
  // The part must be there before its relationships name others beside it.
  edit.put(target, '', DRAWING_TYPE);
  const relationships = edit.relationshipsOf(target);
  root.children = sheet.drawings.map((drawing) => written(sheet, drawing, relationships, tools));
  dropUnusedLinks(root, relationships, tools);
  edit.put(target, dialect.part(writeTree(root)), DRAWING_TYPE);
  return target;
}

/** Namespaces of extensions that the drawing declared at its root. */
function foreignDeclarations(root: XmlElement | undefined): Record<string, string> {
  const known: readonly string[] = Object.values(NAMESPACES);
  const kept = Object.entries(root?.attributes ?? {}).filter(
    ([name, uri]) => name.includes(':') && !known.includes(uri) && !uri.includes('purl.oclc.org'),
  );
  return Object.fromEntries(kept);
}

function written(sheet: SheetModel, drawing: Drawing, relationships: Relationships, tools: Tools): XmlElement {
  const child = cloneElement(drawing.wrapper);
  if (drawing.moved) for (const anchor of anchorsIn(child)) place(anchor, sheet, drawing.anchor);
  if (drawing.isNew) makeLinks(child, sheet, drawing, relationships, tools);
  return child;
}

/** Says anew where an anchor is. */
function place(anchor: XmlElement, sheet: SheetModel, now: Anchor): void {
  removeNamed(anchor, 'xdr:from', 'xdr:to', 'xdr:pos', 'xdr:ext');
  const frame = frameOf(sheet, now);
  const size = el('xdr:ext', { cx: emu(frame.width), cy: emu(frame.height) });
  delete anchor.attributes.editAs;
  if (now.kind === 'Absolute' && anchor.name === 'xdr:absoluteAnchor') {
    anchor.children.unshift(el('xdr:pos', { x: emu(frame.left), y: emu(frame.top) }), size);
  } else if (now.kind === 'OneCell' && anchor.name === 'xdr:oneCellAnchor') {
    anchor.children.unshift(marker('xdr:from', now.from), size);
  } else {
    anchor.name = 'xdr:twoCellAnchor';
    // The schema's own default is to move and size with the cells.
    if (now.kind !== 'TwoCell') anchor.attributes.editAs = now.kind === 'OneCell' ? 'oneCell' : 'absolute';
    const [from, to] = cornersOf(sheet, now, frame);
    anchor.children.unshift(marker('xdr:from', from), marker('xdr:to', to));
  }
  // Shapes and pictures say their place a second time.
  for (const transform of anchor.children
    .filter(isElement)
    .flatMap((child) => [...descendants(child, 'a:xfrm')].slice(0, 1))) {
    const [offset, extent] = [childOf(transform, 'a:off'), childOf(transform, 'a:ext')];
    if (offset) Object.assign(offset.attributes, { x: String(emu(frame.left)), y: String(emu(frame.top)) });
    if (extent) Object.assign(extent.attributes, { cx: String(emu(frame.width)), cy: String(emu(frame.height)) });
  }
}

function cornersOf(sheet: SheetModel, anchor: Anchor, frame: Frame): [Corner, Corner] {
  if (anchor.kind === 'TwoCell') return [anchor.from, anchor.to];
  const stretched = anchorAt(sheet, 'TwoCell', frame);
  const to = cornerAt(sheet, frame.left + frame.width, frame.top + frame.height);
  return [stretched.kind === 'TwoCell' ? stretched.from : to, to];
}

function marker(name: string, { row, column, right, down }: Corner): XmlElement {
  const number = (child: string, value: number): XmlElement => el(child, {}, String(value));
  return el(
    name,
    {},
    number('xdr:col', column),
    number('xdr:colOff', emu(right)),
    number('xdr:row', row),
    number('xdr:rowOff', emu(down)),
  );
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** Gives a new drawing's relationship ids real ones, and writes what they lead to. */
function makeLinks(
  child: XmlElement,
  sheet: SheetModel,
  { links, chart }: Drawing,
  relationships: Relationships,
  tools: Tools,
): void {
  const { edit, dialect } = tools;
  const made = new Map<string, string>();
  for (const [id, link] of links) {
    if (link.kind === 'media') {
      const path = mediaPath(edit, link);
      made.set(id, relationships.add(dialect.relationshipType('image'), path));
    } else if (chart && (link.kind === 'chart' || link.type.endsWith('/chart'))) {
      const path = edit.freePath('xl/charts/chart', '.xml');
      edit.put(path, chartXml(sheet, withoutOwnParts(chart.space), tools), CHART_TYPE);
      made.set(id, relationships.add(dialect.relationshipType('chart'), path));
    } else if (link.kind === 'part') {
      made.set(id, relationships.add(link.type, link.target, link.external));
    }
  }
  const visit = ({ attributes, children }: XmlElement): void => {
    for (const [name, id] of Object.entries(attributes)) {
      const real = name.startsWith('r:') ? made.get(id) : undefined;
      if (real !== undefined) attributes[name] = real;
    }
    children.filter(isElement).forEach(visit);
  };
  visit(child);
}

function withoutOwnParts(space: XmlElement): XmlElement {
  const copy = cloneElement(space);
  removeNamed(copy, ...OF_ITS_OWN);
  return copy;
}

/** One part for a picture however often it is shown. */
function mediaPath(edit: PackageEdit, { bytes, extension }: Extract<DrawingLink, { kind: 'media' }>): string {
  const known = edit.pathOf(bytes);
  if (known !== undefined) return known;
  const path = edit.freePath('xl/media/image', `.${extension}`);
  edit.put(path, bytes, MEDIA_TYPES[extension]);
  return path;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};

/** Takes out the relationships nothing in the drawing uses any more, and the parts that only they led to. */
function dropUnusedLinks(root: XmlElement, relationships: Relationships, { edit }: Tools): void {
  const used = new Set<string>();
  const visit = ({ attributes, children }: XmlElement): void => {
    for (const [name, id] of Object.entries(attributes)) if (name.startsWith('r:')) used.add(id);
    children.filter(isElement).forEach(visit);
  };
  visit(root);
  for (const { id, target, external } of relationships.all) {
    if (used.has(id)) continue;
    relationships.remove(id);
    const stillUsed = relationships.all.some((other) => other.target === target);
    if (!external && !stillUsed && edit.has(target) && !isReferred(edit, target)) removeWithOwnParts(edit, target);
  }
}
