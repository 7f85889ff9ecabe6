import type { DatePart, ColumnFilter, FilterDate } from '../../model/filters/filter-types';
import { DYNAMIC_WORDS, filterOrigins } from '../filter-words';
import { iconSetOf } from '../conditional-words';
import { decodeString } from '../xml/text';
import { isElement, localName, type XmlElement } from '../xml/tree';
import { partNamed, partsNamed } from './extensions';
import { isOn } from './fonts';

/** Colours of a differential format as filters mean them: the fill of the cell, its font. "#RRGGBB". */
export interface FilterColors {
  readonly fill?: string;
  readonly font?: string;
}

/** The filters of an autoFilter element, by the columns' places. */
export function readFilters(
  element: XmlElement | undefined,
  colors: readonly FilterColors[],
): Map<number, ColumnFilter> {
  const filters = new Map<number, ColumnFilter>();
  for (const column of partsNamed(element, 'filterColumn')) {
    const filter = readFilter(column, colors);
    if (!filter) continue;
    filterOrigins.set(filter, column);
    filters.set(Number(column.attributes.colId ?? 0), filter);
  }
  return filters;
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function readFilter(column: XmlElement, colors: readonly FilterColors[]): ColumnFilter | undefined {
  const said = column.children.filter(isElement).find((child) => localName(child) !== 'extLst');
  if (!said) return undefined;
  const { attributes } = said;
  switch (localName(said)) {
    case 'filters': {
      const texts = partsNamed(said, 'filter').map(({ attributes: { val = '' } }) => decodeString(val));
      const blank = attributes.blank !== undefined && isOn(attributes.blank) ? [''] : [];
      return { filterOn: 'Values', values: [...texts, ...partsNamed(said, 'dateGroupItem').map(readDate), ...blank] };
    }
    case 'customFilters': {
      const [first = '', second] = partsNamed(said, 'customFilter').map(
        ({ attributes: { operator = 'equal', val = '' } }) =>
          `${OPERATORS[operator] ?? '='}${val === ' ' ? '' : decodeString(val)}`,
      );
      const operator = attributes.and !== undefined && isOn(attributes.and) ? 'And' : 'Or';
      return {
        filterOn: 'Custom',
        criterion1: first,
        ...(second === undefined ? {} : { criterion2: second, operator }),
      };
    }
    case 'top10': {
      const isTop = attributes.top === undefined || isOn(attributes.top);
      const kind = attributes.percent !== undefined && isOn(attributes.percent) ? 'Percent' : 'Items';
      return { filterOn: `${isTop ? 'Top' : 'Bottom'}${kind}`, criterion1: attributes.val ?? '10' };
    }
    case 'dynamicFilter':
      return { filterOn: 'Dynamic', dynamicCriteria: DYNAMIC_WORDS[attributes.type ?? ''] ?? 'Unknown' };
    case 'colorFilter': {
      const isCell = attributes.cellColor === undefined || isOn(attributes.cellColor);
      const found = colors[Number(attributes.dxfId ?? -1)];
      return { filterOn: isCell ? 'CellColor' : 'FontColor', color: (isCell ? found?.fill : found?.font) ?? '' };
    }
    case 'iconFilter':
      return {
        filterOn: 'Icon',
        icon: { set: iconSetOf(attributes.iconSet ?? ''), index: Number(attributes.iconId ?? 0) },
      };
    default:
      return undefined;
  }
}

function readDate({ attributes }: XmlElement): FilterDate {
  const { year = '1900', month, day, hour, minute, second, dateTimeGrouping = 'day' } = attributes;
  const pad = (part: string | undefined, start: string): string =>
    part === undefined ? '' : start + part.padStart(2, '0');
  const date = year + pad(month, '-') + pad(day, '-') + pad(hour, 'T') + pad(minute, ':') + pad(second, ':');
  const specificity = (dateTimeGrouping.charAt(0).toUpperCase() + dateTimeGrouping.slice(1)) as DatePart;
  return { date, specificity };
}

/** What filters by colour point to: here a plain fill's colour is the pattern's own, as in cells. */
export function readFilterColors(
  dxf: XmlElement,
  rgb: (color: XmlElement | undefined) => string | undefined,
): FilterColors {
  const pattern = partNamed(partNamed(dxf, 'fill'), 'patternFill');
  const fill = rgb(partNamed(pattern, 'fgColor')) ?? rgb(partNamed(pattern, 'bgColor'));
  const font = rgb(partNamed(partNamed(dxf, 'font'), 'color'));
  return { ...(fill === undefined ? {} : { fill }), ...(font === undefined ? {} : { font }) };
}
