import { isEntireColumn, isEntireRow } from '../../model/area';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { HeaderFooter, HeaderFooterSet, PageLayout } from '../../model/page-types';
import { asBoolean, asNumber, asOneOf, asRecord, asString, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import type { RangeAreasState } from '../ranges/areas-state';
import { givenAreas, givenRangeOn, rangeAreasOf, rangeOf } from '../objects';
import { cellsOf, resolveAddress, type RangeState } from '../ranges/range-state';
import { pointsPerInch } from '../ranges/size';

/** The API's paper names by the file format's numbers. */
const paperNames: Readonly<Record<number, string>> = {
  1: 'Letter',
  2: 'LetterSmall',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  10: 'A4Small',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
  15: 'Quatro',
  16: 'Paper10x14',
  17: 'Paper11x17',
  18: 'Note',
  19: 'Envelope9',
  20: 'Envelope10',
  21: 'Envelope11',
  22: 'Envelope12',
  23: 'Envelope14',
  27: 'EnvelopeDL',
  28: 'EnvelopeC5',
  29: 'EnvelopeC3',
  30: 'EnvelopeC4',
  31: 'EnvelopeC6',
  33: 'EnvelopeB4',
  34: 'EnvelopeB5',
  35: 'EnvelopeB6',
};

type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draft';

const flag = (key: Flag): Property<SheetModel> => ({
  get: (sheet) => sheet.layout[key],
  set: (sheet, value) => sheet.setLayout({ [key]: asBoolean(value) }),
});

function word<K extends 'orientation' | 'printComments' | 'printErrors' | 'order'>(
  key: K,
  words: readonly PageLayout[K][],
): Property<SheetModel> {
  return {
    get: (sheet) => sheet.layout[key],
    set: (sheet, value) => sheet.setLayout({ [key]: asOneOf(value, words) }),
  };
}

type Margin = keyof PageLayout['margins'];

/** Margins are points in the API, inches in the file. */
const margin = (key: Margin): Property<SheetModel> => ({
  get: (sheet) => sheet.layout.margins[key] * pointsPerInch,
  set(sheet, value) {
    const points = asNumber(value);
    if (points < 0) {
      throw invalidArgument();
    }
    sheet.setLayout({ margins: { ...sheet.layout.margins, [key]: points / pointsPerInch } });
  },
});

const zoom: Property<SheetModel> = {
  get({ layout: { fit, scale } }) {
    return fit
      ? { horizontalFitToPages: fit.wide || null, verticalFitToPages: fit.tall || null, scale: null }
      : { horizontalFitToPages: null, verticalFitToPages: null, scale };
  },
  set(sheet, value) {
    const options = asRecord(value);
    const pages = (key: string): number => {
      const count = options[key] ?? 0;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 32_767) {
        throw invalidArgument();
      }
      return count;
    };
    const [wide, tall] = [pages('horizontalFitToPages'), pages('verticalFitToPages')];
    if (wide > 0 || tall > 0) {
      sheet.setLayout({ fit: { wide, tall } });
      return;
    }
    const scale = asNumber(options['scale'] ?? 100);
    if (scale < 10 || scale > 400) {
      throw invalidArgument();
    }
    sheet.setLayout({ scale, fit: undefined });
  },
};

function given(sheet: SheetModel, args: Arguments, index = 0): RangeState {
  const range = givenRangeOn(sheet, args, index);
  if (range.sheet !== sheet) {
    throw invalidArgument();
  }
  return range;
}

function setPrintArea(sheet: SheetModel, args: Arguments): void {
  const { sheet: home, areas } = givenAreas(sheet, args, 0);
  if (home !== sheet) {
    throw invalidArgument();
  }
  sheet.setLayout({ printArea: areas });
}

function setPrintMargins(sheet: SheetModel, args: Arguments): void {
  const unit = asOneOf(args.raw(0), ['Points', 'Inches', 'Centimeters'] as const);
  const perInch = { Points: pointsPerInch, Inches: 1, Centimeters: 2.54 }[unit];
  const margins: Record<Margin, number> = { ...sheet.layout.margins };
  for (const [key, value] of Object.entries(args.record(1))) {
    if (value !== null && value !== undefined) {
      if (!(key in margins) || asNumber(value) < 0) {
        throw invalidArgument();
      }
      margins[key as Margin] = asNumber(value) / perInch;
    }
  }
  sheet.setLayout({ margins });
}

function titles(sheet: SheetModel, axis: 'rows' | 'columns'): HostObject<RangeState> | null {
  const all = resolveAddress(sheet, undefined).area;
  const lines = axis === 'rows' ? sheet.layout.titleRows : sheet.layout.titleColumns;
  if (!lines) {
    return null;
  }
  const count = lines.last - lines.first + 1;
  const area =
    axis === 'rows'
      ? { ...all, row: lines.first, rowCount: count }
      : { ...all, column: lines.first, columnCount: count };
  return rangeOf({ sheet, area });
}

function setTitles(sheet: SheetModel, args: Arguments, axis: 'rows' | 'columns'): void {
  const area = cellsOf(given(sheet, args));
  if (axis === 'rows' ? !isEntireRow(area) : !isEntireColumn(area)) {
    throw invalidArgument();
  }
  sheet.setLayout(
    axis === 'rows'
      ? { titleRows: { first: area.row, last: area.row + area.rowCount - 1 } }
      : { titleColumns: { first: area.column, last: area.column + area.columnCount - 1 } },
  );
}

