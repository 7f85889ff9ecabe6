import { pictureInfo, type PictureInfo } from '../../drawing/pictures';
import { descendants } from '../../drawing/markup';
import { anchorAt, frameOf, type Frame } from '../../model/drawings';
import { invalidArgument } from '../../model/model-error';
import { asNumber, asOneOf, type Arguments } from '../../wire/arguments';
import { type Property } from '../../wire/host-type';
import { changing, contentOf, locks, properties, type ShapeState } from './state';

const ONE_DEGREE = 60_000;

/** The picture in a shape, where it is one that can be read. */
export function pictureOf(state: ShapeState): { bytes: Uint8Array; info: PictureInfo } | undefined {
  const blip = [...descendants(contentOf(state), 'a:blip')][0];
  const link = state.drawing.links.get(blip?.attributes['r:embed'] ?? '');
  const bytes = link?.kind === 'media' ? link.bytes : link?.kind === 'part' ? link.bytes?.() : undefined;
  const info = bytes && pictureInfo(bytes);
  return bytes && info && { bytes, info };
}

export function place(state: ShapeState, frame: Frame): void {
  changing(state);
  const { sheet, drawing } = state;
  drawing.anchor = anchorAt(sheet, drawing.anchor.kind, frame);
  drawing.moved = true;
}

export const frame = ({ sheet, drawing }: ShapeState): Frame => frameOf(sheet, drawing.anchor);

/** A size, which a locked aspect ratio makes change the other one too. */
function resized(state: ShapeState, key: 'width' | 'height', points: number): Frame {
  const now = frame(state);
  const other = key === 'width' ? 'height' : 'width';
  const locked = locks(state).attribute('noChangeAspect') === '1' && now[key] > 0;
  return { ...now, [key]: points, ...(locked ? { [other]: (now[other] * points) / now[key] } : {}) };
}

export function side(key: keyof Frame): Property<ShapeState> {
  return {
    get: (state) => Math.round(frame(state)[key] * 1000) / 1000,
    set(state, value) {
      const points = asNumber(value);
      if (points < 0) {
        throw invalidArgument();
      }
      place(
        state,
        key === 'width' || key === 'height' ? resized(state, key, points) : { ...frame(state), [key]: points },
      );
    },
  };
}

export function rotation(state: ShapeState): number {
  return Number(properties(state).child('a:xfrm').attribute('rot') ?? 0) / ONE_DEGREE;
}

export function rotate(state: ShapeState, degrees: number): void {
  changing(state);
  const turned = ((degrees % 360) + 360) % 360;
  properties(state)
    .child('a:xfrm')
    .setAttribute('rot', turned === 0 ? undefined : Math.round(turned * ONE_DEGREE));
}

export function scale(state: ShapeState, args: Arguments, key: 'width' | 'height'): void {
  const factor = args.number(0);
  const type = asOneOf(args.raw(1), ['CurrentSize', 'OriginalSize'] as const);
  const from = asOneOf(args.raw(2) ?? 'ScaleFromTopLeft', [
    'ScaleFromTopLeft',
    'ScaleFromMiddle',
    'ScaleFromBottomRight',
  ] as const);
  const original = type === 'OriginalSize' ? pictureOf(state)?.info : frame(state);
  if (!original || factor <= 0) {
    throw invalidArgument();
  }
  const now = frame(state);
  const next = resized(state, key, original[key] * factor);
  const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
  const moved = (at: number, before: number, after: number): number => Math.max(0, at - (after - before) * share);
  place(state, { ...next, left: moved(now.left, now.width, next.width), top: moved(now.top, now.height, next.height) });
}
