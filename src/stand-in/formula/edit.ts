import { FormulaSyntaxError } from './syntax';
import { tokenize, type Token } from './tokens';

/** The parts of a formula that starts with `=`, by their places in its text; none where it cannot be read. */
function tokensOf(formula: string): Token[] {
  try {
    return tokenize(formula.slice(1)).map((token) => ({ ...token, start: token.start + 1, end: token.end + 1 }));
  } catch (failure) {
    if (failure instanceof FormulaSyntaxError) {
      return [];
    }
    throw failure;
  }
}

/**
 * Writes parts of a formula anew: `edit` gives a part's new text, or undefined to leave it. Spaces stay as they are, and
 * so does a formula that cannot be read.
 */
export function editFormula(
  formula: string,
  edit: (token: Token, before: Token | undefined, after: Token | undefined) => string | undefined,
): string {
  const tokens = tokensOf(formula);
  let text = '';
  let at = 0;
  tokens.forEach((token, index) => {
    const replaced = edit(token, tokens[index - 1], tokens[index + 1]);
    if (replaced !== undefined) {
      text += formula.slice(at, token.start) + replaced;
      at = token.end;
    }
  });
  return at === 0 ? formula : text + formula.slice(at);
}

/** `Sheet1!` of a part, as written; empty where it names no sheet. */
export function prefixOf(formula: string, { start, end, text, sheetName }: Token): string {
  return sheetName === undefined ? '' : formula.slice(start, end - text.length);
}
