import { formatArea, parseArea } from '../../../model/address';
import { lastColumn, lastRow } from '../../../model/area';
import type { ReferenceFollower } from './reference-follower';

const ANCHOR = /<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor))\b[^>]*>[\s\S]*?<\/\1>/g;
const CONTROL_ANCHOR = /<((?:[\w.-]+:)?anchor)(?=[\s>])[^>]*>[\s\S]*?<\/\1>/g;
const MARKER = /<((?:[\w.-]+:)?(?:from|to))>([\s\S]*?)<\/\1>/g;
const COMMENT = /<((?:[\w.-]+:)?(?:comment|threadedComment))\s[^>]*?\bref="([^"]*)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;
const SHAPE = /<((?:[\w.-]+:)?ClientData)\s[^>]*ObjectType="(\w+)"[^>]*>[\s\S]*?<\/\1>/g;
const SHAPE_ANCHOR = /(<(?:[\w.-]+:)?Anchor>)([^<]*)(<)/;

/** Pictures and charts move with the rows and columns under their corners; one told not to move stays. */
export function followAnchors(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(ANCHOR, (anchor) =>
    /^<[^>]*editAs="absolute"/.test(anchor)
      ? anchor
      : moved(anchor, sheetId, follower, /^<[^>]*editAs="oneCell"/.test(anchor)),
  );
}

/** Form controls and embedded objects say in the sheet's own part where they are, and whether they move at all. */
export function followControls(xml: string, sheetId: string, follower: ReferenceFollower): string {
  const says = (anchor: string, name: string): boolean => new RegExp(`^<[^>]*\\s${name}="(?:1|true)"`).test(anchor);
  return xml.replace(CONTROL_ANCHOR, (anchor) =>
    says(anchor, 'moveWithCells') ? moved(anchor, sheetId, follower, !says(anchor, 'sizeWithCells')) : anchor,
  );
}

function moved(anchor: string, sheetId: string, follower: ReferenceFollower, keepsSize: boolean): string {
  const corners = [...anchor.matchAll(MARKER)]
    .slice(0, 2)
    .map(([, , content]) => [numberIn(content, 'row'), numberIn(content, 'col')]);
  const [[row, column] = [0, 0], [bottom, right] = [row, column]] = corners;
  const before = {
    row,
    column,
    rowCount: Math.max(1, bottom - row + 1),
    columnCount: Math.max(1, right - column + 1),
  };
  const place = follower.floating(before, sheetId);
  const now = keepsSize ? { ...place, rowCount: before.rowCount, columnCount: before.columnCount } : place;
  return anchor.replace(MARKER, (marker, name: string) => {
    const isStart = name.endsWith('from');
    return withNumber(
      withNumber(marker, 'row', isStart ? now.row : lastRow(now)),
      'col',
      isStart ? now.column : lastColumn(now),
    );
  });
}

/** Comments go where their cells go, and go with them. */
export function followComments(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(COMMENT, (comment, _name: string, reference: string) => {
    const area = parseArea(reference);
    const now = area && follower.area(area, sheetId);
    if (!area || now === area) return comment;
    return now ? comment.replace(`ref="${reference}"`, `ref="${formatArea(now)}"`) : '';
  });
}

/**
 * The boxes comments are shown in, and form controls of the older kind. That of a comment that went stays as an unused
 * shape at the cut; a control follows whole rows and columns.
 */
export function followNoteShapes(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(SHAPE, (shape, _name: string, kind: string) => {
    if (kind !== 'Note') return withAnchor(shape, (corners) => followCorners(corners, sheetId, follower));
    const before = { row: numberIn(shape, 'Row'), column: numberIn(shape, 'Column'), rowCount: 1, columnCount: 1 };
    const now = follower.area(before, sheetId) ?? follower.floating(before, sheetId);
    const [down, aside] = [now.row - before.row, now.column - before.column];
    return withAnchor(
      withNumber(withNumber(shape, 'Row', now.row), 'Column', now.column),
      ({ left, top, right, bottom }) => ({
        left: left + aside,
        top: top + down,
        right: right + aside,
        bottom: bottom + down,
      }),
    );
  });
}

interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function followCorners({ left, top, right, bottom }: Corners, sheetId: string, follower: ReferenceFollower): Corners {
  const before = {
    row: top,
    column: left,
    rowCount: Math.max(1, bottom - top + 1),
    columnCount: Math.max(1, right - left + 1),
  };
  const now = follower.floating(before, sheetId);
  return { left: now.column, top: now.row, right: lastColumn(now), bottom: lastRow(now) };
}

/** Changes the cells of a shape's anchor: left column, offset, top row, offset, right column, offset, bottom row, offset. */
function withAnchor(shape: string, change: (corners: Corners) => Corners): string {
  return shape.replace(SHAPE_ANCHOR, (whole, start: string, list: string, end: string) => {
    const [left, fromLeft, top, fromTop, right, toRight, bottom, toBottom] = list.split(',').map(Number);
    if (toBottom === undefined) return whole;
    const now = change({ left, top, right, bottom });
    return start + [now.left, fromLeft, now.top, fromTop, now.right, toRight, now.bottom, toBottom].join(', ') + end;
  });
}

function numberIn(markup: string, name: string): number {
  return Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)`).exec(markup)?.[1] ?? 0);
}

function withNumber(markup: string, name: string, value: number): string {
  return markup.replace(new RegExp(`(<(?:[\\w.-]+:)?${name}>\\s*)\\d+`), `$1${value}`);
}
