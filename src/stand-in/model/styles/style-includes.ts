/** What of a cell's look a named style decides; the rest stays as the cell had it. */
export interface StyleIncludes {
  readonly numberFormat: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly borders: boolean;
  readonly fill: boolean;
  readonly protection: boolean;
}

export const includesAll: StyleIncludes = {
  numberFormat: true,
  font: true,
  alignment: true,
  borders: true,
  fill: true,
  protection: true,
};
