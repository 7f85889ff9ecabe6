import { formatArea } from '../../../model/address';

/** The boxes that notes are shown in: a drawing in the old markup, edited as text so that the rest of it stays. */

const SHAPE = /<((?:[\w.-]+:)?shape)\s[^>]*>[\s\S]*?<\/\1>\s*/g;

interface Place {
  readonly row: number;
  readonly column: number;
}

export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

export const hasShapes = (vml: string): boolean => vml.search(SHAPE) >= 0;

const isAt = (shape: string, { row, column }: Place): boolean =>
  /ObjectType="Note"/.test(shape) && numberIn(shape, 'Row') === row && numberIn(shape, 'Column') === column;

export const hasNoteShape = (vml: string, place: Place): boolean =>
  [...vml.matchAll(SHAPE)].some(([shape]) => isAt(shape, place));

/** Takes out the boxes of cells that have no note any more. */
export function keepNoteShapes(vml: string, cells: ReadonlySet<string>): string {
  return vml.replace(SHAPE, (shape) => {
    if (!shape.includes('ObjectType="Note"')) return shape;
    const area = { row: numberIn(shape, 'Row'), column: numberIn(shape, 'Column'), rowCount: 1, columnCount: 1 };
    return cells.has(formatArea(area)) ? shape : '';
  });
}

/** Adds a hidden box beside a cell, two columns wide and four rows high. */
export function addNoteShape(vml: string, { row, column }: Place): string {
  const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const id = Math.max(1024, ...ids) + 1;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 31, row + 3, 9].join(', ');
  const shape =
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;visibility:hidden"` +
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return vml.replace(/<\/xml>\s*$/, () => `${shape}</xml>`);
}

function numberIn(markup: string, name: string): number {
  return Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)`).exec(markup)?.[1] ?? 0);
}
