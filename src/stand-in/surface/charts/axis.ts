import { dataOf } from '../../charts/data';
import { findAxis, groupsOf, isSecondary, seriesOf } from '../../charts/groups';
import { newGridlines } from '../../charts/look';
import { isXy } from '../../charts/types';
import { el, val } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { givenRangeOn } from '../objects';
import { cellsOf } from '../ranges/range-state';
import { formatType } from './format';
import { axisTitleOf, chartAxisTitleType, textOrientation } from './title';
import { changing, type ChartPart, flagOf, numberOf, presence, spaceOf, wordOf } from './state';

const gridlinesFormatType = formatType('ChartGridlinesFormat', 'Line');

const gridlinesType: HostType<ChartPart> = hostType({
  name: 'ChartGridlines',
  properties: {
    Visible: presence,
  },
  objects: { Format: (part) => make(gridlinesFormatType, part) },
});

const gridlines =
  (name: string) =>
  (part: ChartPart): HostObject =>
    make(gridlinesType, { ...part, place: part.place.child(name, () => newGridlines(name)) });

const axisFormatType = formatType('ChartAxisFormat', 'Font', 'Line', 'Fill');

/** A bound or unit of a scale: a number, or empty for automatic. */
function automatic(place: (part: ChartPart) => Place, name: string): Property<ChartPart> {
  return {
    get: (part) => place(part).number(name) ?? '',
    set(part, value) {
      const number = value === '' ? undefined : asNumber(value);
      changing(part);
      place(part).setValue(name, number);
    },
  };
}

const axis = ({ place }: ChartPart): Place => place;
const scaling = ({ place }: ChartPart): Place => place.child('c:scaling');

/** The axis this one crosses: where it crosses is said there. */
function crossed({ drawing, place }: ChartPart): Place {
  const id = place.value('c:crossAx');
  const area = Place.at(drawing.chart?.space ?? el('c:chartSpace')).path('c:chart', 'c:plotArea');
  const other = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx']
    .flatMap((name) => area.children(name))
    .find((one) => Place.at(one).value('c:axId') === id);
  return other ? Place.at(other) : place;
}

const ticks = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' };
const timeUnits = { Days: 'days', Months: 'months', Years: 'years' };
const displayUnits: Readonly<Record<string, string>> = {
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};

const isValueAxis = ({ place }: ChartPart): boolean => place.element?.name === 'c:valAx';

const numberFormat: Property<ChartPart> = {
  get: ({ place }) => place.child('c:numFmt').attribute('formatCode') ?? 'General',
  set(part, value) {
    const code = asString(value);
    changing(part);
    part.place.put(el('c:numFmt', { formatCode: code, sourceLinked: 0 }));
  },
};

export const linkNumberFormat: Property<ChartPart> = {
  get: ({ place }) => ['1', 'true', undefined].includes(place.child('c:numFmt').attribute('sourceLinked')),
  set(part, value) {
    const linked = asBoolean(value);
    changing(part);
    const format = part.place.child('c:numFmt');
    if (format.attribute('formatCode') === undefined) format.setAttribute('formatCode', 'General');
    format.setAttribute('sourceLinked', linked ? 1 : 0);
  },
};

/** Every how many categories there is a label or a tick mark; 1 for each. */
const spacing = (name: string): Property<ChartPart> => numberOf(axis, name, 1, 1, 31_999);

