import type { Area } from './sheet-types';

export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface HeaderFooterSet {
  readonly defaultHeader: HeaderFooter;
  readonly defaultFooter: HeaderFooter;
  readonly evenHeader: HeaderFooter;
  readonly evenFooter: HeaderFooter;
  readonly firstHeader: HeaderFooter;
  readonly firstFooter: HeaderFooter;
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithDocument: boolean;
  readonly alignWithMargins: boolean;
}

/** A sheet's page set-up. Margins are inches, as in the file; the API's points are converted at its door. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The file format's paper number: 9 is A4, 1 is Letter. Undefined: the printer's own. */
  readonly paperSize?: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** Percent, 10 to 400; ignored where fit is given. */
  readonly scale: number;
  /** Pages wide and tall; 0 in one of them means automatic. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly printComments: 'None' | 'EndSheet' | 'InPlace';
  readonly printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly order: 'DownThenOver' | 'OverThenDown';
  readonly firstPageNumber?: number;
  readonly headersFooters: HeaderFooterSet;
  readonly printArea?: readonly Area[];
  /** First and last row (or column) repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
}
