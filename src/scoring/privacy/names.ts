import { DOUBLE_SURNAMES, SURNAMES, WORDS } from './surnames';

const HAN = '\\p{Script=Han}';
const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|[${SURNAMES}])`;
/** How a citizen is addressed, or spoken of without a whole name. */
const ADDRESS = '(?:先生|女士|小姐|同志|师傅|大爷|大妈|大姐|大哥|阿姨|叔叔|奶奶|爷爷|老人|老师|老伯|太太|夫人|总)';
const ADDRESSED = new RegExp(`${ADDRESS}$`, 'u');
const SOMEBODY = '某某?';
/** Whom a note is about. */
const ROLE =
  '(?:当事人|申请人|办事人|经办人|代办人|委托人|来访人|来访群众|投诉人|反映人|举报人|服务对象|办事群众|群众|市民|居民|村民|顾客|客户|业主|患者|家属|学生|老人|姓名|名叫|叫做|本人)[:：]?[ ]?';
/** What a name is followed by where it does not end with a sign: what a citizen does, or a word of grammar. */
const DOES =
  '(?:多次|再次|当场|电话)?(?:反映|投诉|来电|致电|举报|咨询|办理|申请|前来|来到|来窗口|来办|到窗口|到场|表示|认为|要求|询问|提出|称|说|诉|等候|等待|不满|持|携|于|在|因|被|与|和|及|等|的|为|未|已)';
const BOUNDARY = `(?=${DOES}|[^\\p{L}\\p{N}]|$)`;

/** Names that tell by themselves: with a way of address, with 某, with a title. The name is group 1. */
const CERTAIN = [
  new RegExp(`(${SURNAME}${HAN}{0,2}?${ADDRESS})`, 'gu'),
  new RegExp(`(${SURNAME}${SOMEBODY}${HAN}?)${BOUNDARY}`, 'gu'),
  /\b((?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}'-]+)/gu,
];
/** Names by what stands around them: behind a role, or in front of what a citizen does. Other words stand there, too. */
const LIKELY = [
  new RegExp(`${ROLE}(${SURNAME}${HAN}{1,2}?)${BOUNDARY}`, 'gu'),
  new RegExp(
    `(?:^|[^\\p{L}\\p{N}])(${SURNAME}${HAN}{1,2}?)(?=(?:多次|再次|当场|电话)?(?:反映|投诉|来电|致电|举报|前来|表示|要求|称))`,
    'gu',
  ),
];
const NO_NAMES = new RegExp(`^(?:${WORDS.join('|')})`, 'u');

/**
 * Finds what may be a person's name in a note: a surname with a way of address (张先生, 李女士), 王某, a name behind a
 * word such as 当事人 or 群众, or in front of what a citizen does (王建国反映), and Mr Smith. It finds candidates for a
 * person to look at, not names for certain: a text is never changed on its word alone.
 */
export function possibleNames(text: string): string[] {
  const plain = text.normalize('NFKC');
  const foundBy = (patterns: readonly RegExp[]): string[] =>
    patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map(({ 1: name = '' }) => name));
  const names = [...new Set([...foundBy(CERTAIN), ...foundBy(LIKELY).filter((name) => !NO_NAMES.test(name))])];
  // 王建国先生 is found whole; 王建国 in it is no second name.
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
}

/** A found name without its way of address: 王建国先生 is 王建国, and of 王先生 the surname is left. */
export function withoutAddress(name: string): string {
  return name.replace(ADDRESSED, '');
}

/**
 * Hides names in a text: the first character stays, the others become stars.
 *
 * @example hideNames('王建国反映', ['王建国']) === '王**反映'
 */
export function hideNames(text: string, names: readonly string[]): string {
  // Longer names first, so that a name within another leaves nothing of it.
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, name) => (name === '' ? hidden : hidden.replaceAll(name, starredName(name))), text);
}

function starredName(name: string): string {
  return [...name].map((character, index) => (index === 0 || character === ' ' ? character : '*')).join('');
}
