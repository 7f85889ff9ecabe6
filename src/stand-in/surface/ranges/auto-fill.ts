import { autoFill as fill } from '../../model/cells/auto-fill';
import { sameArea } from '../../model/area';
import { fillTypes } from '../../model/cells/fill-series';
import { invalidArgument } from '../../model/model-error';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { givenRangeOn } from '../objects';
import { cellsOf, type RangeState } from './range-state';

/**
 * `Range.autoFill`: the destination holds this range and reaches beyond it on one side; without one nothing is filled.
 * What a person would have typed is not guessed: FlashFill is not served.
 */
export function autoFill(state: RangeState, args: Arguments): void {
  const source = cellsOf(state);
  const given = args.raw(0) === undefined ? state : givenRangeOn(state.sheet, args, 0);
  if (String(args.raw(1)).toLowerCase() === 'flashfill') {
    throw apiNotFound('Range', 'autoFill', 'of FlashFill is not served by this Excel');
  }
  const type = asOneOf(args.raw(1) ?? 'FillDefault', fillTypes);
  if (given.sheet !== state.sheet) {
    throw invalidArgument();
  }
  if (!sameArea(source, cellsOf(given))) {
    fill(state.sheet, source, cellsOf(given), type);
  }
}
