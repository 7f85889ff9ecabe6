/**
 * What the reference scorer reads: the contract's tables in plain words, with ISO days and numbers only. Empty text is a
 * blank cell. (How cells are spelled is the concern of other tests.)
 */
export interface World {
  readonly items: readonly WorldItem[];
  readonly clauses: readonly WorldClause[];
  readonly bands: readonly { readonly 条款编号: string; readonly 下限: number; readonly 得分: number }[];
  readonly settings: WorldSettings;
  readonly roster: readonly WorldPosting[];
  readonly incidents: readonly WorldIncident[];
}

export interface WorldItem {
  readonly 项目编号: string;
  readonly 满分: number;
  readonly 起点: '满分' | '零分' | '分档';
}

export interface WorldClause {
  readonly 条款编号: string;
  readonly 项目编号: string;
  readonly 方式: '按次扣分' | '按量扣分' | '清零' | '重犯清零' | '分档' | '加分' | '酌情扣分' | '酌情加分' | '一票否决';
  readonly 分值: number | '';
  readonly 最少: number | '';
  readonly 单位: string;
  readonly 上限: number | '';
  readonly 标记: '纪律' | '';
  readonly 生效: string;
  readonly 失效: string;
}

export interface WorldSettings {
  readonly 'exam several': 'latest' | 'best' | 'mean';
  readonly 'exam carry months': number;
  readonly 'started day': 'ceil' | 'floor' | 'exact';
  readonly 'recurrence months': number;
  readonly discretionary: 'inside' | 'outside';
  readonly 'roll up': 'mean' | 'recompute';
  readonly membership: 'period-end' | 'days';
  readonly 'excellent quota': number | '';
}

/** Every row has an id; `截止` blank is open. */
export interface WorldPosting {
  readonly 工号: string;
  readonly 姓名: string;
  readonly 窗口: string;
  readonly 起始: string;
  readonly 截止: string;
}

export interface WorldIncident {
  readonly 编号: string;
  readonly 日期: string;
  readonly 姓名: string;
  readonly 工号: string;
  readonly 条款: string;
  readonly 数量: number | string;
  readonly 状态: string;
  readonly 关联: string;
  readonly 类别: string;
  readonly 已整改: string;
  readonly 说明: string;
  readonly 批准人: string;
}

/** A closed range of days, and whether it is the mean of its months. */
export interface WorldPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isRollUp: boolean;
}
