/** A piece of one section of a number format. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** A place for a digit: 0, # or ?. */
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'cell' | 'general' }
  | { readonly kind: 'power'; readonly text: string }
  /** Part of a date or time: yyyy, mm, [h], AM/PM, aaaa, .00 of a second. */
  | { readonly kind: 'date'; readonly text: string }
  /** As wide as a character. */
  | { readonly kind: 'space'; readonly text: string }
  /** A character that is repeated as often as there is room. */
  | { readonly kind: 'fill'; readonly text: string };

const DATE_PART = /^(?:y+|m+|d+|h+|s+|a{3,}|e+|b+|g+)/iu;
const HALF_DAY = /^(?:am\/pm|a\/p|上午\/下午)/iu;
const ELAPSED = /^\[(?:h+|m+|s+)\]/iu;
const GENERAL = /^(?:General|G\/通用格式)/iu;

/** Splits a section, without what it says in brackets first, into its pieces; undefined where it is no number format. */
export function tokensOf(section: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < section.length;) {
    const [token, length] = tokenAt(section, at, tokens);
    if (!token) return undefined;
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(section: string, at: number, before: readonly Token[]): [Token | undefined, number] {
  const rest = section.slice(at);
  const [character = ''] = rest;
  const next = rest.length > 1 ? String.fromCodePoint(rest.codePointAt(1) ?? 0) : '';
  switch (character) {
    case '"': {
      const end = rest.indexOf('"', 1);
      return end < 0 ? [undefined, 0] : [{ kind: 'text', text: rest.slice(1, end) }, end + 1];
    }
    case '\\':
    case '!':
      return [{ kind: 'text', text: next || character }, 1 + next.length];
    case '_':
      return [{ kind: 'space', text: next }, 1 + next.length];
    case '*':
      return [{ kind: 'fill', text: next }, 1 + next.length];
    case '0':
    case '#':
    case '?':
      return [{ kind: 'digit', text: character }, 1];
    case ',':
      return [{ kind: 'comma' }, 1];
    case '%':
      return [{ kind: 'percent' }, 1];
    case '/':
      return [{ kind: 'slash' }, 1];
    case '@':
      return [{ kind: 'cell' }, 1];
    case '.': {
      // Behind seconds: their fraction.
      const fraction = /^\.0+/u.exec(rest)?.[0];
      const last = before.findLast(({ kind }) => kind === 'date');
      const isSeconds = last?.kind === 'date' && /^\[?s/iu.test(last.text) && before.at(-1) === last;
      return fraction !== undefined && isSeconds
        ? [{ kind: 'date', text: fraction }, fraction.length]
        : [{ kind: 'point' }, 1];
    }
    case '[': {
      const elapsed = ELAPSED.exec(rest)?.[0];
      if (elapsed !== undefined) return [{ kind: 'date', text: elapsed.toLowerCase() }, elapsed.length];
      const end = rest.indexOf(']');
      // A currency or a language in the middle of a section; other brackets say nothing here.
      const [, symbol = ''] = /^\[\$([^-\]]*)/u.exec(rest) ?? [];
      return end < 0 ? [undefined, 0] : [{ kind: 'text', text: symbol }, end + 1];
    }
    default:
      return wordAt(rest);
  }
}

function wordAt(rest: string): [Token | undefined, number] {
  const general = GENERAL.exec(rest)?.[0];
  if (general !== undefined) return [{ kind: 'general' }, general.length];
  const half = HALF_DAY.exec(rest)?.[0];
  if (half !== undefined) return [{ kind: 'date', text: half }, half.length];
  const power = /^E[+-]/iu.exec(rest)?.[0];
  if (power !== undefined) return [{ kind: 'power', text: power.toUpperCase() }, 2];
  const part = DATE_PART.exec(rest)?.[0];
  if (part !== undefined) return [{ kind: 'date', text: part.toLowerCase() }, part.length];
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  // Other letters would have to stand in quotes.
  return /[a-z]/iu.test(character) ? [undefined, 0] : [{ kind: 'text', text: character }, character.length];
}
