/** Values for the `{{names}}` of a text; `count` also chooses the plural form. */
export type TextParameters = Readonly<Record<string, string | number>>;

/**
 * Fills in every `{{name}}` in one pass. i18next's own way looks at the text again after each value, so a cell that
 * holds `{{count}}` would take the place of a real parameter; here a value is never read as a text.
 */
export function fillIn(text: string, parameters: TextParameters): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = parameters[name];
    return value === undefined ? missing(`"${text}" needs the parameter "${name}".`, '') : String(value);
  });
}

/** Throws where a slip should show; a production build carries on with something else instead. */
export function missing(problem: string, inProduction: string): string {
  if (process.env.NODE_ENV === 'production') return inProduction;
  throw new Error(problem);
}
