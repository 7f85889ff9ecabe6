import type { PlotTrendline } from '../../../../stand-in/charts/plot-extras';

export type Pair = readonly [x: number, y: number];

/** A curve through the middle of some points. */
export interface Trend {
  at(x: number): number;
  /** As Excel writes it, such as `y = 2x + 1`. */
  readonly equation: string;
  /** How much of the spread it explains, 0 to 1; for curves fitted to logarithms that of the logarithms, as in Excel. */
  readonly rSquared: number;
}

type Fit = (pairs: readonly Pair[], line: PlotTrendline) => Trend | undefined;

/** The coefficients of the polynomial with the least squares, the constant first; `intercept` holds the constant. */
function polynomial(pairs: readonly Pair[], order: number, intercept?: number): number[] | undefined {
  const scale = Math.max(...pairs.map(([x]) => Math.abs(x))) || 1;
  const first = intercept === undefined ? 0 : 1;
  const powers = Array.from({ length: order + 1 - first }, (_, index) => index + first);
  if (pairs.length < powers.length) return undefined;
  const sumOf = (of: (x: number, y: number) => number): number =>
    pairs.reduce((sum, [x, y]) => sum + of(x / scale, y - (intercept ?? 0)), 0);
  const rows = powers.map((a) => [...powers.map((b) => sumOf((x) => x ** (a + b))), sumOf((x, y) => y * x ** a)]);
  const solved = solve(rows);
  // What rounding leaves in the place of 0 is no term.
  const least = 1e-10 * Math.max(...pairs.map(([, y]) => Math.abs(y)));
  return (
    solved &&
    [...(intercept === undefined ? [] : [intercept]), ...solved].map((value, power) =>
      Math.abs(value) < least ? 0 : value / scale ** power,
    )
  );
}

/** Solves equations, each its factors and then what they add up to; undefined where there is no one solution. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const below = rows.slice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0));
    rows.splice(at, size - at, ...below);
    const pivot = rows[at]?.[at] ?? 0;
    if (Math.abs(pivot) < 1e-14) return undefined;
    rows.forEach((row, other) => {
      const factor = other === at ? 0 : (row[at] ?? 0) / pivot;
      if (factor !== 0) rows[other] = row.map((value, column) => value - factor * (rows[at]?.[column] ?? 0));
    });
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

const valueAt = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, factor) => sum * x + factor, 0);

function explained(pairs: readonly Pair[], at: (x: number) => number): number {
  const mean = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length;
  const total = pairs.reduce((sum, [, y]) => sum + (y - mean) ** 2, 0);
  const left = pairs.reduce((sum, [x, y]) => sum + (y - at(x)) ** 2, 0);
  return total === 0 ? 1 : 1 - left / total;
}

/** At most four decimals; very small numbers by their power of ten. */
const written = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.001
    ? value.toExponential(1).replace('e', 'E')
    : String(Math.round(value * 1e4) / 1e4);
const SUPERSCRIPTS = ['', '', '²', '³', '⁴', '⁵', '⁶'];

function termsOf(coefficients: readonly number[]): string {
  const terms = coefficients
    .map((factor, power) => ({ factor, name: power === 0 ? '' : `x${SUPERSCRIPTS[power] ?? ''}` }))
    .reverse();
  return (
    terms
      .filter(({ factor }) => factor !== 0)
      .map(({ factor, name }, index) => {
        const size = written(Math.abs(factor));
        const text = name !== '' && size === '1' ? name : size + name;
        return index === 0 ? (factor < 0 ? `-${text}` : text) : `${factor < 0 ? '-' : '+'} ${text}`;
      })
      .join(' ') || '0'
  );
}

const ofOrder =
  (order: number): Fit =>
  (pairs, { intercept }) => {
    const coefficients = polynomial(pairs, order, intercept);
    if (!coefficients) return undefined;
    const at = (x: number): number => valueAt(coefficients, x);
    return { at, equation: `y = ${termsOf(coefficients)}`, rSquared: explained(pairs, at) };
  };

/** Lines through logarithms: of X, of Y or of both. */
function logarithmic(ofX: boolean, ofY: boolean, equation: (constant: number, factor: number) => string): Fit {
  return (pairs, { intercept }) => {
    if (pairs.some(([x, y]) => (ofX && x <= 0) || (ofY && y <= 0))) return undefined;
    const straight = pairs.map(([x, y]): Pair => [ofX ? Math.log(x) : x, ofY ? Math.log(y) : y]);
    const crossing = !ofX && ofY && intercept !== undefined && intercept > 0 ? Math.log(intercept) : undefined;
    const coefficients = polynomial(straight, 1, crossing);
    const [constant, factor] = coefficients ?? [];
    if (!coefficients || constant === undefined || factor === undefined) return undefined;
    const inLogs = (x: number): number => valueAt(coefficients, x);
    const at = (x: number): number => {
      const value = inLogs(ofX ? Math.log(x) : x);
      return ofY ? Math.exp(value) : value;
    };
    return {
      at,
      equation: `y = ${equation(ofY ? Math.exp(constant) : constant, factor)}`,
      rSquared: explained(straight, inLogs),
    };
  };
}

const FITS: Readonly<Record<Exclude<PlotTrendline['kind'], 'movingAvg'>, Fit>> = {
  linear: ofOrder(1),
  poly: (pairs, line) => ofOrder(line.order)(pairs, line),
  log: logarithmic(
    true,
    false,
    (constant, factor) => `${written(factor)}ln(x) ${constant < 0 ? '-' : '+'} ${written(Math.abs(constant))}`,
  ),
  exp: logarithmic(false, true, (constant, factor) => `${written(constant)}e^(${written(factor)}x)`),
  power: logarithmic(true, true, (constant, factor) => `${written(constant)}x^${written(factor)}`),
};

/** The curve of a trendline; undefined where its points allow none (too few, or numbers without logarithms). */
export function trendOf(line: PlotTrendline, pairs: readonly Pair[]): Trend | undefined {
  return line.kind === 'movingAvg' || pairs.length < 2 ? undefined : FITS[line.kind](pairs, line);
}

const SAMPLES = 60;

/** The points a trendline is drawn through. */
export function trendPoints(line: PlotTrendline, pairs: readonly Pair[]): Pair[] {
  if (line.kind === 'movingAvg') {
    return pairs.flatMap(([x], index): Pair[] => {
      const last = pairs.slice(Math.max(0, index + 1 - line.period), index + 1);
      return last.length < line.period ? [] : [[x, last.reduce((sum, [, y]) => sum + y, 0) / line.period]];
    });
  }
  const trend = trendOf(line, pairs);
  if (!trend) return [];
  const x = pairs.map((pair) => pair[0]);
  const [from, to] = [Math.min(...x) - line.backward, Math.max(...x) + line.forward];
  const count = line.kind === 'linear' ? 1 : SAMPLES;
  return Array.from({ length: count + 1 }, (_, index): Pair => {
    const at = from + ((to - from) * index) / count;
    return [at, trend.at(at)];
  }).filter(([, y]) => Number.isFinite(y));
}
