import { defaultPageLayout } from '../../model/page-layout';
import type { PageLayout } from '../../model/page-types';
import { childNamed, type XmlElement } from '../xml/tree';
import { isOn } from './fonts';
import { readHeadersFooters } from './headers-footers';

const COMMENTS: Readonly<Record<string, PageLayout['printComments']>> = {
  none: 'None',
  atEnd: 'EndSheet',
  asDisplayed: 'InPlace',
};
const ERRORS: Readonly<Record<string, PageLayout['printErrors']>> = {
  displayed: 'AsDisplayed',
  blank: 'Blank',
  dash: 'Dash',
  NA: 'NotAvailable',
};

/** The page set-up of a sheet's elements, by their names. Print area and titles are defined names and come later. */
export function readPageLayout(parts: ReadonlyMap<string, XmlElement>): PageLayout {
  const options = parts.get('printOptions')?.attributes ?? {};
  const margins = parts.get('pageMargins')?.attributes;
  const setup = parts.get('pageSetup')?.attributes ?? {};
  const fitToPage = childNamed(parts.get('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage;
  const flag = (value: string | undefined): boolean => value !== undefined && isOn(value);
  const margin = (name: keyof PageLayout['margins']): number =>
    Number(margins?.[name] ?? defaultPageLayout.margins[name]);
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    ...(setup.paperSize === undefined ? {} : { paperSize: Number(setup.paperSize) }),
    margins: {
      left: margin('left'),
      right: margin('right'),
      top: margin('top'),
      bottom: margin('bottom'),
      header: margin('header'),
      footer: margin('footer'),
    },
    centerHorizontally: flag(options.horizontalCentered),
    centerVertically: flag(options.verticalCentered),
    scale: Number(setup.scale ?? 100),
    ...(flag(fitToPage) ? { fit: { wide: Number(setup.fitToWidth ?? 1), tall: Number(setup.fitToHeight ?? 1) } } : {}),
    printGridlines: flag(options.gridLines),
    printHeadings: flag(options.headings),
    blackAndWhite: flag(setup.blackAndWhite),
    draft: flag(setup.draft),
    printComments: COMMENTS[setup.cellComments ?? 'none'] ?? 'None',
    printErrors: ERRORS[setup.errors ?? 'displayed'] ?? 'AsDisplayed',
    order: setup.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    ...(flag(setup.useFirstPageNumber) ? { firstPageNumber: Number(setup.firstPageNumber ?? 1) } : {}),
    headersFooters: readHeadersFooters(parts.get('headerFooter')),
  };
}

/** The layout as the attributes of `printOptions` and `pageSetup`, defaults left out. */
export function pageAttributes(layout: PageLayout): { options: Record<string, string>; setup: Record<string, string> } {
  const word = (words: Readonly<Record<string, string>>, meaning: string): string =>
    Object.entries(words).find(([, value]) => value === meaning)?.[0] ?? '';
  const given = (entries: readonly [string, string | false][]): Record<string, string> =>
    Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== false));
  return {
    options: given([
      ['horizontalCentered', layout.centerHorizontally && '1'],
      ['verticalCentered', layout.centerVertically && '1'],
      ['headings', layout.printHeadings && '1'],
      ['gridLines', layout.printGridlines && '1'],
    ]),
    setup: given([
      ['paperSize', layout.paperSize !== undefined && String(layout.paperSize)],
      ['scale', !layout.fit && layout.scale !== 100 && String(layout.scale)],
      ['firstPageNumber', layout.firstPageNumber !== undefined && String(layout.firstPageNumber)],
      ['fitToWidth', layout.fit !== undefined && layout.fit.wide !== 1 && String(layout.fit.wide)],
      ['fitToHeight', layout.fit !== undefined && layout.fit.tall !== 1 && String(layout.fit.tall)],
      ['pageOrder', layout.order === 'OverThenDown' && 'overThenDown'],
      ['orientation', layout.orientation.toLowerCase()],
      ['blackAndWhite', layout.blackAndWhite && '1'],
      ['draft', layout.draft && '1'],
      ['cellComments', layout.printComments !== 'None' && word(COMMENTS, layout.printComments)],
      ['useFirstPageNumber', layout.firstPageNumber !== undefined && '1'],
      ['errors', layout.printErrors !== 'AsDisplayed' && word(ERRORS, layout.printErrors)],
    ]),
  };
}
