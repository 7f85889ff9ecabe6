/** What a number in a free text may give away. */
export type NumberKind = 'identity' | 'bankCard' | 'phone';

/** A number that gives somebody away, and where it stands in its text. */
export interface PrivateNumber {
  readonly kind: NumberKind;
  readonly from: number;
  readonly to: number;
}

/** Digits that stand together. */
interface Block {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Blocks that may be one number, what stands between them, and what stands in front and behind. */
interface Run {
  readonly blocks: readonly string[];
  readonly digits: string;
  readonly gaps: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Numbers are written in groups with at most two of these between them. */
const GAP = /^[ \-.·—–()]{1,2}$/u;
/** The longest number looked for: a bank card of 19 digits, a phone with two codes and an extension. */
const MOST_DIGITS = 22;
/** The shortest: a local phone number. */
const LEAST_DIGITS = 7;

/** The weights of the first 17 digits of an identity number (GB 11643), and the check digit for each remainder. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** A word in front that makes a number without area code a phone's. */
const PHONE_WORD = /(?:电话|座机|手机|来电|致电|热线|联系方式|tel|phone|mobile)[^0-9A-Za-z]{0,6}$/iu;
/** Area codes: 010, 02x, and four digits from 03xx on. */
const AREA = /^0(?:10|2[0-9]|[3-9][0-9]{2})$/u;
const LANDLINE = /^0(?:10|2[0-9]|[3-9][0-9]{2})[1-9][0-9]{6,7}$/u;

/**
 * Finds phone numbers (mobile, landline with or without extension, 400 and 800, with country codes), identity numbers
 * (18 digits by their checksum, 15 by their birthday) and bank cards (by their check digit) in a text; also in full
 * width, and in groups with spaces, hyphens or dots between them.
 */
export function privateNumbersIn(text: string): PrivateNumber[] {
  if (digitsIn(text) < LEAST_DIGITS) return [];
  const plain = halfWidth(text);
  const blocks = [...plain.matchAll(/[0-9]+/gu)].map(({ 0: digits, index }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }));
  const found: PrivateNumber[] = [];
  for (let first = 0; first < blocks.length;) {
    const match = longestFrom(plain, blocks, first);
    if (match) found.push(match.number);
    first = match ? match.next : first + 1;
  }
  return found;
}

/**
 * Hides the numbers of a text that give somebody away: every digit but the last four becomes a star.
 *
 * @example maskNumbers('来电 13812345678 反映') === '来电 *******5678 反映'
 */
export function maskNumbers(text: string): string {
  return privateNumbersIn(text).reduce(
    (hidden, { from, to }) => hidden.slice(0, from) + starred(hidden.slice(from, to)) + hidden.slice(to),
    text,
  );
}

/** The longest number that begins with a block, and the block behind it. */
function longestFrom(
  text: string,
  blocks: readonly Block[],
  first: number,
): { number: PrivateNumber; next: number } | undefined {
  const start = blocks[first];
  // Digits behind a star are what an earlier masking left.
  if (!start || text[start.from - 1] === '*') return undefined;
  const gaps: string[] = [];
  let last = first;
  let length = start.digits.length;
  for (let next = first + 1; next < blocks.length; next++) {
    const [block, gap] = [blocks[next], text.slice(blocks[next - 1]?.to, blocks[next]?.from)];
    if (!block || !GAP.test(gap) || length + block.digits.length > MOST_DIGITS) break;
    length += block.digits.length;
    gaps.push(gap);
    last = next;
  }
  for (; last >= first; last--) {
    const own = blocks.slice(first, last + 1).map(({ digits }) => digits);
    const end = blocks[last]?.to ?? start.to;
    const run = {
      blocks: own,
      digits: own.join(''),
      gaps,
      before: text.slice(Math.max(start.from - 16, 0), start.from),
      after: text.slice(end, end + 2),
    };
    const kind = kindOf(run);
    if (kind) return { number: { kind, from: start.from, to: end + (isX(run) ? 1 : 0) }, next: last + 1 };
  }
  return undefined;
}

function kindOf(run: Run): NumberKind | undefined {
  if (run.digits.length < LEAST_DIGITS) return undefined;
  if (isIdentity(run) || isOldIdentity(run)) return 'identity';
  if (isPhone(run)) return 'phone';
  return isBankCard(run) ? 'bankCard' : undefined;
}

function isX({ digits, after }: Run): boolean {
  return digits.length === 17 && /^[Xx](?![0-9A-Za-z])/u.test(after);
}

function isIdentity(run: Run): boolean {
  const digits = isX(run) ? `${run.digits}X` : run.digits;
  if (digits.length !== 18) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return ID_CHECKS[sum % 11] === digits[17];
}

/** Identity numbers of before 1999 have no check digit: region and birthday have to be possible. */
function isOldIdentity({ digits }: Run): boolean {
  const parts = /^[1-6][0-9]{5}[0-9]{2}([0-9]{2})([0-9]{2})[0-9]{3}$/u.exec(digits);
  const [month, day] = [Number(parts?.[1]), Number(parts?.[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isPhone(run: Run): boolean {
  const { blocks, digits, before } = run;
  if (/^(?:(?:00)?86|0)?1[3-9][0-9]{9}$/u.test(digits)) return true;
  if (/^[48]00[0-9]{7}$/u.test(digits)) return true;
  if (before.endsWith('+') && /^[1-9][0-9]{7,14}$/u.test(digits)) return true;
  if (/^[1-9][0-9]{6,7}$/u.test(digits) && PHONE_WORD.test(before)) return true;
  return LANDLINE.test(blocks.length === 1 ? digits : '') || isGroupedLandline(run);
}

/** An area code by itself, the number behind it in one or two groups, and perhaps an extension. */
function isGroupedLandline({ blocks, gaps }: Run): boolean {
  const [area = '', ...rest] = /^(?:00)?86$/u.test(blocks[0] ?? '')
    ? [`0${blocks[1]?.replace(/^0/u, '')}`, ...blocks.slice(2)]
    : blocks;
  if (!AREA.test(area)) return false;
  const isExtended = rest.length > 1 && (rest.at(-1)?.length ?? 0) <= 5 && /[-—–]/u.test(gaps[blocks.length - 2] ?? '');
  return [rest, ...(isExtended ? [rest.slice(0, -1)] : [])].some((number) =>
    /^[1-9][0-9]{6,7}$/u.test(number.join('')),
  );
}

/** Card numbers of the networks in use; one that begins with 1 or 2 is rather a date or a case. */
function isBankCard({ digits }: Run): boolean {
  if (!/^[3-69][0-9]{15,18}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Stars for all digits but the last four; what stands between them stays. */
function starred(number: string): string {
  let left = digitsIn(number) - 4;
  return number.replace(/[0-9０-９XxＸｘ]/gu, (digit) => (left-- > 0 ? '*' : digit));
}

function digitsIn(text: string): number {
  return text.match(/[0-9０-９XxＸｘ]/gu)?.length ?? 0;
}

/** The same text with full-width digits and signs made plain, one character for one, so that places stay the same. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
