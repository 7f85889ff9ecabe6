import { daysOfMonth, monthBack, monthOfDay } from './days';
import { Fraction, ZERO } from './fraction';
import type { ReadRow } from './rows';
import type { World, WorldClause, WorldItem, WorldPeriod } from './world';

type Days = Pick<WorldPeriod, 'from' | 'to'>;

export interface ItemFigures {
  readonly item: string;
  /** `undefined`: pending. */
  readonly score: Fraction | undefined;
}

export interface PersonFigures {
  readonly id: string;
  readonly name: string;
  readonly window: string;
  readonly items: readonly ItemFigures[];
  readonly extra: Fraction;
  readonly total: Fraction;
  readonly outOf: Fraction;
  readonly isDisciplinary: boolean;
  readonly isVetoed: boolean;
}

/** Rules 1 to 3, 6, 7, 9, 11, 15: everyone posted in the period, in the roster's order. */
export function scorePeople(world: World, rows: readonly ReadRow[], period: WorldPeriod): PersonFigures[] {
  const ids = [...new Set(world.roster.map(({ 工号 }) => 工号))];
  return ids.filter((id) => isPosted(world, id, period)).map((id) => scorePerson(world, rows, id, period));
}

export function isPosted({ roster }: World, id: string, { from, to }: Days): boolean {
  return roster.some((one) => one.工号 === id && one.起始 <= to && (one.截止 === '' || one.截止 >= from));
}

function scorePerson(world: World, rows: readonly ReadRow[], id: string, period: WorldPeriod): PersonFigures {
  const spans = spansOf(world, rows, id, period);
  const own = rows.filter(({ person, state }) => person === id && state === 'upheld');
  const within = own.filter(({ row }) => spans.some(({ from, to }) => from <= row.日期 && row.日期 <= to));
  const items = world.items.map((item): ItemFigures => {
    const scores = spans.map((span) => scoreItem(world, item, own, span)).filter((score) => score !== undefined);
    return { item: item.项目编号, score: scores.length > 0 ? Fraction.sum(scores).by(scores.length) : undefined };
  });
  const extra = Fraction.sum(spans.map((span) => extraOf(world, own, span))).by(Math.max(spans.length, 1));
  const scored = items.filter(({ score }) => score !== undefined);
  return {
    id,
    name: world.roster.find(({ 工号 }) => 工号 === id)?.姓名 ?? '',
    window: lastWindow(world, id, period),
    items,
    extra,
    total: Fraction.sum([extra, ...scored.map(({ score }) => score ?? ZERO)]),
    outOf: Fraction.sum(
      scored.map(({ item }) => Fraction.of(world.items.find((one) => one.项目编号 === item)?.满分 ?? 0)),
    ),
    isDisciplinary: within.some(({ clause }) => clause?.标记 === '纪律'),
    isVetoed: within.some(({ clause }) => clause?.方式 === '一票否决'),
  };
}

/** Rule 11: the period; or its months in which the person was posted, up to the latest month with a dated row. */
function spansOf(world: World, rows: readonly ReadRow[], id: string, period: WorldPeriod): Days[] {
  if (!period.isRollUp || world.settings['roll up'] === 'recompute') return [period];
  const dated = rows.filter(({ state, row }) => state !== 'blank' && /^\d{4}-\d{2}-\d{2}$/u.test(row.日期));
  const latest =
    dated
      .map(({ row }) => monthOfDay(row.日期))
      .sort()
      .at(-1) ?? '';
  const months: string[] = [];
  for (let month = monthOfDay(period.from); month <= monthOfDay(period.to); month = monthBack(month, -1))
    months.push(month);
  return months
    .filter((month) => month <= latest)
    .map(daysOfMonth)
    .filter((days) => isPosted(world, id, days));
}

function scoreItem(world: World, item: WorldItem, own: readonly ReadRow[], span: Days): Fraction | undefined {
  const clauses = world.clauses.filter(({ 项目编号 }) => 项目编号 === item.项目编号);
  const rows = rowsOf(own, clauses, span);
  if (rows.some(({ clause }) => clause?.方式 === '清零' || clause?.方式 === '重犯清零')) return ZERO;
  const start = startOf(world, item, clauses, own, span);
  if (!start) return undefined;
  const isInside = world.settings.discretionary === 'inside';
  const taken = amountOf(clauses, isInside ? ['按次扣分', '按量扣分', '酌情扣分'] : ['按次扣分', '按量扣分'], rows);
  const given = amountOf(clauses, isInside ? ['加分', '酌情加分'] : ['加分'], rows);
  return start.minus(taken).plus(given).most(ZERO).least(Fraction.of(item.满分));
}

