import type { ConditionalFormat, DifferentialFormat } from '../../model/rules/conditional-format-types';
import { changeConditionalFormat } from '../../model/rules/conditional-formats';
import { isNumberFormat } from '../../model/number-format';
import { invalidArgument } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Borders, BorderStyle, FontStyle } from '../../model/styles/style-types';
import { asBoolean, asOneOf } from '../../wire/arguments';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { colorText, parseColor } from '../styles/color';

interface State {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormat;
}

function patch({ sheet, format }: State, change: DifferentialFormat): void {
  changeConditionalFormat(sheet, format, { format: { ...format.format, ...change } });
}

/** A property of the font: null where the format says nothing of it. */
function fontProperty<K extends keyof FontStyle>(
  key: K,
  read: (value: FontStyle[K]) => unknown,
  parse: (value: unknown) => FontStyle[K],
): Property<State> {
  return {
    get({ format: { format } }) {
      const value = format.font?.[key];
      return value === undefined ? null : read(value);
    },
    set(state, value) {
      const { [key]: _before, ...rest } = state.format.format.font ?? {};
      patch(state, {
        font: value === null || value === '' ? rest : ({ ...rest, [key]: parse(value) } as Partial<FontStyle>),
      });
    },
  };
}

const same = (value: unknown): unknown => value;
const underlines = ['None', 'Single', 'Double'] as const;

const fontType: HostType<State> = hostType({
  name: 'ConditionalRangeFont',
  properties: {
    Bold: fontProperty('bold', same, asBoolean),
    Italic: fontProperty('italic', same, asBoolean),
    Strikethrough: fontProperty('strikethrough', same, asBoolean),
    Underline: fontProperty('underline', same, (value) => asOneOf(value, underlines)),
    Color: fontProperty('color', (color) => colorText(color, '#000000'), parseColor),
  },
  methods: { Clear: (state) => patch(state, { font: undefined }) },
});

const fillType: HostType<State> = hostType({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get({ format: { format } }) {
        const color = format.fill?.background ?? format.fill?.foreground;
        return color ? colorText(color, '') : null;
      },
      set(state, value) {
        const none = value === null || value === '';
        patch(state, { fill: none ? undefined : { pattern: 'solid', background: parseColor(value) } });
      },
    },
  },
  methods: { Clear: (state) => patch(state, { fill: undefined }) },
});

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Side = (typeof sides)[number];
const keys: Readonly<Record<Side, keyof Borders>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

interface BorderState extends State {
  readonly side: Side;
}

const borderOf = ({ format: { format }, side }: BorderState): BorderStyle | undefined => format.borders?.[keys[side]];

function draw(state: BorderState, border: BorderStyle | undefined): void {
  const { [keys[state.side]]: _before, ...rest } = state.format.format.borders ?? {};
  const borders = border ? { ...rest, [keys[state.side]]: border } : rest;
  patch(state, { borders: Object.keys(borders).length > 0 ? borders : undefined });
}

/** Conditional formats draw thin lines only. */
const lines = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

const borderType: HostType<BorderState> = hostType({
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (state) => borderOf(state)?.line ?? 'None',
      set(state, value) {
        const line = asOneOf(value, lines);
        draw(state, line === 'None' ? undefined : { ...borderOf(state), line, weight: 'Thin' });
      },
    },
    Color: {
      get(state) {
        const border = borderOf(state);
        return border ? colorText(border.color, '#000000') : null;
      },
      set: (state, value) =>
        draw(state, { line: 'Continuous', weight: 'Thin', ...borderOf(state), color: parseColor(value) }),
    },
  },
});

const border = (side: Side) => (state: State) => make(borderType, { ...state, side });

const bordersType: HostType<State> = hostType({
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => sides.length } },
  objects: {
    Top: border('EdgeTop'),
    Bottom: border('EdgeBottom'),
    Left: border('EdgeLeft'),
    Right: border('EdgeRight'),
  },
  items: (state) => sides.map((side) => make(borderType, { ...state, side })),
  item: (state, args) => make(borderType, { ...state, side: asOneOf(args.raw(0), sides) }),
  methods: {
    GetItemAt(state, args) {
      const side = sides[args.integer(0)];
      if (!side) {
        throw invalidArgument();
      }
      return make(borderType, { ...state, side });
    },
  },
});

/** How cells look where a conditional format holds. */
export const conditionalRangeFormatType: HostType<State> = hostType({
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: {
      get: ({ format: { format } }) => format.numberFormat ?? null,
      set(state, value) {
        if (value !== null && (typeof value !== 'string' || !isNumberFormat(value))) {
          throw invalidArgument();
        }
        patch(state, { numberFormat: value ?? undefined });
      },
    },
  },
  objects: {
    Font: (state) => make(fontType, state),
    Fill: (state) => make(fillType, state),
    Borders: (state) => make(bordersType, state),
  },
  methods: { ClearFormat: ({ sheet, format }) => changeConditionalFormat(sheet, format, { format: {} }) },
});
