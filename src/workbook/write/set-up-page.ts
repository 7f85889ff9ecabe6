import type { SheetData } from '../../scoring/sheets';
import { addressOf } from './addresses';

/** The parts of a page's set-up that Excel is asked for, and that it is asked about afterwards. */
export const PRINT_PARTS = ['orientation', 'paper', 'margins', 'fit', 'area', 'titles', 'breaks', 'footer'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];

/** Excel keeps lengths in inches with few decimals: so many points are no difference. */
const NEARLY = 0.5;

/** Sets one part, and how what Excel has is told from what it was asked for. */
interface PartOfSetUp {
  set(): void;
  /** Asks Excel; the answer is good once the context is synced. */
  read(): () => boolean;
}

/**
 * Sets up how a sheet is printed: paper, one page wide, titles repeated, a break before each page that must begin anew;
 * then reads it back, and sets again what Excel did not take (fit-to-pages set together with other layout has been seen
 * to be dropped; a second try alone holds).
 *
 * @returns the parts that are still not as asked, for the user to look at; mostly none
 */
export async function setUpPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: SheetData,
): Promise<PrintPart[]> {
  const parts = partsOf(sheet, data);
  for (const part of PRINT_PARTS) parts[part].set();
  sheet.showGridlines = false;
  if (data.frozenRows > 0) sheet.freezePanes.freezeRows(data.frozenRows);
  const wrong = await notTaken(context, parts, PRINT_PARTS);
  if (wrong.length === 0) return [];
  for (const part of wrong) parts[part].set();
  return notTaken(context, parts, wrong);
}

async function notTaken(
  context: Excel.RequestContext,
  parts: Readonly<Record<PrintPart, PartOfSetUp>>,
  asked: readonly PrintPart[],
): Promise<PrintPart[]> {
  const checks = asked.map((part) => ({ part, isAsAsked: parts[part].read() }));
  await context.sync();
  return checks.filter(({ isAsAsked }) => !isAsAsked()).map(({ part }) => part);
}

function partsOf(sheet: Excel.Worksheet, { print, values, columnWidths }: SheetData): Record<PrintPart, PartOfSetUp> {
  const { pageLayout: layout } = sheet;
  const { orientation, paper, margins, footer, titleRows, pageStarts } = print;
  const asked = {
    orientation: orientation === 'portrait' ? 'Portrait' : 'Landscape',
    paper: paper === 'A4' ? 'A4' : 'Letter',
  } as const;
  const edges = {
    leftMargin: margins.left,
    rightMargin: margins.right,
    topMargin: margins.top,
    bottomMargin: margins.bottom,
    headerMargin: margins.header,
    footerMargin: margins.footer,
  };
  const names = Object.keys(edges) as (keyof typeof edges)[];
  const area = addressOf({ row: 0, column: 0, rowCount: values.length, columnCount: columnWidths.length });
  const titles = titleRows && `$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`;
  const pages = layout.headersFooters.defaultForAllPages;
  const load = (properties: string) => layout.load(properties);
  return {
    orientation: {
      set: () => void (layout.orientation = asked.orientation),
      read: () => (load('orientation'), () => layout.orientation === asked.orientation),
    },
    paper: {
      set: () => void (layout.paperSize = asked.paper),
      read: () => (load('paperSize'), () => layout.paperSize === asked.paper),
    },
    margins: {
      set: () => {
        for (const name of names) layout[name] = edges[name];
        layout.centerHorizontally = true;
      },
      read: () => (load(names.join()), () => names.every((name) => Math.abs(layout[name] - edges[name]) < NEARLY)),
    },
    fit: {
      set: () => void (layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }),
      read: () => (load('zoom'), () => layout.zoom.horizontalFitToPages === 1 && !layout.zoom.verticalFitToPages),
    },
    area: {
      set: () => layout.setPrintArea(area),
      read: () => isAt(layout.getPrintAreaOrNullObject(), area),
    },
    titles: {
      set: () => titles !== undefined && layout.setPrintTitleRows(titles),
      read: () => (titles === undefined ? () => true : isAt(layout.getPrintTitleRowsOrNullObject(), titles)),
    },
    breaks: {
      set: () => {
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of pageStarts) sheet.horizontalPageBreaks.add(`A${row + 1}`);
      },
      read: () => {
        const breaks = sheet.horizontalPageBreaks;
        breaks.load('items/rowIndex');
        return () => {
          const rows = new Set(breaks.items.map(({ rowIndex }) => rowIndex));
          return rows.size === pageStarts.length && pageStarts.every((row) => rows.has(row));
        };
      },
    },
    footer: {
      set: () => {
        pages.leftFooter = footer.left;
        pages.centerFooter = footer.center;
        pages.rightFooter = footer.right;
      },
      read: () => {
        pages.load('leftFooter,centerFooter,rightFooter');
        return () =>
          pages.leftFooter === footer.left &&
          pages.centerFooter === footer.center &&
          pages.rightFooter === footer.right;
      },
    },
  };
}

/** Whether a range stands at an address, whatever sheet and marks Excel writes with it. */
function isAt(range: Excel.Range | Excel.RangeAreas, address: string): () => boolean {
  range.load('address');
  const plain = (text: string): string => text.replace(/^.*!/u, '').replaceAll('$', '');
  return () => !range.isNullObject && plain(range.address) === plain(address);
}
