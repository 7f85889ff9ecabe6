import { ErrorResult, type Call } from './call';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { errors, isError, Lambda, Matrix, matrixOf, type Scalar, type Value } from '../values';

/** LET(name, value, …, result): each name is known to what follows it. */
function letNames(call: Call): Value {
  if (call.count % 2 === 0) {
    return errors.value;
  }
  const step = (index: number): Value => {
    const name = call.args[index]?.node;
    if (index === call.count - 1) {
      return call.value(index);
    }
    if (name?.kind !== 'name') {
      return errors.name;
    }
    const value = call.value(index + 1);
    return call.evaluator.within(new Map([[name.name.toLowerCase(), value]]), () => step(index + 2));
  };
  return step(0);
}

function lambda(call: Call): Value {
  const nodes = call.args.map(({ node }) => node);
  const body = nodes.pop();
  const parameters = nodes.flatMap((node) => (node?.kind === 'name' ? node.name : []));
  return body && parameters.length === nodes.length ? call.evaluator.lambda(parameters, body) : errors.value;
}

function functionAt(call: Call, index: number): (...args: Value[]) => Scalar {
  const value = call.value(index);
  if (!(value instanceof Lambda)) {
    throw new ErrorResult(isError(value) ? value : errors.value);
  }
  return (...args) => {
    const result = call.evaluator.read(value.call(args));
    // An array as an element is more than Excel's arrays hold.
    return result instanceof Matrix ? errors.calc : result;
  };
}

function map(call: Call): Value {
  const apply = functionAt(call, call.count - 1);
  const matrices = call.args.slice(0, -1).map((_, index) => call.matrix(index));
  const [first] = matrices;
  return first
    ? matrixOf(
        first.rows.map((line, row) =>
          line.map((_, column) => apply(...matrices.map((matrix) => matrix.at(row, column)))),
        ),
      )
    : errors.value;
}

function reduce(call: Call): { result: Scalar; steps: Scalar[][] } {
  const apply = functionAt(call, call.count - 1);
  let result = call.has(0) ? call.scalar(0) : null;
  const steps = call.matrix(1).rows.map((line) => line.map((element) => (result = apply(result, element))));
  return { result, steps };
}

function makeArray(call: Call): Value {
  const [rows, columns] = [call.integer(0), call.integer(1)];
  const apply = functionAt(call, 2);
  if (rows < 1 || columns < 1) {
    return errors.value;
  }
  return matrixOf(
    Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => apply(row + 1, column + 1)),
    ),
  );
}

const transpose = (matrix: Matrix): Scalar[][] =>
  Array.from({ length: matrix.columnCount }, (_, column) => matrix.rows.map((line) => line[column] ?? null));

export const lambdaFunctions: FunctionTable = {
  LET: define(3, unlimited, letNames),
  LAMBDA: define(1, unlimited, lambda),
  MAP: define(2, unlimited, map),
  REDUCE: define(3, 3, (call) => reduce(call).result),
  SCAN: define(3, 3, (call) => matrixOf(reduce(call).steps)),
  BYROW: define(2, 2, (call) => matrixOf(call.matrix(0).rows.map((line) => [functionAt(call, 1)(new Matrix([line]))]))),
  BYCOL: define(2, 2, (call) =>
    matrixOf([
      transpose(call.matrix(0)).map((column) => functionAt(call, 1)(new Matrix(column.map((value) => [value])))),
    ]),
  ),
  MAKEARRAY: define(3, 3, makeArray),
};
