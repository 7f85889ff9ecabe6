import type { ScaleBand } from 'd3-scale';
import type { ValueScale } from './value-scale';

/** A place on the drawing, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The axes a group is drawn along. */
export interface Axes {
  readonly band: ScaleBand<number>;
  readonly value: ValueScale;
  /** Bars lie, and values go from left to right. */
  readonly isSideways: boolean;
  /** The X axis of pairs of numbers. */
  readonly x?: ValueScale;
}

/** Without X values the points are counted. */
export const xValues = (pairs: readonly { value: number | undefined }[], points: readonly unknown[]): number[] =>
  points.map((_point, index) => pairs[index]?.value ?? index + 1);
