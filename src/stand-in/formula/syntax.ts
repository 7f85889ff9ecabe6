import type { CellError } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';

/** Where a reference points: another sheet's name as written; undefined for the formula's own sheet. */
export interface SheetPrefix {
  readonly sheetName?: string;
}

/** A formula's structure, as written: sheets, tables and names are looked up when it is evaluated. */
export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly (number | string | boolean | CellError)[])[] }
  | ({ readonly kind: 'area'; readonly area: Area } & SheetPrefix)
  | ({ readonly kind: 'name'; readonly name: string } & SheetPrefix)
  | { readonly kind: 'structured'; readonly table?: string; readonly specifier: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'apply'; readonly callee: Node; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%' | '@' | '#'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** References side by side: `A1:INDEX(…)`, `A1:B9 B2:C3`, `(A1,C1)`. */
  | { readonly kind: 'range' | 'intersection' | 'union'; readonly left: Node; readonly right: Node }
  /** An argument left out. */
  | { readonly kind: 'missing' }
  /** Something Excel calculates and this engine does not; the reason says what. */
  | { readonly kind: 'refused'; readonly reason: string };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** The formula is none: brackets, quotes or operands do not fit. */
export class FormulaSyntaxError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaSyntaxError';
  }
}

/** The parts of a formula, itself included, depth first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  switch (node.kind) {
    case 'call':
      for (const argument of node.args) yield* nodesOf(argument);
      return;
    case 'apply':
      yield* nodesOf(node.callee);
      for (const argument of node.args) yield* nodesOf(argument);
      return;
    case 'unary':
      yield* nodesOf(node.operand);
      return;
    case 'binary':
    case 'range':
    case 'intersection':
    case 'union':
      yield* nodesOf(node.left);
      yield* nodesOf(node.right);
      return;
    default:
  }
}