export const chartAxisType: HostType<ChartPart> = hostType({
  name: 'ChartAxis',
  properties: {
    Type: {
      get: (part) =>
        part.place.element?.name === 'c:serAx'
          ? 'Series'
          : isValueAxis(part) && !['b', 't'].includes(part.place.value('c:axPos') ?? '')
            ? 'Value'
            : isValueAxis(part)
              ? valueOrCategory(part)
              : 'Category',
    },
    AxisGroup: { get: (part) => groupName(part) },
    Visible: flagOf(axis, 'c:delete', false, true),
    Minimum: automatic(scaling, 'c:min'),
    Maximum: automatic(scaling, 'c:max'),
    MajorUnit: automatic(axis, 'c:majorUnit'),
    MinorUnit: automatic(axis, 'c:minorUnit'),
    ReversePlotOrder: {
      get: (part) => scaling(part).value('c:orientation') === 'maxMin',
      set(part, value) {
        const reversed = asBoolean(value);
        changing(part);
        scaling(part).setValue('c:orientation', reversed ? 'maxMin' : 'minMax');
      },
    },
    ScaleType: {
      get: (part) => (scaling(part).number('c:logBase') === undefined ? 'Linear' : 'Logarithmic'),
      set(part, value) {
        const type = asOneOf(value, ['Linear', 'Logarithmic'] as const);
        changing(part);
        scaling(part).setValue('c:logBase', type === 'Linear' ? undefined : (scaling(part).number('c:logBase') ?? 10));
      },
    },
    LogBase: numberOf(scaling, 'c:logBase', 10, 2, 1000),
    MajorTickMark: wordOf(axis, 'c:majorTickMark', ticks, 'Cross'),
    MinorTickMark: wordOf(axis, 'c:minorTickMark', ticks, 'Cross'),
    TickLabelPosition: wordOf(
      axis,
      'c:tickLblPos',
      { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' },
      'NextToAxis',
    ),
    TickLabelSpacing: spacing('c:tickLblSkip'),
    TickMarkSpacing: spacing('c:tickMarkSkip'),
    NumberFormat: numberFormat,
    LinkNumberFormat: linkNumberFormat,
    TextOrientation: textOrientation,
    Offset: numberOf(axis, 'c:lblOffset', 100, 0, 1000),
    Alignment: wordOf(axis, 'c:lblAlgn', { Center: 'ctr', Left: 'l', Right: 'r' }, 'Center'),
    MultiLevel: flagOf(axis, 'c:noMultiLvlLbl', false, true),
    CategoryType: {
      get({ place }) {
        return place.flag('c:auto', true) ? 'Automatic' : place.element?.name === 'c:dateAx' ? 'DateAxis' : 'TextAxis';
      },
      set(part, value) {
        const type = asOneOf(value, ['Automatic', 'TextAxis', 'DateAxis'] as const);
        if (isValueAxis(part)) {
          throw invalidArgument();
        }
        changing(part);
        setCategoryType(part.place, type);
      },
    },
    BaseTimeUnit: wordOf(axis, 'c:baseTimeUnit', timeUnits, 'Days'),
    MajorTimeUnitScale: wordOf(axis, 'c:majorTimeUnit', timeUnits, 'Days'),
    MinorTimeUnitScale: wordOf(axis, 'c:minorTimeUnit', timeUnits, 'Days'),
    IsBetweenCategories: {
      get: (part) => crossed(part).value('c:crossBetween') !== 'midCat',
      set(part, value) {
        const between = asBoolean(value);
        changing(part);
        crossed(part).setValue('c:crossBetween', between ? 'between' : 'midCat');
      },
    },
    Position: {
      // Where on this axis the other one crosses it, which the file says with the other one.
      get(part) {
        const other = crossed(part);
        if (other.number('c:crossesAt') !== undefined) {
          return 'Custom';
        }
        return { max: 'Maximum', min: 'Minimum' }[other.value('c:crosses') ?? ''] ?? 'Automatic';
      },
      set(part, value) {
        const position = asOneOf(value, ['Automatic', 'Maximum', 'Minimum'] as const);
        changing(part);
        crossed(part).drop('c:crossesAt');
        crossed(part).setValue('c:crosses', { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' }[position]);
      },
    },
    PositionAt: { get: (part) => crossed(part).number('c:crossesAt') ?? 0 },
    Crosses: {
      get: ({ place }) =>
        place.number('c:crossesAt') !== undefined
          ? 'Custom'
          : ({ max: 'Maximum', min: 'Minimum' }[place.value('c:crosses') ?? ''] ?? 'Automatic'),
    },
    CrossesAt: { get: ({ place }) => place.number('c:crossesAt') ?? 0 },
    DisplayUnit: {
      get({ place }) {
        const units = place.child('c:dispUnits');
        const word = units.value('c:builtInUnit');
        return units.number('c:custUnit') !== undefined
          ? 'Custom'
          : (Object.keys(displayUnits).find((name) => displayUnits[name] === word) ?? 'None');
      },
      set(part, value) {
        const unit = asOneOf(value, ['None', ...Object.keys(displayUnits)]);
        changing(part);
        setUnits(part, unit === 'None' ? undefined : val('c:builtInUnit', displayUnits[unit] ?? ''));
      },
    },
    CustomDisplayUnit: { get: ({ place }) => place.child('c:dispUnits').number('c:custUnit') ?? 0 },
    ShowDisplayUnitLabel: {
      get: ({ place }) => place.path('c:dispUnits', 'c:dispUnitsLbl').exists,
      set(part, value) {
        const show = asBoolean(value);
        changing(part);
        const units = part.place.child('c:dispUnits');
        if (!units.exists) return;
        if (show) units.child('c:dispUnitsLbl').ensure();
        else units.drop('c:dispUnitsLbl');
      },
    },
  },
  objects: {
    Title: (part) => make(chartAxisTitleType, axisTitleOf(part)),
    MajorGridlines: gridlines('c:majorGridlines'),
    MinorGridlines: gridlines('c:minorGridlines'),
    Format: (part) => make(axisFormatType, part),
  },
  methods: {
    SetCategoryNames(part, args) {
      const range = givenRangeOn(part.sheet, args, 0);
      const data = { sheet: range.sheet, area: cellsOf(range) };
      for (const { series, group } of seriesOf(changing(part)))
        Place.at(series).put(dataOf(isXy(group.name) ? 'c:xVal' : 'c:cat', data));
    },
    SetCustomDisplayUnit(part, args) {
      const unit = args.number(0);
      if (unit <= 0) {
        throw invalidArgument();
      }
      changing(part);
      setUnits(part, val('c:custUnit', unit));
    },
    SetCrossesAt(part, args) {
      const at = args.number(0);
      changing(part);
      part.place.drop('c:crosses');
      part.place.setValue('c:crossesAt', at);
    },
    SetPositionAt(part, args) {
      const at = args.number(0);
      changing(part);
      crossed(part).drop('c:crosses');
      crossed(part).setValue('c:crossesAt', at);
    },
  },
});

function setUnits({ place }: ChartPart, unit: ReturnType<typeof val> | undefined): void {
  if (!isValueAxisPlace(place)) {
    throw invalidArgument();
  }
  place.drop('c:dispUnits');
  if (unit) place.put(el('c:dispUnits', {}, unit, el('c:dispUnitsLbl')));
}

const isValueAxisPlace = (place: Place): boolean => place.element?.name === 'c:valAx';

/** A category axis becomes one of dates or of texts: another element with other children. */
function setCategoryType(place: Place, type: 'Automatic' | 'TextAxis' | 'DateAxis'): void {
  const element = place.ensure();
  if (type === 'DateAxis') {
    place.drop('c:lblAlgn', 'c:noMultiLvlLbl', 'c:tickLblSkip', 'c:tickMarkSkip');
    element.name = 'c:dateAx';
    if (place.value('c:baseTimeUnit') === undefined) place.setValue('c:baseTimeUnit', 'days');
  } else if (type === 'TextAxis') {
    place.drop('c:baseTimeUnit', 'c:majorUnit', 'c:majorTimeUnit', 'c:minorUnit', 'c:minorTimeUnit');
    element.name = 'c:catAx';
  }
  place.setFlag('c:auto', type === 'Automatic');
}

function groupName(part: ChartPart): string {
  const space = spaceOf(part);
  const id = part.place.value('c:axId');
  const group = groupsOf(space).find((one) => childIds(one).includes(id ?? ''));
  return group && isSecondary(space, group) ? 'Secondary' : 'Primary';
}

const childIds = (group: Parameters<typeof isSecondary>[0]): string[] =>
  Place.at(group)
    .children('c:axId')
    .map(({ attributes }) => attributes.val ?? '');

/** In a chart of pairs both axes are of values: the one across is where categories are in others. */
function valueOrCategory(part: ChartPart): string {
  const space = spaceOf(part);
  return (
    (['Category', 'Value'] as const).find((kind) =>
      [true, false].some((second) => findAxis(space, kind, second) === part.place.element),
    ) ?? 'Value'
  );
}
