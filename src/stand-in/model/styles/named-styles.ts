import { officeStyles } from './built-in-styles';
import { includesAll, type StyleIncludes } from './style-includes';
import { normalStyle, type StylePatch, type StyleTable } from './style-table';
import type { CellStyle } from './style-types';

/** A cell style with a name. Cells refer to it by its index, which is never given to another one. */
export interface NamedStyle {
  readonly index: number;
  readonly name: string;
  /** The file format's number of one of Excel's own. */
  readonly builtIn?: number;
  look: CellStyle;
  includes: StyleIncludes;
  /** Made or changed since the file was opened. */
  changed?: boolean;
}

/** The named styles of a workbook: those of its file, Excel's own, and new ones. */
export class NamedStyles {
  private readonly byIndex = new Map<number, NamedStyle>();
  private nextIndex = 1;
  /** The numbers of those that were deleted. */
  readonly removed = new Set<number>();

  /** @param known those of the file, by the numbers it has for them */
  constructor(known: readonly NamedStyle[] = [], reserved = 0) {
    known.forEach((style) => this.byIndex.set(style.index, style));
    this.nextIndex = Math.max(reserved, 1, ...known.map(({ index }) => index + 1));
    if (!this.byName('Normal')) {
      this.byIndex.set(0, { index: 0, name: 'Normal', builtIn: 0, look: normalStyle, includes: includesAll });
    }
  }

  /** Those that are there, and Excel's own, which are there whether the file has them or not. */
  all(): NamedStyle[] {
    officeStyles.forEach(({ name }) => this.byName(name));
    return [...this.byIndex.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }

  get(index: number): NamedStyle | undefined {
    return this.byIndex.get(index);
  }

  /** A style by its name, whatever its case. One of Excel's own comes into being when it is asked for. */
  byName(name: string): NamedStyle | undefined {
    const wanted = name.toLowerCase();
    const found = [...this.byIndex.values()].find((style) => style.name.toLowerCase() === wanted);
    const own = found
      ? undefined
      : officeStyles.find((style) => style.name.toLowerCase() === wanted || style.apiName.toLowerCase() === wanted);
    const known = own && [...this.byIndex.values()].find(({ builtIn }) => builtIn === own.number);
    if (found ?? known) {
      return found ?? known;
    }
    return (
      own && this.put({ name: own.name, builtIn: own.number, look: own.look(this.normal), includes: own.includes })
    );
  }

  add(name: string): NamedStyle {
    return this.put({ name, look: this.normal, includes: includesAll, changed: true });
  }

  remove(style: NamedStyle): void {
    this.byIndex.delete(style.index);
    this.removed.add(style.index);
  }

  private get normal(): CellStyle {
    return this.byIndex.get(0)?.look ?? normalStyle;
  }

  private put(style: Omit<NamedStyle, 'index'>): NamedStyle {
    const made = { ...style, index: this.nextIndex++ };
    this.byIndex.set(made.index, made);
    return made;
  }
}

const noBorders = {
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
  diagonalDown: undefined,
  diagonalUp: undefined,
};

/** What applying a named style changes of a cell's look. */
export function patchOf({ index, look, includes }: NamedStyle): StylePatch {
  return {
    namedStyle: index,
    ...(includes.numberFormat ? { numberFormat: look.numberFormat } : {}),
    ...(includes.font ? { font: { color: undefined, ...look.font } } : {}),
    ...(includes.alignment ? { alignment: look.alignment } : {}),
    ...(includes.borders ? { borders: { ...noBorders, ...look.borders } } : {}),
    ...(includes.fill ? { fill: { foreground: undefined, background: undefined, ...look.fill } } : {}),
    ...(includes.protection ? { locked: look.locked, formulaHidden: look.formulaHidden } : {}),
  };
}

/** By old index, the new one of every cell style that rests on a named style, after its look was changed. */
export function restyled(styles: StyleTable, style: NamedStyle, before: CellStyle): Map<number, number> {
  const changes = new Map<number, number>();
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (let index = 0, { size } = styles; index < size; index++) {
    const old = styles.get(index);
    if (old.namedStyle !== style.index) {
      continue;
    }
    // What a cell had otherwise than the style is its own, and stays.
    const next = { ...old };
    for (const key of ['numberFormat', 'font', 'fill', 'borders', 'alignment', 'locked', 'formulaHidden'] as const) {
      if (same(old[key], before[key])) {
        Object.assign(next, { [key]: style.look[key] });
      }
    }
    const now = styles.intern(next);
    if (now !== index) {
      changes.set(index, now);
    }
  }
  return changes;
}
