import type { HeaderFooter, PageLayout } from './page-types';

const empty: HeaderFooter = { left: '', center: '', right: '' };

/** The page set-up of a new sheet: Letter-free (the printer's own paper), Excel's Normal margins. */
export const defaultPageLayout: PageLayout = {
  orientation: 'Portrait',
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  scale: 100,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draft: false,
  printComments: 'None',
  printErrors: 'AsDisplayed',
  order: 'DownThenOver',
  headersFooters: {
    defaultHeader: empty,
    defaultFooter: empty,
    evenHeader: empty,
    evenFooter: empty,
    firstHeader: empty,
    firstFooter: empty,
    differentFirst: false,
    differentOddEven: false,
    scaleWithDocument: true,
    alignWithMargins: true,
  },
};
