import { columnPoints, type SheetData } from '../../scoring/sheets';
import { inRequests } from './in-requests';

/** The logo's distance from the edges of a heading, in points. */
const EDGE = 3;
/** At most so much of the sheet's width. */
const WIDEST = 0.25;

/**
 * Puts the logo at the left of every heading, as high as the heading and in its own proportions: the picture goes to
 * Excel once, the other places get copies of it.
 */
export async function placeLogo(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: SheetData,
  base64: string,
): Promise<void> {
  const { headings, rowHeights, columnWidths } = data;
  const [first, ...others] = headings.map(({ first: row, count }) => {
    const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
    return { top: sum(rowHeights.slice(0, row)), height: sum(rowHeights.slice(row, row + count)) };
  });
  if (!first) return;
  const picture = sheet.shapes.addImage(base64);
  picture.load('width,height');
  await context.sync();
  const sheetWidth = columnWidths.reduce((total, characters) => total + columnPoints(characters), 0);
  const scale = Math.min((first.height - 2 * EDGE) / picture.height, (sheetWidth * WIDEST) / picture.width);
  const [width, height] = [picture.width * scale, picture.height * scale];
  picture.lockAspectRatio = false;
  place(picture, first);
  await inRequests(context, others, (heading) => place(picture.copyTo(sheet), heading));
  await context.sync();

  function place(shape: Excel.Shape, heading: { readonly top: number; readonly height: number }): void {
    shape.width = width;
    shape.height = height;
    shape.left = EDGE;
    shape.top = heading.top + (heading.height - height) / 2;
    shape.placement = 'OneCell';
  }
}
