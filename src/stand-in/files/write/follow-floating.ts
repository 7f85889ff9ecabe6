import { formatArea, parseArea } from '../../model/address';
import { lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/types';
import type { ReferenceFollower } from './reference-follower';

const ANCHOR = /<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor))\b[^>]*>[\s\S]*?<\/\1>/g;
const MARKER = /<((?:[\w.-]+:)?(?:from|to))>([\s\S]*?)<\/\1>/g;
const COMMENT = /<((?:[\w.-]+:)?(?:comment|threadedComment))\s[^>]*?\bref="([^"]*)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;
const NOTE = /<((?:[\w.-]+:)?ClientData)\s[^>]*ObjectType="Note"[^>]*>[\s\S]*?<\/\1>/g;
const SHAPE_ANCHOR = /(<(?:[\w.-]+:)?Anchor>)([^<]*)(<)/;

/** Pictures and charts move with the rows and columns under their corners; one told not to move stays. */
export function followAnchors(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(ANCHOR, (anchor) => {
    if (/^<[^>]*editAs="absolute"/.test(anchor)) return anchor;
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
    const now = keepSize(anchor, before, follower.floating(before, sheetId));
    return anchor.replace(MARKER, (marker, name: string) => {
      const isStart = name.endsWith('from');
      return withNumber(
        withNumber(marker, 'row', isStart ? now.row : lastRow(now)),
        'col',
        isStart ? now.column : lastColumn(now),
      );
    });
  });
}

/** `editAs="oneCell"` moves without changing its size. */
function keepSize(anchor: string, before: Area, now: Area): Area {
  if (!/^<[^>]*editAs="oneCell"/.test(anchor)) return now;
  return { ...now, rowCount: before.rowCount, columnCount: before.columnCount };
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

/** The boxes comments are shown in; that of a comment that went stays as an unused shape at the cut. */
export function followNoteShapes(xml: string, sheetId: string, follower: ReferenceFollower): string {
  return xml.replace(NOTE, (note) => {
    const before = { row: numberIn(note, 'Row'), column: numberIn(note, 'Column'), rowCount: 1, columnCount: 1 };
    const now = follower.area(before, sheetId) ?? follower.floating(before, sheetId);
    const [down, aside] = [now.row - before.row, now.column - before.column];
    return withNumber(withNumber(note, 'Row', now.row), 'Column', now.column).replace(
      SHAPE_ANCHOR,
      (_whole, start: string, list: string, end: string) => {
        // Left column, offset, top row, offset, right column, offset, bottom row, offset.
        const moved = list
          .split(',')
          .map((part, index) => Number(part) + (index % 4 === 0 ? aside : index % 4 === 2 ? down : 0));
        return start + moved.join(', ') + end;
      },
    );
  });
}

function numberIn(markup: string, name: string): number {
  return Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)`).exec(markup)?.[1] ?? 0);
}

function withNumber(markup: string, name: string, value: number): string {
  return markup.replace(new RegExp(`(<(?:[\\w.-]+:)?${name}>\\s*)\\d+`), `$1${value}`);
}
