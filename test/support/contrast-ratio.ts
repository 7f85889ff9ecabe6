/** A colour as red, green, blue (0 to 255) and how much of it covers what is below it (0 to 1). */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** How far a colour stands out from an opaque one it lies on, from 1 to 21, as WCAG 2 defines it. */
export function contrastRatio(on: Rgba, under: Rgba): number {
  const [dark = 0, light = 0] = [over(on, under), under].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Reads `#rrggbb`, `#rgb`, `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`. */
export function rgbaOf(text: string): Rgba {
  const [, short] = /^#([0-9a-f]{3})$/iu.exec(text) ?? [];
  const [, digits] = /^#([0-9a-f]{6})$/iu.exec(short === undefined ? text : `#${short.replace(/./gu, '$&$&')}`) ?? [];
  const parts =
    digits?.match(/../gu)?.map((two) => parseInt(two, 16)) ??
    /^rgba?\((.*)\)$/u.exec(text)?.[1]?.split(',').map(Number) ??
    [];
  const [red, green, blue, alpha = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`${text} is no colour.`);
  return [red, green, blue, alpha];
}

/** A colour laid over an opaque one. */
export function over([red, green, blue, alpha]: Rgba, under: Rgba): Rgba {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
