import type { ClauseKind, ItemStart } from '../../rulebook';
import type { CellValue } from './cell';
import { fold } from './text';

/** Whether a recorded incident counts: as decided, or not yet, or no longer. */
export type Status = 'upheld' | 'unverified' | 'appealed' | 'revoked';

/** A word of the contract in Chinese and in English, then other ways to write it. */
export type ContractWord = readonly [zh: string, en: string, ...others: string[]];

/** What units write for a status in words of their own; offered, never taken without a question. */
export const OTHER_STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  upheld: ['属实', '查实', '核实', '已核实', '已查实', '有效', '认定', '已认定', 'confirmed', 'valid', 'substantiated'],
  unverified: ['待查', '待核实', '待定', '未核实', '核实中', '核查中', '调查中', '处理中', 'pending', 'open'],
  appealed: ['申诉', '复核中', '复议中', '已申诉', 'appeal', 'disputed'],
  revoked: [
    '不属实',
    '查无实据',
    '无效',
    '不成立',
    '作废',
    '误记',
    '取消',
    '已撤销',
    'invalid',
    'void',
    'cancelled',
    'unfounded',
  ],
};

/** The words of the contract, in both languages, for each meaning of a column with a fixed vocabulary. */
const STATUS: Record<Status, ContractWord> = {
  upheld: ['成立', 'upheld'],
  unverified: ['待核', 'unverified'],
  appealed: ['申诉中', 'appealed'],
  revoked: ['撤销', 'revoked'],
};

const KIND: Record<ClauseKind, ContractWord> = {
  perIncident: ['按次扣分', 'per incident'],
  perUnit: ['按量扣分', 'per unit'],
  zero: ['清零', 'zero'],
  recurrence: ['重犯清零', 'recurrence'],
  band: ['分档', 'band'],
  add: ['加分', 'add'],
  discretionaryDeduct: ['酌情扣分', 'discretionary deduct'],
  discretionaryAdd: ['酌情加分', 'discretionary add'],
  veto: ['一票否决', 'veto'],
};

const START: Record<ItemStart, ContractWord> = {
  full: ['满分', 'full'],
  zero: ['零分', 'zero'],
  band: ['分档', 'band'],
};

const YES_NO = { yes: ['是', 'yes', 'true'], no: ['否', 'no', 'false'] } as const;
/** What became of an appeal: the row stands, is taken back, or was changed. */
const DECISION = {
  upheld: ['维持', 'upheld'],
  revoked: ['撤销', 'revoked'],
  changed: ['调整', 'changed'],
} as const;
export type Decision = keyof typeof DECISION;
const FLAG = { disciplinary: ['纪律', 'disciplinary'] } as const;

/**
 * Each reads one word of the contract in either language, ignoring case, width and spaces; `undefined` if it is none.
 */
export const parseStatus = vocabulary(STATUS);
export const parseKind = vocabulary(KIND);
export const parseStart = vocabulary(START);
export const parseYesNo = vocabulary(YES_NO);
export const parseFlag = vocabulary(FLAG);
export const parseDecision = vocabulary(DECISION);

/** The vocabularies, in the contract's order, for drop-down lists and printed columns. */
export const WORDS = { status: STATUS, kind: KIND, start: START, yesNo: YES_NO, flag: FLAG, decision: DECISION };

const TOTALS = new Set(['合计', '总计', '小计', '共计', 'total', 'subtotal', 'grandtotal']);

/** Whether a cell says that its row sums up others, as the last row of a table made by hand does. */
export function isTotalsWord(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && TOTALS.has(fold(cell).replace(/:$/u, ''));
}

/** Who drew a table up or signs it, and when, as lines below a table made by hand say before a colon. */
const SIGNERS = new Set(
  [
    ...['制表', '制表人', '制单人', '填表人', '填报人', '统计人', '汇总人', '经办人', '登记人', '记录人', '检查人'],
    ...[
      '考核人',
      '被考核人',
      '审核',
      '审核人',
      '复核',
      '复核人',
      '审批人',
      '批准人',
      '负责人',
      '部门负责人',
      '科室负责人',
    ],
    ...['单位负责人', '分管领导', '主管领导', '填报单位', '填报日期', '制表日期', '日期'],
    ...['prepared by', 'compiled by', 'checked by', 'verified by', 'reviewed by', 'approved by', 'signed by'],
    ...['signature', 'date'],
  ].map(fold),
);
/** What may stand before the colon, too. */
const BY_HAND = /\(?(?:签字|签名|签章|盖章)\)?$/u;

/** Whether a cell is part of a line of signatures: 制表人：李明, or `bare` where nothing follows the colon. */
export function signatureIn(cell: CellValue | undefined): 'bare' | 'named' | undefined {
  if (typeof cell !== 'string') return undefined;
  const [label = '', ...rest] = fold(cell).split(':');
  if (rest.length === 0 || !SIGNERS.has(label.replace(BY_HAND, ''))) return undefined;
  return /[^_]/u.test(rest.join('')) ? 'named' : 'bare';
}

/** A word of the contract as it is written in a language. */
export function wordIn([zh, en]: ContractWord, language: 'zh' | 'en'): string {
  return language === 'zh' ? zh : en;
}

function vocabulary<Meaning extends string>(words: Readonly<Record<Meaning, readonly string[]>>) {
  const meanings = new Map<string, Meaning>();
  for (const meaning of Object.keys(words) as Meaning[]) {
    for (const word of words[meaning]) meanings.set(fold(word), meaning);
  }
  return (value: CellValue): Meaning | undefined => meanings.get(fold(value));
}
