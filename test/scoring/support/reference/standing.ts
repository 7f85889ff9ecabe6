import { Fraction, ZERO } from './fraction';
import { type PersonFigures } from './score';
import type { World, WorldPeriod } from './world';

/** Rules 13 and 14: the ratio as printed. */
export function ratioOf({ total, outOf }: Pick<PersonFigures, 'total' | 'outOf'>): number | undefined {
  return ZERO.isBelow(outOf) ? total.times(Fraction.of(100)).per(outOf).rounded() : undefined;
}

/** How many are better, and one more. */
export function rankOf(ratio: number | undefined, all: readonly (number | undefined)[]): number | undefined {
  return ratio === undefined ? undefined : 1 + all.filter((other) => other !== undefined && other > ratio).length;
}

export interface Standing {
  readonly grade: string | undefined;
  readonly mark: 'quota' | 'quota-tie' | undefined;
}

/** The grades, after vetoes and the quota. */
export function standingsOf(people: readonly PersonFigures[], quota: number | ''): Standing[] {
  const ratios = people.map(ratioOf);
  const reached = people.map(({ isVetoed }, index) => gradeOf(ratios[index], isVetoed));
  if (quota === '') return reached.map((grade) => ({ grade, mark: undefined }));
  const places = Number(Fraction.of(quota).times(Fraction.whole(people.length)).by(100).floor());
  const holders = ratios.filter((_, index) => reached[index] === '优秀');
  return people.map((_, index) => {
    const grade = reached[index];
    if (grade !== '优秀') return { grade, mark: undefined };
    const better = holders.filter((other) => (other ?? 0) > (ratios[index] ?? 0)).length;
    const equal = holders.filter((other) => other === ratios[index]).length;
    if (better >= places) return { grade: '良好', mark: 'quota' };
    return { grade, mark: better + equal > places ? 'quota-tie' : undefined };
  });
}

function gradeOf(ratio: number | undefined, isVetoed: boolean): string | undefined {
  if (ratio === undefined) return undefined;
  if (isVetoed) return '不合格';
  return ratio >= 90 ? '优秀' : ratio >= 80 ? '良好' : ratio >= 60 ? '合格' : '不合格';
}

export interface WindowFigures {
  readonly window: string;
  readonly total: number;
  readonly outOf: number;
  readonly ratio: number | undefined;
  readonly members: number;
}

/** Rule 12, day by day. */
export function windowsOf(world: World, people: readonly PersonFigures[], period: WorldPeriod): WindowFigures[] {
  const windows = [...new Set(world.roster.map(({ 窗口 }) => 窗口))];
  return windows.flatMap((window): WindowFigures[] => {
    const members = people
      .filter(({ outOf }) => ZERO.isBelow(outOf))
      .map((person) => ({ person, weight: weightOf(world, person.id, window, period) }))
      .filter(({ weight }) => weight > 0);
    if (members.length === 0) return [];
    const weights = members.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (of: (person: PersonFigures) => Fraction) =>
      Fraction.sum(members.map(({ person, weight }) => of(person).times(Fraction.whole(weight)))).by(weights);
    const total = mean((person) => person.total);
    const outOf = mean((person) => person.outOf);
    return [
      {
        window,
        total: total.rounded(),
        outOf: outOf.rounded(),
        ratio: ratioOf({ total, outOf }),
        members: members.length,
      },
    ];
  });
}

function weightOf({ roster, settings }: World, id: string, window: string, period: WorldPeriod): number {
  const days = daysFrom(period).map((day) => ({
    all: roster.some((one) => one.工号 === id && isOn(one, day)),
    here: roster.some((one) => one.工号 === id && one.窗口 === window && isOn(one, day)),
  }));
  if (settings.membership === 'days') return days.filter(({ here }) => here).length;
  return days.filter(({ all }) => all).at(-1)?.here ? 1 : 0;
}

function isOn({ 起始, 截止 }: { readonly 起始: string; readonly 截止: string }, day: string): boolean {
  return 起始 <= day && (截止 === '' || day <= 截止);
}

function daysFrom({ from, to }: WorldPeriod): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}