function extraOf(world: World, own: readonly ReadRow[], span: Days): Fraction {
  if (world.settings.discretionary === 'inside') return ZERO;
  const rows = rowsOf(own, world.clauses, span);
  return amountOf(world.clauses, ['酌情加分'], rows).minus(amountOf(world.clauses, ['酌情扣分'], rows));
}

function rowsOf(own: readonly ReadRow[], clauses: readonly WorldClause[], { from, to }: Days): ReadRow[] {
  return own.filter(({ clause, row }) => clause && clauses.includes(clause) && from <= row.日期 && row.日期 <= to);
}

/** What the clauses of some kinds amount to: each version within its limit, a code within the largest of its versions'. */
function amountOf(clauses: readonly WorldClause[], kinds: readonly string[], rows: readonly ReadRow[]): Fraction {
  const codes = new Set(clauses.filter(({ 方式 }) => kinds.includes(方式)).map(({ 条款编号 }) => 条款编号));
  return Fraction.sum(
    [...codes].map((code) => {
      const versions = clauses.filter(({ 条款编号 }) => 条款编号 === code);
      const amounts = versions.map((version) => limited(version, amountOfVersion(version, rows)));
      const limits = versions.map(({ 上限 }) => 上限);
      const sum = Fraction.sum(amounts);
      return limits.some((limit) => limit === '') ? sum : sum.least(Fraction.of(Math.max(...limits.map(Number))));
    }),
  );
}

function amountOfVersion(version: WorldClause, rows: readonly ReadRow[]): Fraction {
  const isAmount = version.方式 === '酌情扣分' || version.方式 === '酌情加分';
  const each = isAmount ? Fraction.whole(1) : Fraction.of(version.分值);
  const own = rows.filter(({ clause }) => clause === version);
  return Fraction.sum(own.map(({ quantity }) => (quantity ?? ZERO).times(each)));
}

function limited({ 上限 }: WorldClause, amount: Fraction): Fraction {
  return 上限 === '' ? amount : amount.least(Fraction.of(上限));
}

/** Rules 6 and 7. */
function startOf(
  world: World,
  item: WorldItem,
  clauses: readonly WorldClause[],
  own: readonly ReadRow[],
  span: Days,
): Fraction | undefined {
  if (item.起点 === '满分') return Fraction.of(item.满分);
  if (item.起点 === '零分') return ZERO;
  const exams = own.filter(({ clause }) => clause?.方式 === '分档' && clauses.includes(clause));
  const inside = exams.filter(({ row: { 日期 } }) => span.from <= 日期 && 日期 <= span.to);
  const score = inside.length > 0 ? scoreOfSeveral(world, inside) : carriedScore(world, exams, span);
  if (!score) return undefined;
  const codes = clauses.map(({ 条款编号 }) => 条款编号);
  const reached = world.bands.filter((band) => codes.includes(band.条款编号) && !score.isBelow(Fraction.of(band.下限)));
  const best = [...reached].sort((a, b) => b.下限 - a.下限)[0];
  return best ? Fraction.of(best.得分) : ZERO;
}

function scoreOfSeveral({ settings }: World, exams: readonly ReadRow[]): Fraction | undefined {
  const scores = exams.map(({ quantity }) => quantity ?? ZERO);
  switch (settings['exam several']) {
    case 'latest':
      return latestOf(exams);
    case 'best':
      return scores.reduce((best, score) => best.most(score));
    case 'mean':
      return Fraction.sum(scores).by(scores.length);
  }
}

function carriedScore({ settings }: World, exams: readonly ReadRow[], { from }: Days): Fraction | undefined {
  const months = settings['exam carry months'];
  if (months === 0) return undefined;
  const first = `${monthBack(monthOfDay(from), months)}-01`;
  return latestOf(exams.filter(({ row: { 日期 } }) => first <= 日期 && 日期 < from));
}

/** The latest; on one day the highest. */
function latestOf(exams: readonly ReadRow[]): Fraction | undefined {
  const day = exams
    .map(({ row }) => row.日期)
    .sort()
    .at(-1);
  const scores = exams.filter(({ row }) => row.日期 === day).map(({ quantity }) => quantity ?? ZERO);
  return scores.length > 0 ? scores.reduce((best, score) => best.most(score)) : undefined;
}

/** The window of the last posting in the period; of several on that day, the one begun last, then the later row. */
function lastWindow({ roster }: World, id: string, { from, to }: Days): string {
  const own = roster.filter((one) => one.工号 === id && one.起始 <= to && (one.截止 === '' || one.截止 >= from));
  const ends = own.map((one) => (one.截止 === '' || one.截止 > to ? to : one.截止));
  const day = [...ends].sort().at(-1) ?? '';
  return (
    [...own]
      .filter((_, index) => ends[index] === day)
      .sort((a, b) => (a.起始 < b.起始 ? -1 : a.起始 > b.起始 ? 1 : 0))
      .at(-1)?.窗口 ?? ''
  );
}
