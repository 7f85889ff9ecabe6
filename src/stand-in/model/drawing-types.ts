import type { XmlElement } from '../files/xml/tree';

/** A point over a sheet: a cell and how far into it, in points. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/**
 * Where a drawing is, and what it follows: it moves and sizes with its cells, moves with them only, or stays. Lengths
 * are points.
 */
export type Anchor =
  | { readonly kind: 'TwoCell'; readonly from: Corner; readonly to: Corner }
  | { readonly kind: 'OneCell'; readonly from: Corner; readonly width: number; readonly height: number }
  | {
      readonly kind: 'Absolute';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

/** What a relationship id inside a drawing's markup leads to. */
export type DrawingLink =
  | {
      readonly kind: 'part';
      readonly type: string;
      readonly target: string;
      readonly external: boolean;
      bytes?(): Uint8Array | undefined;
    }
  | { readonly kind: 'media'; readonly bytes: Uint8Array; readonly extension: string }
  | { readonly kind: 'chart' };

/** The chart of a drawing: its DrawingML, which is all there is to know of it. */
export interface ChartContent {
  readonly space: XmlElement;
  /** Its part in the file it came from. */
  readonly path?: string;
  /** Changed by more than references that followed their cells. */
  edited: boolean;
}

/** Something that floats over a sheet's cells: a chart, a picture, a shape. */
export interface Drawing {
  readonly id: string;
  anchor: Anchor;
  /** Its anchor's element as the file has it; the places in it are those of the file until it is saved. */
  readonly wrapper: XmlElement;
  /** Set where the anchor's element no longer says where it is. */
  moved: boolean;
  /** Set for one that the file does not have yet; its links are then to be made. */
  readonly isNew: boolean;
  readonly links: ReadonlyMap<string, DrawingLink>;
  readonly chart?: ChartContent;
}
