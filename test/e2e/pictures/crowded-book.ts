import { newWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { addTable, renameTable } from '../../../src/stand-in/model/tables/tables';
import type { WorkbookModel } from '../../../src/stand-in/model/workbook';
import { writeInputs } from '../../../src/stand-in/model/cells/write-cells';
import { removeSheet } from '../../../src/stand-in/model/references/remove-sheet';

/** 2026-02-01 and 2026-03-01. */
const FEBRUARY = 46054;
const MARCH = 46082;

/** As many as a large hall has. */
const STAFF = 400;
/** Rows, each about somebody else. */
const ROWS = 3_000;
/** Of so many rows one cannot be counted. */
const FAULTY_EVERY = 3;

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = ['思雨', '建国', '晓梅', '志强', '丽华', '子涵', '文博', '雪琴', '海燕', '静怡'];
/** Whose names are longer than any column. */
export const LONG_NAMES = {
  zh: '阿卜杜热合曼·买买提依明·阿布都克里木江',
  en: 'Christopher Alexander Montgomery-Fitzgerald',
} as const;
/** Who has 46 deductions, and lost everything. */
export const BUSIEST = '欧阳慕容';

const WINDOWS = [
  '1号窗口',
  '跨省通办与“一件事一次办”综合受理窗口（东区一楼A厅）',
  'International Residents’ One-Stop Registration and Licensing Counter No. 12',
  '不动产登记',
  'Socialversicherungsangelegenheitenberatungsstelle',
];

const CRITERIA = [
  ['TD1', '服务态度与语言规范', '接待群众时使用文明用语、普通话与必要的手语或外语引导', 30, '满分'],
  ['TD2', '服务态度与语言规范', '微笑', 20, '满分'],
  [
    'ZL1',
    'Quality and accuracy of case handling',
    'Case files complete, correctly numbered and handed over the same day',
    30,
    '满分',
  ],
  ['NL1', '业务能力', '业务知识考试', 20, '分档'],
];
const LONG_CLAUSE =
  '对前来办理跨省通办、一件事一次办业务的群众未按一次性告知制度书面告知全部所需材料，致使群众往返两趟及以上的';
const CLAUSES = [
  ['TD1-1', 'TD1', '未使用文明用语', '按次扣分', 1, '次'],
  ['TD1-2', 'TD1', LONG_CLAUSE, '按次扣分', 2, '次'],
  ['TD1-99', 'TD1', '与服务对象发生争执或有其他情节严重、影响恶劣的行为', '酌情扣分', '', '分'],
  ['TD2-1', 'TD2', '未带微笑', '按次扣分', 0.5, '次'],
  [
    'ZL1-1',
    'ZL1',
    'Case file handed over late, incomplete or without the signature of the responsible officer',
    '按次扣分',
    1.25,
    '次',
  ],
  ['NL1-1', 'NL1', '业务知识考试', '分档', '', '分'],
];
const BANDS = [
  ['NL1-1', 90, 20],
  ['NL1-1', 60, 10],
  ['NL1-1', 0, 0],
];
const GRADES = [
  ['优秀', 95],
  ['良好（继续保持）', 85],
  ['Meets expectations', 60],
  ['需要限期整改并重新培训上岗', 0],
];
const SETTINGS = [
  ['discretionary', 'outside', ''],
  ['excellent quota', 20, ''],
  ['evidence', 'warn', ''],
];
const NOTE =
  '群众反映上午十时许在窗口等候近四十分钟无人接待，经调阅监控录像、排队叫号系统与12345工单核实，情况属实；当事人已书面说明，科室负责人已约谈。';

type Content = string | number;

/** A hall of hundreds of people, a log of thousands of rows, a third of them not counted, and words of every length. */
export async function crowdedBook(): Promise<Buffer> {
  const book = newWorkbook();
  const { model } = book;
  addTableSheet(
    model,
    '事件记录',
    'Incidents',
    ['日期', '姓名', '工号', '条款', '数量', '状态', '说明', '依据'],
    log(),
  );
  addTableSheet(model, '花名册', 'Roster', ['工号', '姓名', '窗口', '岗位'], roster());
  addTableSheet(model, '考核项目', 'Criteria', ['项目编号', '维度', '项目', '满分', '起点'], CRITERIA);
  addTableSheet(model, '考核条款', 'Clauses', ['条款编号', '项目编号', '条款', '方式', '分值', '单位'], CLAUSES);
  addTableSheet(model, '成绩分档', 'Bands', ['条款编号', '下限', '得分'], BANDS);
  addTableSheet(model, '等次', 'Grades', ['等次', '下限'], GRADES);
  addTableSheet(model, '考核设置', 'Settings', ['设置', '值', '说明'], SETTINGS);
  const [blank] = model.sheets;
  if (blank) removeSheet(blank);
  return Buffer.from(await saveWorkbook(book));
}

function nameOf(person: number): string {
  const special = [BUSIEST, LONG_NAMES.zh, LONG_NAMES.en][person];
  return (
    special ??
    `${SURNAMES[person % SURNAMES.length]}${GIVEN[Math.floor(person / SURNAMES.length) % GIVEN.length]}${person >= 200 ? '华' : ''}`
  );
}

function idOf(person: number): string {
  return `GW-2026-${String(person).padStart(5, '0')}`;
}

function roster(): Content[][] {
  return Array.from({ length: STAFF }, (_, person) => [
    idOf(person),
    nameOf(person),
    WINDOWS[person % WINDOWS.length] ?? '',
    person % 7 === 0 ? '首席代表兼值班主任' : '',
  ]);
}

function log(): Content[][] {
  const exams = Array.from({ length: STAFF }, (_, person) => person)
    // Some have no exam yet.
    .filter((person) => person % 9 !== 4)
    .map((person) => [MARCH + 19, nameOf(person), idOf(person), 'NL1-1', 55 + (person % 45), '', '3月考试', '成绩单']);
  const busiest = Array.from({ length: 46 }, (_, number) => {
    const clause = ['TD1-1', 'TD1-2', 'TD2-1', 'ZL1-1', 'TD1-99'][number % 5] ?? '';
    const note = number % 3 === 0 ? NOTE : '巡查发现';
    return [MARCH + (number % 28), BUSIEST, idOf(0), clause, clause === 'TD1-99' ? 12.5 : '', '', note, '监控录像'];
  });
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const person = (row * 7) % STAFF;
    const fault = row % FAULTY_EVERY === 0 ? (row / FAULTY_EVERY) % 6 : undefined;
    return [
      fault === 0 ? '3月3O日' : (row % 2 === 0 ? MARCH : FEBRUARY) + (row % 28),
      fault === 1 ? `${nameOf(person)}（借调）` : nameOf(person),
      fault === 1 ? '' : idOf(person),
      fault === 2 ? LONG_CLAUSE.replace('群众', '居民') : (['TD1-1', 'TD1-2', 'TD2-1', 'ZL1-1'][row % 4] ?? ''),
      fault === 3 ? '两次或者三次，待当事科室核实' : '',
      fault === 4 ? '待核' : fault === 5 ? '申诉中' : '',
      row % 5 === 0 ? NOTE : `巡查第 ${row} 号`,
      row % 11 === 0 ? '' : '现场检查记录',
    ];
  });
  return [...busiest, ...exams, ...rows];
}

function addTableSheet(
  model: WorkbookModel,
  name: string,
  table: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
): void {
  const sheet = model.addSheet(name);
  const place = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: head.length };
  writeInputs(sheet, place, [[...head], ...rows.map((row) => [...row])]);
  renameTable(sheet, addTable(sheet, place, true), table);
}
