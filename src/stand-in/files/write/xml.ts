import { escapeAttribute } from '../xml/text';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes as they stand in a tag, in this order; undefined ones are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? value : escapeAttribute(value)}"`,
    )
    .join('');
}

/** An element around content that is markup already. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const start = `<${name}${attributes(values)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
