import { frameOf } from '../../model/drawings';
import { invalidArgument } from '../../model/model-error';
import { asNumber } from '../../wire/arguments';
import type { Property } from '../../wire/host-type';
import { changing, type ChartPart } from './state';

/*
 * Places set by hand: files keep them as shares of the chart's size. A part that Excel places by itself has no place
 * that a file or this Excel could tell.
 */

type Side = 'x' | 'y' | 'w' | 'h';

function sizeAlong(part: ChartPart, side: Side): number {
  const { width, height } = frameOf(part.sheet, part.drawing.anchor);
  return side === 'x' || side === 'w' ? width : height;
}

function manual(side: Side): Property<ChartPart> {
  return {
    get(part) {
      const share = part.place.path('c:layout', 'c:manualLayout').number(`c:${side}`);
      return share === undefined ? null : Math.round(share * sizeAlong(part, side) * 1000) / 1000;
    },
    set(part, value) {
      const points = asNumber(value);
      if (points < 0) {
        throw invalidArgument();
      }
      changing(part);
      const layout = part.place.path('c:layout', 'c:manualLayout');
      if (side === 'x' || side === 'y') layout.setValue(`c:${side}Mode`, 'edge');
      layout.setValue(`c:${side}`, points / Math.max(1, sizeAlong(part, side)));
    },
  };
}

export const left = manual('x');
export const top = manual('y');
export const width = manual('w');
export const height = manual('h');