function printArea(sheet: SheetModel): HostObject<RangeAreasState> | null {
  const areas = sheet.layout.printArea;
  return areas && areas.length > 0 ? rangeAreasOf({ sheet, areas: [...areas] }) : null;
}

function required<T>(object: T | null): T {
  if (object === null) {
    throw itemNotFound();
  }
  return object;
}

type Pages = 'default' | 'even' | 'first';

interface PagesState {
  readonly sheet: SheetModel;
  readonly pages: Pages;
}

function setHeadersFooters(sheet: SheetModel, patch: Partial<HeaderFooterSet>): void {
  sheet.setLayout({ headersFooters: { ...sheet.layout.headersFooters, ...patch } });
}

/** Each of the six texts holds 255 characters together with its neighbours; Excel cuts nothing, it refuses. */
function section(part: 'Header' | 'Footer', place: keyof HeaderFooter): Property<PagesState> {
  return {
    get: ({ sheet, pages }) => sheet.layout.headersFooters[`${pages}${part}`][place],
    set({ sheet, pages }, value) {
      const texts = { ...sheet.layout.headersFooters[`${pages}${part}`], [place]: asString(value) };
      if (texts.left.length + texts.center.length + texts.right.length > 255) {
        throw invalidArgument();
      }
      setHeadersFooters(sheet, { [`${pages}${part}`]: texts });
    },
  };
}

const headerFooterType: HostType<PagesState> = hostType({
  name: 'HeaderFooter',
  properties: {
    LeftHeader: section('Header', 'left'),
    CenterHeader: section('Header', 'center'),
    RightHeader: section('Header', 'right'),
    LeftFooter: section('Footer', 'left'),
    CenterFooter: section('Footer', 'center'),
    RightFooter: section('Footer', 'right'),
  },
});

const states = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

const headersFootersType: HostType<SheetModel> = hostType({
  name: 'HeaderFooterGroup',
  properties: {
    State: {
      get({ layout: { headersFooters: set } }) {
        return states[(set.differentFirst ? 1 : 0) + (set.differentOddEven ? 2 : 0)];
      },
      set(sheet, value) {
        const index = states.indexOf(asOneOf(value, states));
        setHeadersFooters(sheet, { differentFirst: index % 2 === 1, differentOddEven: index >= 2 });
      },
    },
    UseSheetMargins: {
      get: (sheet) => sheet.layout.headersFooters.alignWithMargins,
      set: (sheet, value) => setHeadersFooters(sheet, { alignWithMargins: asBoolean(value) }),
    },
    UseSheetScale: {
      get: (sheet) => sheet.layout.headersFooters.scaleWithDocument,
      set: (sheet, value) => setHeadersFooters(sheet, { scaleWithDocument: asBoolean(value) }),
    },
  },
  objects: {
    DefaultForAllPages: (sheet) => make(headerFooterType, { sheet, pages: 'default' }),
    OddPages: (sheet) => make(headerFooterType, { sheet, pages: 'default' }),
    EvenPages: (sheet) => make(headerFooterType, { sheet, pages: 'even' }),
    FirstPage: (sheet) => make(headerFooterType, { sheet, pages: 'first' }),
  },
});

export const pageLayoutType: HostType<SheetModel> = hostType({
  name: 'PageLayout',
  properties: {
    Orientation: word('orientation', ['Portrait', 'Landscape']),
    PaperSize: {
      get: ({ layout }) => (layout.paperSize === undefined ? null : (paperNames[layout.paperSize] ?? null)),
      set(sheet, value) {
        const name = asOneOf(value, Object.values(paperNames));
        sheet.setLayout({ paperSize: Number(Object.keys(paperNames).find((key) => paperNames[Number(key)] === name)) });
      },
    },
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draft'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    PrintComments: {
      get: ({ layout }) =>
        layout.printComments === 'None' ? 'NoComments' : layout.printComments === 'EndSheet' ? 'EndSheet' : 'InPlace',
      set(sheet, value) {
        const name = asOneOf(value, ['NoComments', 'EndSheet', 'InPlace'] as const);
        sheet.setLayout({ printComments: name === 'NoComments' ? 'None' : name });
      },
    },
    PrintErrors: {
      get: ({ layout }) => (layout.printErrors === 'AsDisplayed' ? 'AsDisplayed' : layout.printErrors),
      set: (sheet, value) =>
        sheet.setLayout({ printErrors: asOneOf(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']) }),
    },
    PrintOrder: word('order', ['DownThenOver', 'OverThenDown']),
    FirstPageNumber: {
      get: ({ layout }) => layout.firstPageNumber ?? '',
      set: (sheet, value) => sheet.setLayout({ firstPageNumber: value === '' ? undefined : asNumber(value) }),
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    Zoom: zoom,
  },
  objects: { HeadersFooters: (sheet) => make(headersFootersType, sheet) },
  methods: {
    SetPrintArea: setPrintArea,
    SetPrintMargins: setPrintMargins,
    SetPrintTitleRows: (sheet, args) => setTitles(sheet, args, 'rows'),
    SetPrintTitleColumns: (sheet, args) => setTitles(sheet, args, 'columns'),
    GetPrintArea: (sheet) => required(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (sheet) => required(titles(sheet, 'rows')),
    GetPrintTitleRowsOrNullObject: (sheet) => titles(sheet, 'rows'),
    GetPrintTitleColumns: (sheet) => required(titles(sheet, 'columns')),
    GetPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, 'columns'),
  },
});
