import type { Alignment, Borders, CellStyle, FillStyle, FontStyle } from './style-types';

/** What to change in a style; a part left out stays as it is, `undefined` inside a part clears it. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly borders?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
  readonly namedStyle?: number;
}

/** Excel's own Normal style: Calibri 11, nothing else. */
export const normalStyle: CellStyle = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: 'None',
    superscript: false,
    subscript: false,
  },
  fill: { pattern: 'none' },
  borders: {},
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    shrinkToFit: false,
    indent: 0,
    rotation: 0,
    readingOrder: 'Context',
  },
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  namedStyle: 0,
};

/** The workbook's distinct styles. Cells carry an index; index 0 is the Normal style. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly indexByKey = new Map<string, number>();
  /** By patch, what each patched index becomes. */
  private readonly patched = new Map<string, Map<number, number>>();

  constructor(normal: CellStyle = normalStyle) {
    this.intern(normal);
  }

  get size(): number {
    return this.styles.length;
  }

  /** The style of an index handed out before; an unknown index is a fault of the caller. */
  get(index: number): CellStyle {
    const style = this.styles[index];
    if (!style) {
      throw new RangeError(`The style table has no style ${index}.`);
    }
    return style;
  }

  /** The index of an equal style, which is added if there is none. */
  intern(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.indexByKey.get(key);
    if (known !== undefined) {
      return known;
    }
    this.styles.push(style);
    this.indexByKey.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The index of the style that differs from another one by a patch. */
  with(index: number, patch: StylePatch): number {
    const style = this.get(index);
    return this.intern({
      ...style,
      ...patch,
      font: { ...style.font, ...patch.font },
      fill: { ...style.fill, ...patch.fill },
      borders: { ...style.borders, ...patch.borders },
      alignment: { ...style.alignment, ...patch.alignment },
    });
  }

  /** A function that patches indices. Results are remembered: one change is often made to many cells, in many places. */
  patcher(patch: StylePatch): (index: number) => number {
    // What a patch clears is undefined, which JSON would leave out.
    const key = JSON.stringify(patch, (_key, value: unknown) => (value === undefined ? '\u0000' : value));
    const patched = this.patched.get(key) ?? new Map<number, number>();
    this.patched.set(key, patched);
    return (index) => {
      const known = patched.get(index);
      const result = known ?? this.with(index, patch);
      patched.set(index, result);
      return result;
    };
  }
}

/** Equal styles give equal keys, whatever order their optional parts were set in. */
function styleKey(style: CellStyle): string {
  return JSON.stringify(style, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
