import { fold } from '../cells/text';

/** The input tables of the contract, each found by its name or by its headers. */
export type TableRole = 'Incidents' | 'Roster' | 'Criteria' | 'Clauses' | 'Bands' | 'Grades' | 'Appeals' | 'Settings';

/** One column of a table: its Chinese and English header, and whether the table is one without it. */
export interface ColumnContract<Field extends string = string> {
  readonly field: Field;
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
}

interface TableContract {
  readonly role: TableRole;
  /** The Chinese name, for sheets and as a table's name. */
  readonly zh: string;
  readonly columns: readonly ColumnContract[];
}

function column<Field extends string>(
  field: Field,
  zh: string,
  en: string,
  required?: 'required',
): ColumnContract<Field> {
  return { field, zh, en, required: required === 'required' };
}

const INCIDENTS = [
  column('id', '编号', 'ID'),
  column('date', '日期', 'Date', 'required'),
  column('name', '姓名', 'Name', 'required'),
  column('staffId', '工号', 'Staff ID'),
  column('window', '窗口', 'Window'),
  column('clause', '条款', 'Clause', 'required'),
  column('quantity', '数量', 'Quantity'),
  column('status', '状态', 'Status'),
  column('related', '关联', 'Related'),
  column('category', '类别', 'Category'),
  column('rectified', '已整改', 'Rectified'),
  column('note', '说明', 'Note'),
  column('evidence', '依据', 'Evidence'),
  column('recordedBy', '登记人', 'Recorded by'),
  column('approvedBy', '批准人', 'Approved by'),
] as const;

const ROSTER = [
  column('staffId', '工号', 'Staff ID'),
  column('name', '姓名', 'Name', 'required'),
  column('window', '窗口', 'Window', 'required'),
  column('post', '岗位', 'Post'),
  column('from', '起始', 'From'),
  column('to', '截止', 'To'),
] as const;

const CRITERIA = [
  column('item', '项目编号', 'Item', 'required'),
  column('section', '维度', 'Section', 'required'),
  column('title', '项目', 'Title', 'required'),
  column('max', '满分', 'Max', 'required'),
  column('start', '起点', 'Start'),
] as const;

const CLAUSES = [
  column('clause', '条款编号', 'Clause', 'required'),
  column('item', '项目编号', 'Item', 'required'),
  column('label', '条款', 'Label', 'required'),
  column('kind', '方式', 'Kind', 'required'),
  column('points', '分值', 'Points'),
  column('least', '最少', 'Least'),
  column('unit', '单位', 'Unit'),
  column('limit', '上限', 'Limit'),
  column('flag', '标记', 'Flag'),
  column('from', '生效', 'From'),
  column('to', '失效', 'To'),
  column('appliesWhen', '适用情形', 'Applies when'),
  column('source', '出处', 'Source'),
] as const;

const BANDS = [
  column('clause', '条款编号', 'Clause', 'required'),
  column('atLeast', '下限', 'At least', 'required'),
  column('points', '得分', 'Points', 'required'),
] as const;

const GRADES = [
  column('grade', '等次', 'Grade', 'required'),
  column('atLeast', '下限', 'At least', 'required'),
  column('coefficient', '绩效系数', 'Coefficient'),
] as const;

const APPEALS = [
  column('incident', '事件编号', 'Incident', 'required'),
  column('filed', '申诉日', 'Filed', 'required'),
  column('by', '申诉人', 'By'),
  column('reason', '理由', 'Reason'),
  column('decision', '结论', 'Decision'),
  column('decided', '决定日', 'Decided'),
  column('decidedBy', '决定人', 'Decided by'),
] as const;

const SETTINGS = [
  column('setting', '设置', 'Setting', 'required'),
  column('value', '值', 'Value', 'required'),
  column('meaning', '说明', 'Meaning'),
] as const;

/** Every table of the contract, in the order in which they are looked for: incidents first. */
export const TABLES = {
  Incidents: { role: 'Incidents', zh: '事件记录', columns: INCIDENTS },
  Roster: { role: 'Roster', zh: '花名册', columns: ROSTER },
  Criteria: { role: 'Criteria', zh: '考核项目', columns: CRITERIA },
  Clauses: { role: 'Clauses', zh: '考核条款', columns: CLAUSES },
  Bands: { role: 'Bands', zh: '成绩分档', columns: BANDS },
  Grades: { role: 'Grades', zh: '等次', columns: GRADES },
  Appeals: { role: 'Appeals', zh: '申诉', columns: APPEALS },
  Settings: { role: 'Settings', zh: '考核设置', columns: SETTINGS },
} as const satisfies Record<TableRole, TableContract>;

export type FieldOf<Role extends TableRole> = (typeof TABLES)[Role]['columns'][number]['field'];
export type IncidentField = FieldOf<'Incidents'>;

/** Where each field of a table stands: header text as in the sheet, and its place in the header row (from 0). */
export type ColumnMap<Field extends string = string> = Partial<
  Record<Field, { readonly header: string; readonly index: number }>
>;

/** What forms put round a header: a star where it must be filled in, a colon, the marks between two languages. */
const HEADER_MARKS = /[*:/|()[\]【】、,_-]/gu;

/** The places of a header row's texts by a form of them; of two that are one in it the first counts. */
function placesBy(headerRow: readonly unknown[], form: (text: string) => string): Map<string, number> {
  const places = new Map<string, number>();
  headerRow.forEach((header, index) => {
    const name = typeof header === 'string' ? form(header) : '';
    if (name !== '' && !places.has(name)) places.set(name, index);
  });
  return places;
}

/**
 * Finds a table's columns in a header row by their Chinese or English names or by both ("日期 Date"), in any order,
 * ignoring case, width, spaces, and marks round the names ("*姓名："); of two columns with one name the first counts,
 * and one that has the name alone counts before one with marks.
 *
 * @returns the map, and the required columns that are missing (empty: the row is this table's header).
 */
export function matchHeaders<Role extends TableRole>(
  role: Role,
  headerRow: readonly unknown[],
): { columns: ColumnMap<FieldOf<Role>>; missing: ColumnContract<FieldOf<Role>>[] } {
  const plain = placesBy(headerRow, fold);
  const marked = placesBy(headerRow, (text) => fold(text).replace(HEADER_MARKS, ''));
  const columns: ColumnMap<FieldOf<Role>> = {};
  const missing: ColumnContract<FieldOf<Role>>[] = [];
  for (const contract of TABLES[role].columns as readonly ColumnContract<FieldOf<Role>>[]) {
    const [zh, en] = [fold(contract.zh), fold(contract.en)];
    const index =
      plain.get(zh) ??
      plain.get(en) ??
      [zh, en, zh + en, en + zh].map((name) => marked.get(name)).find((place) => place !== undefined);
    if (index !== undefined) columns[contract.field] = { header: shownHeader(headerRow[index]), index };
    else if (contract.required) missing.push(contract);
  }
  return { columns, missing };
}

/** A header as it is named in a sentence: on one line. */
function shownHeader(header: unknown): string {
  return String(header).trim().replace(/\s+/gu, ' ');
}

/** Whether a table of this name is one of the contract's, by its English or Chinese name. */
export function isNamed(role: TableRole, tableName: string): boolean {
  const name = fold(tableName);
  return name === fold(role) || name === fold(TABLES[role].zh);
}
