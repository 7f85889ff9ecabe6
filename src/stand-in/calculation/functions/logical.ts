import type { Call } from './call';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { broadcast, compare, errors, isError, Matrix, toCondition, type Scalar, type Value } from '../values';

/** IF: only the branch taken is evaluated, unless the condition is an array. */
function choose(call: Call): Value {
  const condition = call.read(0);
  const otherwise = (): Value => (call.count < 3 ? false : call.value(2));
  if (condition instanceof Matrix) {
    const yes = call.read(1);
    const no = call.count < 3 ? false : call.read(2);
    return broadcast([condition, yes, no], (test = null, a = null, b = null) => {
      const holds = toCondition(test);
      return isError(holds) ? holds : holds ? a : b;
    });
  }
  const holds = call.require(toCondition(condition));
  return holds ? call.value(1) : otherwise();
}

function replaceErrors(call: Call, isReplaced: (value: Scalar) => boolean): Value {
  const value = call.value(0);
  const read = call.read(0);
  if (!(read instanceof Matrix)) {
    return isReplaced(read) ? call.value(1) : value;
  }
  return broadcast([read, call.read(1)], (element = null, other = null) => (isReplaced(element) ? other : element));
}

/** The arguments' conditions. In cells and arrays text counts as nothing; a lone text must be a logical value. */
function conditions(call: Call): boolean[] {
  const found: boolean[] = [];
  call.args.forEach((_, index) => {
    const cells = call.cells(index);
    const alone = !cells.areCells && cells.rowCount * cells.columnCount === 1;
    cells.forEach((value) => {
      if (alone || typeof value !== 'string') {
        found.push(call.require(toCondition(value)));
      }
    });
  });
  if (found.length === 0) {
    call.require(errors.value);
  }
  return found;
}

/** Pairs of a condition and its value: the first that holds. */
function firstThatHolds(call: Call): Value {
  for (let index = 0; index + 1 < call.count; index += 2) {
    if (call.condition(index)) {
      return call.value(index + 1);
    }
  }
  return errors.na;
}

function switchOn(call: Call): Value {
  const subject = call.scalar(0);
  if (isError(subject)) {
    return subject;
  }
  for (let index = 1; index + 1 < call.count; index += 2) {
    const candidate = call.scalar(index);
    if (isError(candidate)) {
      return candidate;
    }
    if (compare(subject, candidate) === 0) {
      return call.value(index + 1);
    }
  }
  return call.count % 2 === 0 ? call.value(call.count - 1) : errors.na;
}

export const logicalFunctions: FunctionTable = {
  IF: define(2, 3, choose),
  IFERROR: define(2, 2, (call) => replaceErrors(call, isError)),
  IFNA: define(2, 2, (call) => replaceErrors(call, (value) => isError(value) && value.error === '#N/A')),
  IFS: define(2, unlimited, firstThatHolds),
  SWITCH: define(3, unlimited, switchOn),
  AND: define(1, unlimited, (call) => conditions(call).every(Boolean)),
  OR: define(1, unlimited, (call) => conditions(call).some(Boolean)),
  XOR: define(1, unlimited, (call) => conditions(call).filter(Boolean).length % 2 === 1),
  NOT: define(1, 1, (call) =>
    broadcast([call.read(0)], (value = null) => {
      const holds = toCondition(value);
      return isError(holds) ? holds : !holds;
    }),
  ),
  TRUE: define(0, 0, () => true),
  FALSE: define(0, 0, () => false),
};
