import { parseArea } from '../model/address';
import type { CellError } from '../model/cells/cell-types';
import { FormulaSyntaxError, type BinaryOperator, type Node } from './syntax';
import { tokenize, type Token } from './tokens';

/** How tightly operators bind; Excel's sign binds tighter than its power: -2^2 is 4. */
const binding: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Prefixes that files put before functions newer than the format, and before custom ones. */
const filePrefix = /^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.|_xludf\.|_xldudf_)?/i;

/** Reads a formula, with or without its `=`. What is none throws a FormulaSyntaxError. */
export function parseFormula(formula: string): Node {
  const parser = new Parser(tokenize(formula.replace(/^\s*=/, '')));
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) {
      throw new FormulaSyntaxError(`"${this.tokens[this.at]?.text}" has no place here.`);
    }
    return node;
  }

  private expression(minimum: number): Node {
    let left = this.signed();
    for (;;) {
      const operator = this.symbol() as BinaryOperator | undefined;
      const power = operator === undefined ? undefined : binding[operator];
      if (operator === undefined || power === undefined || power <= minimum) {
        return left;
      }
      this.at++;
      left = { kind: 'binary', operator, left, right: this.expression(power) };
    }
  }

  private signed(): Node {
    const sign = this.symbol();
    if (sign === '-' || sign === '+' || sign === '@') {
      this.at++;
      return { kind: 'unary', operator: sign, operand: this.signed() };
    }
    let node = this.reference();
    while (this.symbol() === '%') {
      this.at++;
      node = { kind: 'unary', operator: '%', operand: node };
    }
    return node;
  }

  /** An operand with the reference operators behind it, which bind tightest of all. */
  private reference(): Node {
    let node = this.primary();
    for (;;) {
      const next = this.tokens[this.at];
      if (this.symbol() === '#' && !next?.spaced) {
        this.at++;
        node = { kind: 'unary', operator: '#', operand: node };
      } else if (this.symbol() === '(' && (node.kind === 'apply' || (node.kind === 'call' && node.name === 'LAMBDA'))) {
        this.at++;
        node = { kind: 'apply', callee: node, args: this.args() };
      } else if (this.symbol() === ':') {
        this.at++;
        node = { kind: 'range', left: node, right: this.primary() };
      } else if (next?.spaced && isReferenceLike(node) && startsReference(next)) {
        node = { kind: 'intersection', left: node, right: this.primary() };
      } else {
        return node;
      }
    }
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) {
      throw new FormulaSyntaxError('The formula ends too early.');
    }
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'string':
        return { kind: 'constant', value: token.text };
      case 'error':
        return { kind: 'constant', value: { error: token.text.toUpperCase() } };
      case 'external':
        return { kind: 'refused', reason: 'references to other workbooks, or through several sheets' };
      case 'brackets':
        return { kind: 'structured', specifier: token.text };
      case 'reference':
        return this.cells(token);
      case 'word':
        return this.word(token);
      case 'symbol':
        return this.grouped(token.text);
    }
  }

  private cells(token: Token): Node {
    const area = parseArea(token.text);
    return area
      ? { kind: 'area', area, sheetName: token.sheetName }
      : { kind: 'name', name: token.text, sheetName: token.sheetName };
  }

  private word({ text, sheetName }: Token): Node {
    const next = this.tokens[this.at];
    if (this.symbol() === '(' && sheetName === undefined) {
      this.at++;
      return { kind: 'call', name: text.replace(filePrefix, '').toUpperCase(), args: this.args() };
    }
    if (next?.kind === 'brackets' && !next.spaced) {
      this.at++;
      return { kind: 'structured', table: text, specifier: next.text };
    }
    if (sheetName === undefined && /^(?:TRUE|FALSE)$/i.test(text)) {
      return { kind: 'constant', value: text.toUpperCase() === 'TRUE' };
    }
    return { kind: 'name', name: text.replace(filePrefix, ''), sheetName };
  }

  private grouped(symbol: string): Node {
    if (symbol === '{') {
      return this.constantMatrix();
    }
    if (symbol !== '(') {
      throw new FormulaSyntaxError(`"${symbol}" stands where a value should.`);
    }
    let node = this.expression(0);
    while (this.symbol() === ',') {
      this.at++;
      node = { kind: 'union', left: node, right: this.expression(0) };
    }
    this.expect(')');
    return node;
  }

  private args(): Node[] {
    const args: Node[] = [];
    if (this.symbol() === ')') {
      this.at++;
      return args;
    }
    for (;;) {
      const symbol = this.symbol();
      args.push(symbol === ',' || symbol === ')' ? { kind: 'missing' } : this.expression(0));
      if (this.symbol() !== ',') {
        this.expect(')');
        return args;
      }
      this.at++;
    }
  }

  private constantMatrix(): Node {
    const rows: (number | string | boolean | CellError)[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.constant());
      const symbol = this.symbol();
      this.at++;
      if (symbol === '}') {
        break;
      }
      if (symbol === ';') {
        rows.push([]);
      } else if (symbol !== ',') {
        throw new FormulaSyntaxError('An array constant is not closed.');
      }
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) {
      throw new FormulaSyntaxError('The rows of an array constant differ in length.');
    }
    return { kind: 'matrix', rows };
  }

  private constant(): number | string | boolean | CellError {
    const sign = this.symbol();
    if (sign === '-' || sign === '+') {
      this.at++;
    }
    const node = this.primary();
    if (node.kind !== 'constant' || (sign !== undefined && typeof node.value !== 'number')) {
      throw new FormulaSyntaxError('An array constant holds constants only.');
    }
    return sign === '-' ? -Number(node.value) : node.value;
  }

  private symbol(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'symbol' ? token.text : undefined;
  }

  private expect(symbol: string): void {
    if (this.symbol() !== symbol) {
      throw new FormulaSyntaxError(`"${symbol}" is missing.`);
    }
    this.at++;
  }
}

function isReferenceLike({ kind }: Node): boolean {
  return (
    kind === 'area' ||
    kind === 'name' ||
    kind === 'structured' ||
    kind === 'intersection' ||
    kind === 'range' ||
    kind === 'union'
  );
}

function startsReference({ kind, text }: Token): boolean {
  return kind === 'reference' || kind === 'word' || kind === 'brackets' || (kind === 'symbol' && text === '(');
}
