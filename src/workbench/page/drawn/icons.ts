import type { Icon } from '../../../stand-in/model/rules/conditional-format-types';

/** A filled outline in a square of 16 by 16, as the path data of SVG. */
export interface IconPath {
  readonly path: string;
  readonly fill: string;
}

/** The side of the square icons are drawn in. */
export const ICON_SIZE = 16;

const RED = '#D65532';
const YELLOW = '#E3A92B';
const GREEN = '#4E9A7C';
const GREY = '#7F7F7F';
const PALE = '#D0D0D0';
const BLACK = '#404040';
const WHITE = '#FFFFFF';
const BLUE = '#4472C4';
/** From the lowest icon to the highest. */
const THREE = [RED, YELLOW, GREEN];

const square = (x: number, y: number, width: number, height = width): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
const circle = (radius: number, x = 8, y = 8): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;
const polygon = (...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`;
const round = (value: number): number => Math.round(value * 100) / 100;

const TRIANGLE_UP = 'M8 3L14.5 12.5H1.5z';
const TRIANGLE_DOWN = 'M8 13L14.5 3.5H1.5z';
const DASH = square(2, 6.5, 12, 3);
const DIAMOND = 'M8 1.5L14.5 8L8 14.5L1.5 8z';
const TICK = 'M3 8.2L5 6.2L7 8.2L11.2 3.8L13 5.6L7 12z';
const CROSS = 'M4.6 3L8 6.4L11.4 3L13 4.6L9.6 8L13 11.4L11.4 13L8 9.6L4.6 13L3 11.4L6.4 8L3 4.6z';
const MARK = 'M6.8 2.5h2.4v7h-2.4zM6.8 11h2.4v2.4h-2.4z';
const FLAG = 'M4 2L13 5.5L5.4 9V15H4z';

/** An arrow turned from "right": degrees, clockwise. */
function arrow(degrees: number): string {
  const turn = (degrees * Math.PI) / 180;
  const points = [
    [-6, -1.5],
    [0, -1.5],
    [0, -5],
    [6.5, 0],
    [0, 5],
    [0, 1.5],
    [-6, 1.5],
  ] as const;
  return polygon(
    ...points.map(([x, y]): [number, number] => [
      8 + x * Math.cos(turn) - y * Math.sin(turn),
      8 + x * Math.sin(turn) + y * Math.cos(turn),
    ]),
  );
}

/** A star, or its left half. */
function star(half = false): string {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const [radius, turn] = [index % 2 === 0 ? 7 : 2.9, (index * Math.PI) / 5];
    return [8 + radius * Math.sin(turn), 8 - radius * Math.cos(turn)];
  });
  return half ? polygon(points[0] as [number, number], ...points.slice(5)) : polygon(...points);
}

/** So many quarters of a disc, from the top clockwise. */
function quarters(count: number): string {
  if (count === 4) return circle(6);
  const end = [
    [8, 2],
    [14, 8],
    [8, 14],
    [2, 8],
  ][count] ?? [8, 2];
  return `M8 8V2A6 6 0 ${count > 2 ? 1 : 0} 1 ${end[0]} ${end[1]}z`;
}

const one = (path: string, fill: string): IconPath[] => [{ path, fill }];
const inDisc = (sign: string, fill: string): IconPath[] => [
  { path: circle(7), fill },
  { path: sign, fill: WHITE },
];
const bars = (filled: number, count: number): IconPath[] =>
  Array.from({ length: count }, (_, index) => {
    const [width, height] = [12 / count, (12 * (index + 1)) / count];
    return {
      path: square(round(2 + index * width), round(14 - height), round(width - 0.8), round(height)),
      fill: index < filled ? BLUE : PALE,
    };
  });
const boxes = (filled: number): IconPath[] =>
  [
    [2, 8.5],
    [8.5, 8.5],
    [2, 2],
    [8.5, 2],
  ].map(([x = 0, y = 0], index) => ({ path: square(x, y, 5.5), fill: index < filled ? BLUE : PALE }));
const color = (index: number): string => THREE[index] ?? GREY;
const arrows =
  (turns: readonly number[], fills: readonly string[]) =>
  (index: number): IconPath[] =>
    one(arrow(turns[index] ?? 0), fills[index] ?? GREY);

const SETS: Readonly<Record<string, (index: number) => IconPath[]>> = {
  ThreeArrows: arrows([90, 0, -90], THREE),
  ThreeArrowsGray: arrows([90, 0, -90], []),
  FourArrows: arrows([90, 45, -45, -90], [RED, YELLOW, YELLOW, GREEN]),
  FourArrowsGray: arrows([90, 45, -45, -90], []),
  FiveArrows: arrows([90, 45, 0, -45, -90], [RED, YELLOW, YELLOW, YELLOW, GREEN]),
  FiveArrowsGray: arrows([90, 45, 0, -45, -90], []),
  ThreeFlags: (index) => one(FLAG, color(index)),
  ThreeTrafficLights1: (index) => one(circle(6), color(index)),
  ThreeTrafficLights2: (index) => [
    { path: square(1, 1, 14), fill: BLACK },
    { path: circle(5.5), fill: color(index) },
  ],
  FourTrafficLights: (index) => one(circle(6), [BLACK, RED, YELLOW, GREEN][index] ?? GREY),
  FourRedToBlack: (index) => one(circle(6), [BLACK, PALE, '#E8A798', RED][index] ?? GREY),
  ThreeSigns: (index) => one([DIAMOND, TRIANGLE_UP, circle(6)][index] ?? DIAMOND, color(index)),
  ThreeSymbols: (index) => inDisc([CROSS, MARK, TICK][index] ?? MARK, color(index)),
  ThreeSymbols2: (index) => one([CROSS, MARK, TICK][index] ?? MARK, color(index)),
  ThreeStars: (index) => [
    { path: star(), fill: index === 2 ? YELLOW : PALE },
    ...(index === 1 ? [{ path: star(true), fill: YELLOW }] : []),
  ],
  ThreeTriangles: (index) => one([TRIANGLE_DOWN, DASH, TRIANGLE_UP][index] ?? DASH, color(index)),
  FourRating: (index) => bars(index + 1, 4),
  FiveRating: (index) => bars(index, 4),
  FiveQuarters: (index) => [
    { path: circle(6.5), fill: GREY },
    { path: circle(5.7), fill: WHITE },
    ...(index > 0 ? one(quarters(index), GREY) : []),
  ],
  FiveBoxes: boxes,
};

/** What an icon is made of, the lowest first; nothing for a set Excel does not have. */
export function iconPaths({ set, index }: Icon): readonly IconPath[] {
  return SETS[set]?.(index) ?? [];
}
