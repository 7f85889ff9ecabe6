/** An attribute of the first tag in some markup. */
export function attributeOf(markup: string, name: string): string | undefined {
  const tag = /^<[^\s/>]+((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(markup)?.[1] ?? '';
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? (found[1] ?? found[2]) : undefined;
}
