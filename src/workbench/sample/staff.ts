import type { Entry } from '../../scoring';
import { serial } from './serial';
import type { Random } from './random';

/** The service hall of the sample: 8 windows, 60 people, a few of whom moved, came or left during the quarter. */
const WINDOWS = [
  '综合受理',
  '企业开办',
  '不动产登记',
  '社会保险',
  '医疗保障',
  '公安户政',
  '税务办理',
  '公积金',
] as const;

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = [
  '思雨',
  '建国',
  '晓梅',
  '志强',
  '丽华',
  '子涵',
  '文博',
  '雪琴',
  '海燕',
  '伟',
  '静怡',
  '俊杰',
  '欣然',
  '立新',
  '慧敏',
  '天宇',
  '春兰',
  '明哲',
  '佳宁',
  '国栋',
];
const POSTS = ['窗口受理', '窗口受理', '窗口受理', '后台审核', '首席代表'];

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly window: string;
  /** First and last day at work in the quarter, ISO. */
  readonly from: string;
  readonly to: string;
}

/** The staff and their roster rows: transfers are two rows of one id; two people share a name and differ by id. */
export function sampleStaff(random: Random): { staff: StaffMember[]; roster: Entry<'Roster'>[] } {
  const staff: StaffMember[] = [];
  const roster: Entry<'Roster'>[] = [];
  const names = new Set<string>();
  for (let number = 1; number <= 60; number++) {
    const id = `ZW${String(number).padStart(3, '0')}`;
    const name = number === 60 ? (staff[20]?.name ?? '') : freshName(random, names);
    const window = WINDOWS[(number - 1) % WINDOWS.length] ?? WINDOWS[0];
    const post = random.pick(POSTS);
    const person = { id, name, window, from: '2026-01-01', to: '2026-03-31' };
    if (number === 12 || number === 35) {
      // Moved to the next window in the middle of February.
      const next = WINDOWS[number % WINDOWS.length] ?? WINDOWS[0];
      roster.push({ staffId: id, name, window, post, from: serial('2024-07-01'), to: serial('2026-02-14') });
      roster.push({ staffId: id, name, window: next, post, from: serial('2026-02-15') });
      staff.push(person);
    } else if (number === 48) {
      roster.push({ staffId: id, name, window, post, from: serial('2026-02-02') });
      staff.push({ ...person, from: '2026-02-02' });
    } else if (number === 55) {
      roster.push({ staffId: id, name, window, post, from: serial('2023-03-01'), to: serial('2026-02-27') });
      staff.push({ ...person, to: '2026-02-27' });
    } else {
      roster.push({
        staffId: id,
        name,
        window,
        post,
        from: serial(`20${random.between(18, 25)}-0${random.between(1, 9)}-01`),
      });
      staff.push(person);
    }
  }
  return { staff, roster };
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = random.pick([...SURNAMES]) + random.pick(GIVEN);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
