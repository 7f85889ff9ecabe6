/** Where a look draws lines: around an area, between its cells too, or only along some of its edges. */
export type Lines = 'grid' | 'outline' | 'open-below' | 'open-above';

/** How cells look. What a look does not name it leaves as it is, so that looks can lie over one another. */
export interface Look {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** Degrees counter-clockwise. */
  readonly rotation?: number;
  /** Thin lines around the area and between its cells, or only around it, or around it with one side open. */
  readonly lines?: Lines;
}

/** The size of all text that no look says otherwise of, in points. */
export const BODY_SIZE = 10;
export const SMALL_SIZE = 9;
const UNIT_SIZE = 13;
const TITLE_SIZE = 17;

/** The looks of the printed sheets. The fills are light greys, so that they print alike on every printer. */
export const LOOKS = {
  unit: { size: UNIT_SIZE, horizontal: 'Center', wrap: true },
  title: { bold: true, size: TITLE_SIZE, horizontal: 'Center', wrap: true },
  subtitle: { horizontal: 'Center', wrap: true },
  field: { horizontal: 'Left', wrap: true, lines: 'outline' },
  table: { wrap: true, lines: 'grid' },
  header: { bold: true, fill: '#D9D9D9', horizontal: 'Center', wrap: true },
  upright: { rotation: 90 },
  center: { horizontal: 'Center' },
  small: { size: SMALL_SIZE },
  section: { bold: true, horizontal: 'Center' },
  subtotal: { bold: true, fill: '#F2F2F2' },
  total: { bold: true, fill: '#D9D9D9' },
  group: { bold: true, fill: '#F2F2F2', horizontal: 'Left' },
  box: { horizontal: 'Left', vertical: 'Top', wrap: true, lines: 'outline' },
  boxTop: { horizontal: 'Left', vertical: 'Top', wrap: true, lines: 'open-below' },
  boxBottom: { horizontal: 'Right', vertical: 'Bottom', wrap: true, lines: 'open-above' },
  note: { size: SMALL_SIZE, horizontal: 'Left', vertical: 'Top', wrap: true },
  plain: { horizontal: 'Left', wrap: true },
  lead: { horizontal: 'Left', vertical: 'Top', wrap: true, size: 11 },
  signedRight: { horizontal: 'Right', size: 11 },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
