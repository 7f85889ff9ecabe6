/** A piece of a drawing: plain data until it is put into a page. Texts are only ever text. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? Math.round(value * 100) / 100 : value] as const],
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** The drawing as an element of a document. */
export function svgElement(document: Document, { name, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(document, child))));
  return made;
}
