import { dayBack } from './days';
import { Fraction } from './fraction';
import type { World, WorldClause, WorldIncident } from './world';

export type State = 'blank' | 'error' | 'revoked' | 'open' | 'upheld';

/** A row as rules 4, 5, 8, 9, 10 and 15 read it. */
export interface ReadRow {
  readonly row: WorldIncident;
  readonly state: State;
  readonly issues: readonly string[];
  /** The id of its person; '' where nobody can be told. */
  readonly person: string;
  readonly clause: WorldClause | undefined;
  /** As it counts. */
  readonly quantity: Fraction | undefined;
}

const STATES: Readonly<Record<string, State>> = {
  '': 'upheld',
  成立: 'upheld',
  待核: 'open',
  申诉中: 'open',
  撤销: 'revoked',
};
const COUNTED = ['按次扣分', '加分', '清零', '重犯清零', '一票否决'];
const AMOUNTS = ['酌情扣分', '酌情加分'];
const NUMBER = /^\d+(\.\d+)?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads every row of the log; whether recurrences are proven is asked of all rows together. */
export function readRows(world: World): ReadRow[] {
  const rows = world.incidents.map((row) => readRow(world, row));
  return rows.map((read) => {
    if (read.state !== 'upheld' || read.clause?.方式 !== '重犯清零' || isProven(read, rows, world)) return read;
    return { ...read, state: 'open', issues: [...read.issues, 'unproven-recurrence'] };
  });
}

function readRow(world: World, row: WorldIncident): ReadRow {
  if (Object.values(row).every((cell) => cell === '')) {
    return { row, state: 'blank', issues: [], person: '', clause: undefined, quantity: undefined };
  }
  const errors: string[] = [];
  for (const cell of [row.日期, row.姓名, row.条款]) if (cell === '') errors.push('missing-value');
  const hasDay = DAY.test(row.日期);
  if (row.日期 !== '' && !hasDay) errors.push('bad-date');

  const { person, fault } = row.姓名 === '' ? { person: '', fault: '' } : personOf(world, row);
  if (fault !== '') errors.push(fault);
  const isPosted = world.roster.some(
    (one) => one.工号 === person && one.起始 <= row.日期 && (one.截止 === '' || row.日期 <= one.截止),
  );
  if (person !== '' && hasDay && !isPosted) errors.push('outside-roster');

  const versions = world.clauses.filter((one) => one.条款编号 === row.条款);
  const inForce = versions.filter(
    ({ 生效, 失效 }) => (生效 === '' || 生效 <= row.日期) && (失效 === '' || row.日期 <= 失效),
  );
  const clause = hasDay ? inForce[0] : versions.length === 1 ? versions[0] : undefined;
  if (row.条款 !== '' && (versions.length === 0 || (hasDay && !clause))) errors.push('unknown-clause');

  const status = STATES[row.状态];
  if (!status) errors.push('bad-status');
  const quantity = clause ? quantityOf(clause, row.数量, world) : undefined;
  if (quantity === 'bad') errors.push('bad-quantity');
  const amount = quantity instanceof Fraction ? quantity : undefined;
  const isMissing = quantity === 'missing' && status !== 'revoked';

  const pending = isMissing ? ['missing-amount'] : [];
  const rest = { row, person, clause, quantity: amount };
  if (errors.length > 0) return { ...rest, state: 'error', issues: [...errors, ...pending] };
  if (status === 'open')
    return { ...rest, state: 'open', issues: [...pending, row.状态 === '待核' ? 'unverified' : 'appealed'] };
  if (status === 'revoked') return { ...rest, state: 'revoked', issues: [] };
  if (isMissing) return { ...rest, state: 'open', issues: pending };
  const hasNoApprover = clause?.方式 === '酌情加分' && row.批准人 === '';
  return { ...rest, state: 'upheld', issues: hasNoApprover ? ['missing-approver'] : [] };
}

/** The id wins; a name alone must be one person's. */
function personOf({ roster }: World, row: WorldIncident): { person: string; fault: string } {
  if (row.工号 !== '') {
    const known = roster.find(({ 工号 }) => 工号 === row.工号);
    if (!known) return { person: '', fault: 'unknown-person' };
    return known.姓名 === row.姓名 ? { person: known.工号, fault: '' } : { person: '', fault: 'name-mismatch' };
  }
  const ids = new Set(roster.filter(({ 姓名 }) => 姓名 === row.姓名).map(({ 工号 }) => 工号));
  if (ids.size === 0) return { person: '', fault: 'unknown-person' };
  return ids.size === 1 ? { person: [...ids][0] ?? '', fault: '' } : { person: '', fault: 'ambiguous-name' };
}

function quantityOf(clause: WorldClause, cell: number | string, { settings }: World): Fraction | 'bad' | 'missing' {
  const { 方式: kind, 单位: unit, 分值: most, 最少: least } = clause;
  const isAmount = AMOUNTS.includes(kind);
  if (cell === '') return isAmount || kind === '分档' ? 'missing' : Fraction.whole(1);
  if (!NUMBER.test(String(cell))) return 'bad';
  const number = Fraction.of(cell);
  const isZero = Number(cell) === 0;
  if (kind === '分档') return number;
  if (isZero) return 'bad';
  if (COUNTED.includes(kind) && !Number.isInteger(Number(cell))) return 'bad';
  if (isAmount && least !== '' && number.isBelow(Fraction.of(least))) return 'bad';
  if (isAmount && most !== '' && Fraction.of(most).isBelow(number)) return 'bad';
  if (unit !== '天' || kind !== '按量扣分') return number;
  if (settings['started day'] === 'ceil') return Fraction.whole(number.ceil());
  return settings['started day'] === 'floor' ? Fraction.whole(number.floor()) : number;
}

/** Rule 8, condition by condition. */
function isProven({ row, person }: ReadRow, rows: readonly ReadRow[], { settings }: World): boolean {
  const named = rows.filter(({ row: { 编号 } }) => 编号 !== '' && 编号 === row.关联);
  const [earlier] = named;
  if (!earlier || named.length !== 1) return false;
  const isUpheld = earlier.state !== 'error' && ['', '成立'].includes(earlier.row.状态);
  const isOfTheSameKind = earlier.person === person && row.类别 !== '' && earlier.row.类别 === row.类别;
  const isNotRectified = ['', '否'].includes(earlier.row.已整改);
  const isInReach = earlier.row.日期 < row.日期 && earlier.row.日期 >= dayBack(row.日期, settings['recurrence months']);
  return isUpheld && isOfTheSameKind && isNotRectified && isInReach;
}
