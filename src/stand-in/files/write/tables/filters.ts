import { formatArea } from '../../../model/address';
import { datePartsOf, periodBounds } from '../../../model/filters/filter-dates';
import { meanOf } from '../../../model/filters/filter-tests';
import type { ColumnFilter, FilterDate } from '../../../model/filters/filter-types';
import type { SheetModel } from '../../../model/sheet';
import type { Area } from '../../../model/sheet-types';
import type { Table } from '../../../model/tables/table-types';
import { iconSetWord, wordFor } from '../../conditional-words';
import { DYNAMIC_WORDS, filterOrigins } from '../../filter-words';
import { encodeString } from '../../xml/text';
import {
  childNamed,
  insertInOrder,
  isElement,
  localName,
  parseTree,
  removeChildren,
  type XmlElement,
} from '../../xml/tree';
import { withPartPrefix } from '../extensions';
import { WORKSHEET_ORDER } from '../sheets/sheet-elements';
import type { StyleWriter } from '../styles';
import { element } from '../xml';
import { prefixOf } from '../../xml/scan';

/** The filters of an autoFilter element: those that did not change as the file had them. Other children stay. */
export function fillAutoFilter(
  target: XmlElement,
  sheet: SheetModel,
  body: Area,
  filters: readonly (readonly [place: number, filter: ColumnFilter])[],
  styles: StyleWriter,
): void {
  const prefix = prefixOf(target.name);
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([place, filter]) => {
      const origin = filterOrigins.get(filter);
      const cells = { ...body, column: body.column + place, columnCount: 1 };
      const made =
        origin ?? parseTree(element('filterColumn', { colId: place }, filterXml(filter, sheet, cells, styles)));
      return withPartPrefix({ ...made, attributes: { ...made.attributes, colId: String(place) } }, prefix);
    });
  // A column whose button is hidden, without a filter, stays as it is.
  const places = new Set(filters.map(([place]) => String(place)));
  const kept = target.children.filter(
    (child) => !isElement(child) || localName(child) !== 'filterColumn' || isButtonOnly(child, places),
  );
  target.children = [...columns, ...kept];
}

const isButtonOnly = ({ attributes, children }: XmlElement, filtered: ReadonlySet<string>): boolean =>
  !children.some(isElement) && !filtered.has(attributes.colId ?? '');

/** Puts a sheet's own filter into its part, or takes it out; how the rows were sorted stays. */
export function patchAutoFilter(root: XmlElement, sheet: SheetModel, styles: StyleWriter): void {
  const { autoFilter } = sheet;
  const existing = childNamed(root, 'autoFilter');
  if (!autoFilter) {
    removeChildren(root, 'autoFilter');
    setFilterMode(root, false);
    return;
  }
  const target: XmlElement = existing ?? { name: `${prefixOf(root.name)}autoFilter`, attributes: {}, children: [] };
  target.attributes.ref = formatArea(autoFilter.area);
  const body = { ...autoFilter.area, row: autoFilter.area.row + 1, rowCount: autoFilter.area.rowCount - 1 };
  fillAutoFilter(target, sheet, body, [...autoFilter.filters], styles);
  if (!existing) insertInOrder(root, target, WORKSHEET_ORDER);
  setFilterMode(root, autoFilter.filters.size > 0);
}

function setFilterMode(root: XmlElement, isFiltered: boolean): void {
  const properties = childNamed(root, 'sheetPr');
  if (isFiltered) {
    const target: XmlElement = properties ?? { name: `${prefixOf(root.name)}sheetPr`, attributes: {}, children: [] };
    target.attributes.filterMode = '1';
    if (!properties) insertInOrder(root, target, WORKSHEET_ORDER);
  } else if (properties) {
    delete properties.attributes.filterMode;
  }
}

/** A table's filters by the places of their columns. */
export function placesOfFilters({ filters, columns }: Table): [number, ColumnFilter][] {
  return [...(filters ?? [])].flatMap(([id, filter]): [number, ColumnFilter][] => {
    const place = columns.findIndex((column) => column.id === id);
    return place < 0 ? [] : [[place, filter]];
  });
}

function filterXml(filter: ColumnFilter, sheet: SheetModel, cells: Area, styles: StyleWriter): string {
  switch (filter.filterOn) {
    case 'Values': {
      const values = filter.values ?? [];
      const texts = values.flatMap((one) =>
        typeof one === 'string' && one !== '' ? element('filter', { val: encodeString(one) }) : [],
      );
      const dates = values.flatMap((one) => (typeof one === 'string' ? [] : dateXml(one)));
      return element('filters', { blank: values.includes('') ? 1 : undefined }, texts.join('') + dates.join(''));
    }
    case 'Custom': {
      const criteria = [filter.criterion1 ?? '', ...(filter.criterion2 === undefined ? [] : [filter.criterion2])];
      return element(
        'customFilters',
        { and: criteria.length > 1 && filter.operator !== 'Or' ? 1 : undefined },
        criteria.map(customXml).join(''),
      );
    }
    case 'Dynamic':
      return dynamicXml(filter.dynamicCriteria ?? '', sheet, cells);
    case 'CellColor':
    case 'FontColor': {
      const isCell = filter.filterOn === 'CellColor';
      const rgb = filter.color === '' || filter.color === undefined ? undefined : { rgb: filter.color };
      // Here a plain fill's colour is the pattern's own, as in cells; named twice, every reader finds it.
      const fill = rgb ? { pattern: 'solid', foreground: rgb, background: rgb } : { pattern: 'none' };
      const dxfId = styles.differentialNumber(isCell ? { fill } : { font: rgb ? { color: rgb } : {} });
      return element('colorFilter', { dxfId, cellColor: isCell ? undefined : 0 });
    }
    case 'Icon':
      return element('iconFilter', { iconSet: iconSetWord(filter.icon?.set ?? ''), iconId: filter.icon?.index });
    default: {
      const { filterOn, criterion1 } = filter;
      const values = {
        top: filterOn.startsWith('Top') ? undefined : 0,
        percent: filterOn.endsWith('Percent') ? 1 : undefined,
      };
      return element('top10', { ...values, val: Number(criterion1) });
    }
  }
}

function dateXml(date: FilterDate): string {
  const [year, month, day, hour, minute, second] = datePartsOf(date);
  return element('dateGroupItem', {
    year,
    month,
    day,
    hour,
    minute,
    second,
    dateTimeGrouping: date.specificity.toLowerCase(),
  });
}

const OPERATORS = {
  '=': undefined,
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
} as const;

/** A criterion with nothing behind its operator means blank cells, which the file spells as a space. */
function customXml(criterion: string): string {
  const [, operator = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  return element('customFilter', {
    operator: OPERATORS[operator as keyof typeof OPERATORS],
    val: operand === '' ? ' ' : encodeString(operand),
  });
}

/** With the bounds as they are today, for programs that do not find them themselves. */
function dynamicXml(word: string, sheet: SheetModel, cells: Area): string {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const [from, to] = periodBounds(word, today, sheet.workbook.date1904) ?? [];
  const mean = word.endsWith('Average') ? meanOf(sheet, cells) : undefined;
  const type = wordFor(DYNAMIC_WORDS, word);
  return element('dynamicFilter', { type, val: mean === undefined || Number.isNaN(mean) ? from : mean, maxVal: to });
}
