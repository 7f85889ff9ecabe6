import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { PlotAxis } from '../../../../stand-in/charts/plot';

export interface ValueScale {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/**
 * An axis of numbers, from `from` to `to` on the paper. What the axis does not say itself is as Excel takes it: from zero,
 * unless all numbers lie close together, and with room above the highest.
 */
export function valueScale(
  { least, most, step, isReversed }: PlotAxis,
  numbers: readonly number[],
  [from, to]: readonly [number, number],
  room: number,
): ValueScale {
  const [low, high] = numbers.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  const [bottom, top] = Number.isFinite(low) ? bounds(low, high) : [0, 1];
  const count = Math.max(2, Math.min(8, Math.floor(Math.abs(to - from) / room)));
  const scale = scaleLinear().domain([bottom, top]).nice(count);
  const [niceLeast = 0, niceMost = 1] = scale.domain();
  const domain = [
    least ?? Math.min(niceLeast, most ?? niceLeast),
    most ?? Math.max(niceMost, least ?? niceMost),
  ] as const;
  scale
    .domain([domain[0], domain[1] > domain[0] ? domain[1] : domain[0] + 1])
    .range(isReversed ? [to, from] : [from, to]);
  return { scale, ticks: step === undefined ? scale.ticks(count) : stepped(domain[0], domain[1], step) };
}

function bounds(low: number, high: number): [number, number] {
  const spread = high - low;
  // Numbers that differ by less than a sixth of the largest are drawn from near the lowest.
  const bottom =
    low >= 0 && spread <= high / 6 && spread > 0 ? low - spread / 2 : Math.min(0, low - (low < 0 ? spread * 0.05 : 0));
  const top = high > 0 ? high + (high - Math.min(bottom, high)) * 0.05 : Math.max(0, high);
  return [bottom, top > bottom ? top : bottom + 1];
}

/** More steps than there are pixels say nothing. */
function stepped(least: number, most: number, step: number): number[] {
  const count = Math.min(200, Math.floor((most - least) / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => least + index * step);
}
