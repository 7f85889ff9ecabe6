import { seriesOf } from '../../charts/groups';
import { newLegend } from '../../charts/look';
import { childOf, el, val } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import { invalidArgument } from '../../model/model-error';
import { asBoolean } from '../../wire/arguments';
import { hostType, make, type HostType } from '../../wire/host-type';
import { formatType } from './format';
import { height, left, top, width } from './layout';
import { changing, type ChartPart, type ChartState, flagOf, presence, spaceOf, wordOf } from './state';

export const legendOf = (state: ChartState): ChartPart => ({
  ...state,
  place: Place.at(spaceOf(state))
    .path('c:chart')
    .child('c:legend', () => newLegend('r')),
});

const legendFormatType = formatType('ChartLegendFormat', 'Font', 'Fill', 'Border');

interface EntryState extends ChartPart {
  readonly index: number;
}

const entryOf = ({ place, index }: EntryState): Place | undefined => {
  const found = place.children('c:legendEntry').find((entry) => Place.at(entry).number('c:idx') === index);
  return found && Place.at(found);
};

const legendEntryType: HostType<EntryState> = hostType({
  name: 'ChartLegendEntry',
  properties: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: (state) => !(entryOf(state)?.flag('c:delete', false) ?? false),
      set(state, value) {
        const visible = asBoolean(value);
        changing(state);
        const entry = entryOf(state);
        if (entry) {
          entry.setFlag('c:delete', !visible);
        } else if (!visible) {
          const children = state.place.ensure().children;
          const last = children.findLastIndex(
            (child) => typeof child !== 'string' && ['c:legendPos', 'c:legendEntry'].includes(child.name),
          );
          children.splice(last + 1, 0, el('c:legendEntry', {}, val('c:idx', state.index), val('c:delete', 1)));
        }
      },
    },
  },
});

const legendEntriesType: HostType<ChartPart> = hostType({
  name: 'ChartLegendEntryCollection',
  items: (part) => seriesOf(spaceOf(part)).map((_series, index) => make(legendEntryType, { ...part, index })),
  methods: {
    GetCount: (part) => seriesOf(spaceOf(part)).length,
    GetItemAt(part, args) {
      const index = args.integer(0);
      if (index < 0 || index >= seriesOf(spaceOf(part)).length) {
        throw invalidArgument();
      }
      return make(legendEntryType, { ...part, index });
    },
  },
});

export const chartLegendType: HostType<ChartPart> = hostType({
  name: 'ChartLegend',
  properties: {
    Visible: presence,
    Position: wordOf(
      ({ place }) => place,
      'c:legendPos',
      { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' },
      'Right',
    ),
    Overlay: flagOf(({ place }) => place, 'c:overlay', false),
    ShowShadow: {
      get: ({ place }) => childOf(place.path('c:spPr', 'a:effectLst').element, 'a:outerShdw') !== undefined,
    },
    Left: left,
    Top: top,
    Width: width,
    Height: height,
  },
  objects: {
    Format: (part) => make(legendFormatType, part),
    LegendEntries: (part) => make(legendEntriesType, part),
  },
});
