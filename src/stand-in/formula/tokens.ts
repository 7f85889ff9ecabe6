import { FormulaSyntaxError } from './syntax';

export type TokenKind = 'number' | 'string' | 'error' | 'reference' | 'word' | 'brackets' | 'symbol' | 'external';

export interface Token {
  readonly kind: TokenKind;
  /** Without quotes, brackets or sheet prefix; as written otherwise. */
  readonly text: string;
  readonly sheetName?: string;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Where it stands in the text, its sheet prefix included. */
  readonly start: number;
  readonly end: number;
}

const sheet = String.raw`(?:(?<quoted>'(?:[^']|'')+')|(?<plain>[\p{L}_][\p{L}\p{N}_.?]*))!`;
const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const area = String.raw`${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const errors = String.raw`#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)`;

const patterns: readonly [TokenKind, RegExp][] = [
  ['string', /"((?:[^"]|"")*)"/uy],
  [
    'external',
    /'[^']*\[[^\]]+\](?:[^']|'')*'!\S+|\[[\p{N}\p{L} _.-]+\.xls[xmb]?\][^!\s]*![\w$:]+|\[\d+\][^!\s[\]]*![\w$:]+/iuy,
  ],
  ['external', /(?:'[^']+:[^']+'|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)![\w$:]+/uy],
  // A sheet that was deleted leaves its cells behind: #REF!A1.
  ['error', new RegExp(`(?:${sheet})?(?<error>${errors})(?:(?<=#REF!)(?:${area})(?![\\p{L}\\p{N}_.(!]))?`, 'iuy')],
  ['reference', new RegExp(`(?:${sheet})?(?<area>${area})(?![\\p{L}\\p{N}_.(!])`, 'iuy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy],
  ['word', new RegExp(String.raw`(?:${sheet})?(?<word>[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)`, 'uy')],
  ['symbol', /<=|>=|<>|[-+*/^&=<>%@#(){},;:]/uy],
];

/** Cuts a formula (without its `=`) into its parts. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const start = at;
    while (/\s/.test(text.charAt(at))) {
      at++;
    }
    if (at >= text.length) {
      return tokens;
    }
    const spaced = at > start;
    if (text.charAt(at) === '[' && !startsExternal(text, at)) {
      const end = closingBracket(text, at);
      tokens.push({ kind: 'brackets', text: text.slice(at + 1, end), spaced, start: at, end: end + 1 });
      at = end + 1;
      continue;
    }
    const found = match(text, at);
    tokens.push({ ...found.token, spaced, start: at, end: found.end });
    at = found.end;
  }
}

function startsExternal(text: string, at: number): boolean {
  return /^\[[^\]]*\][^!\s[\]+*/^&=<>(),]+!/u.test(text.slice(at));
}

function match(text: string, at: number): { token: Omit<Token, 'spaced' | 'start' | 'end'>; end: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) {
      const { quoted, plain, area: cells, word, error } = found.groups ?? {};
      const sheetName = quoted === undefined ? plain : quoted.slice(1, -1).replace(/''/g, "'");
      const plainText = kind === 'string' ? (found[1] ?? '').replace(/""/g, '"') : (cells ?? word ?? error ?? found[0]);
      return {
        token: { kind, text: plainText, ...(sheetName !== undefined && { sheetName }) },
        end: pattern.lastIndex,
      };
    }
  }
  throw new FormulaSyntaxError(`Nothing in a formula starts with "${text.slice(at, at + 10)}".`);
}

/** The bracket that closes a structured reference; an apostrophe takes the special meaning off the next character. */
function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") {
      index++;
    } else if (character === '[') {
      depth++;
    } else if (character === ']' && --depth === 0) {
      return index;
    }
  }
  throw new FormulaSyntaxError('A bracket is not closed.');
}
