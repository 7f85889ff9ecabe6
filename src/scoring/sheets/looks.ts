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
  /** Characters from the left edge. */
  readonly indent?: number;
  /** Thin lines around the area and between its cells, or only around it. */
  readonly lines?: 'grid' | 'outline';
}

/** The size of all text that no look says otherwise of, in points. */
export const BODY_SIZE = 10;
export const SMALL_SIZE = 9;
export const TITLE_SIZE = 16;

/** The looks of the printed sheets. The fills are light greys, so that they print alike on every printer. */
export const LOOKS = {
  title: { bold: true, size: TITLE_SIZE, horizontal: 'Center' },
  subtitle: { horizontal: 'Center' },
  field: { horizontal: 'Left', wrap: true, lines: 'outline' },
  table: { wrap: true, lines: 'grid' },
  header: { bold: true, fill: '#D9D9D9', horizontal: 'Center', wrap: true },
  upright: { rotation: 90 },
  center: { horizontal: 'Center' },
  section: { bold: true, horizontal: 'Center' },
  subtotal: { bold: true, fill: '#F2F2F2' },
  total: { bold: true, fill: '#D9D9D9' },
  group: { bold: true, fill: '#F2F2F2', horizontal: 'Left' },
  box: { horizontal: 'Left', vertical: 'Top', wrap: true, lines: 'outline' },
  note: { size: SMALL_SIZE, horizontal: 'Left', vertical: 'Top', wrap: true },
  plain: { horizontal: 'Left', wrap: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
