import type { CellStyle } from '../../../stand-in/model/styles/style-types';
import { element } from './page-marks';

/** Stacked letters, as Excel's textOrientation says it. */
const STACKED = 180;

/**
 * A cell's text as its cell turns it: upright upwards or downwards, broken into lines that are as long as the cell is
 * high; its letters stacked; or at a slant, on one line.
 *
 * @param room the cell's height in points on paper
 */
export function turnedText(
  document: Document,
  text: string,
  { rotation, vertical }: CellStyle['alignment'],
  room: number,
): HTMLElement {
  const isSlanted = Math.abs(rotation) !== 90 && rotation !== STACKED;
  const upright = {
    writingMode: 'vertical-rl',
    textOrientation: rotation === STACKED ? 'upright' : 'sideways',
    transform: rotation === 90 ? 'rotate(180deg)' : 'none',
    maxHeight: `${room}pt`,
    overflowWrap: 'normal',
    textAlign: vertical === 'Center' ? 'center' : 'start',
  };
  const slanted = { transform: `rotate(${-rotation}deg)`, whiteSpace: 'pre' };
  const turned = element(document, 'span', { display: 'inline-block', ...(isSlanted ? slanted : upright) });
  turned.textContent = text;
  return turned;
}
