import { EMU_PER_POINT } from '../../drawing/fill-line';
import { newDrawingId } from '../../drawing/frames';
import { childOf, descendants, withOwnPrefixes } from '../../drawing/markup';
import { anchorAt, frameOf } from '../../model/drawings';
import type { Anchor, ChartContent, Corner, Drawing, DrawingLink } from '../../model/drawing-types';
import type { SheetModel } from '../../model/sheet';
import { NotAWorkbookError } from '../errors';
import type { OpcPackage } from '../package/opc-package';
import type { Relationships } from '../package/relationships';
import { isElement, textOf, type XmlElement } from '../xml/tree';

const ANCHORS = ['xdr:twoCellAnchor', 'xdr:oneCellAnchor', 'xdr:absoluteAnchor'];

/**
 * Reads what floats over a sheet. A drawing or a chart that cannot be read is left to pass through: it is nothing a
 * workbook cannot do without.
 */
export function readDrawings(source: OpcPackage, path: string, sheet: SheetModel): void {
  const root = readable(() => source.tree(path));
  if (!root) return;
  const relationships = source.relationshipsOf(path);
  for (const child of withOwnPrefixes(root).children.filter(isElement)) {
    const anchor = anchorsIn(child)[0];
    const place = anchor && readAnchor(sheet, anchor);
    if (!place) continue;
    const links = linksOf(source, child, relationships);
    sheet.drawings.push({
      id: newDrawingId(sheet),
      anchor: place,
      wrapper: child,
      moved: false,
      isNew: false,
      links,
      ...readChart(source, child, links),
    } satisfies Drawing);
  }
}

/** The anchors in a drawing's child: itself, or those of its alternatives. */
export function anchorsIn(child: XmlElement): XmlElement[] {
  return ANCHORS.includes(child.name) ? [child] : ANCHORS.flatMap((name) => [...descendants(child, name)]);
}

function readAnchor(sheet: SheetModel, anchor: XmlElement): Anchor | undefined {
  const points = (element: XmlElement | undefined, name: string): number =>
    Number(element?.attributes[name] ?? 0) / EMU_PER_POINT;
  const size = childOf(anchor, 'xdr:ext');
  if (anchor.name === 'xdr:absoluteAnchor') {
    const at = childOf(anchor, 'xdr:pos');
    return {
      kind: 'Absolute',
      left: points(at, 'x'),
      top: points(at, 'y'),
      width: points(size, 'cx'),
      height: points(size, 'cy'),
    };
  }
  const from = readCorner(childOf(anchor, 'xdr:from'));
  if (!from) return undefined;
  if (anchor.name === 'xdr:oneCellAnchor')
    return { kind: 'OneCell', from, width: points(size, 'cx'), height: points(size, 'cy') };
  const to = readCorner(childOf(anchor, 'xdr:to'));
  if (!to) return undefined;
  const stretched: Anchor = { kind: 'TwoCell', from, to };
  const { editAs = 'twoCell' } = anchor.attributes;
  if (editAs === 'twoCell') return stretched;
  const frame = frameOf(sheet, stretched);
  return editAs === 'oneCell'
    ? { kind: 'OneCell', from, width: frame.width, height: frame.height }
    : anchorAt(sheet, 'Absolute', frame);
}

function readCorner(marker: XmlElement | undefined): Corner | undefined {
  if (!marker) return undefined;
  const number = (name: string): number => Number(textOf(childOf(marker, name))) || 0;
  return {
    row: number('xdr:row'),
    column: number('xdr:col'),
    right: number('xdr:colOff') / EMU_PER_POINT,
    down: number('xdr:rowOff') / EMU_PER_POINT,
  };
}

/** What the relationship ids in an element lead to. */
function linksOf(source: OpcPackage, element: XmlElement, relationships: Relationships): Map<string, DrawingLink> {
  const links = new Map<string, DrawingLink>();
  const visit = ({ attributes, children }: XmlElement): void => {
    for (const [name, id] of Object.entries(attributes)) {
      const relationship = name.startsWith('r:') ? relationships.byId(id) : undefined;
      if (relationship) {
        const { type, target, external } = relationship;
        links.set(id, {
          kind: 'part',
          type,
          target,
          external,
          bytes: () => (external ? undefined : source.bytes(target)),
        });
      }
    }
    children.filter(isElement).forEach(visit);
  };
  visit(element);
  return links;
}

function readChart(
  source: OpcPackage,
  element: XmlElement,
  links: ReadonlyMap<string, DrawingLink>,
): { chart?: ChartContent } {
  const reference = [...descendants(element, 'c:chart')][0];
  const link = reference && links.get(reference.attributes['r:id'] ?? '');
  if (link?.kind !== 'part') return {};
  const root = readable(() => source.tree(link.target));
  const space = root && withOwnPrefixes(root);
  return space?.name === 'c:chartSpace' && childOf(childOf(space, 'c:chart'), 'c:plotArea')
    ? { chart: { space, path: link.target, edited: false } }
    : {};
}

/** What can be read of a part a workbook can do without; undefined where it is damaged. */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotAWorkbookError) return undefined;
    throw error;
  }
}
