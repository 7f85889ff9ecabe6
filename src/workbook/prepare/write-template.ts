import type { Language, TableRole, TemplateTable } from '../../scoring';
import { columnPoints } from '../../scoring/sheets';
import { texts } from '../../texts';
import { asTyped } from '../as-typed';
import { uniform } from '../uniform';
import { rulesOf } from './validations';

/** Number formats of the fields that need one; ids and codes are text, so that "001" stays "001". */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'yyyy-mm-dd',
  from: 'yyyy-mm-dd',
  to: 'yyyy-mm-dd',
  filed: 'yyyy-mm-dd',
  decided: 'yyyy-mm-dd',
  id: '@',
  staffId: '@',
  related: '@',
  incident: '@',
  item: '@',
};

/** Column widths in characters; fields that are not named are 10 wide. */
const WIDTHS: Readonly<Record<string, number>> = {
  date: 12,
  from: 12,
  to: 12,
  filed: 12,
  decided: 12,
  note: 40,
  evidence: 16,
  recordedBy: 14,
  approvedBy: 14,
  window: 14,
  clause: 20,
  label: 26,
  title: 18,
  appliesWhen: 32,
  setting: 20,
  value: 22,
  meaning: 52,
  reason: 32,
  section: 12,
};

/** The clause column of the log holds codes with labels; everywhere else it is a code. */
const CODE_TABLES: ReadonlySet<TableRole> = new Set(['Clauses', 'Bands']);

const ROWS_PER_WRITE = 2000;
const SHEET_ROWS = 1_048_576;

/**
 * Makes the contract's tables in the open workbook, each on a sheet of its own that must not exist yet: headers, rows,
 * number formats, widths, frozen and repeated header row. A table is named by its role, which is how it is found again.
 */
export async function writeTemplate(tables: readonly TemplateTable[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const table of tables) await writeTable(context, table);
    const [first] = tables;
    if (first) context.workbook.worksheets.getItem(first.sheetName).activate();
    await context.sync();
  });
}

/**
 * Makes one of the contract's tables, on a sheet of its own that must not exist yet.
 *
 * @param language of its lists of words; without one anything may be typed anywhere
 */
export async function writeTable(
  context: Excel.RequestContext,
  { role, sheetName, fields, headers, rows }: TemplateTable,
  language?: Language,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(sheetName);
  const width = headers.length;
  // A table has at least one row below its header; an empty one is ready to be typed into.
  const height = Math.max(rows.length, 1);
  fields.forEach((field, column) => {
    const format = field === 'clause' && CODE_TABLES.has(role) ? '@' : FORMATS[field];
    // The formats come first: text written under "@" stays text. They hold for rows yet to be typed below the table, too.
    const characters = field === 'clause' && CODE_TABLES.has(role) ? 12 : (WIDTHS[field] ?? 10);
    const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    if (format !== undefined) whole.numberFormat = uniform(format);
    whole.format.columnWidth = columnPoints(characters);
  });
  sheet.getRangeByIndexes(0, 0, 1, width).values = [[...headers]];
  for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
    const block = rows.slice(start, start + ROWS_PER_WRITE);
    sheet.getRangeByIndexes(1 + start, 0, block.length, width).values = block.map((row) => row.map(asTyped));
    await context.sync();
  }
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, height + 1, width), true);
  table.name = role;
  table.style = 'TableStyleLight9';
  if (language) addRules(sheet, role, fields, language);
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.setPrintTitleRows('$1:$1');
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  await context.sync();
}

/** To the end of the sheet: the row below a table is checked, and has its lists, before it belongs to the table. */
function addRules(sheet: Excel.Worksheet, role: TableRole, fields: readonly string[], language: Language): void {
  const t = texts(language);
  for (const [field, { rule, otherwise, says }] of Object.entries(rulesOf(role, language))) {
    const { dataValidation } = sheet.getRangeByIndexes(1, fields.indexOf(field), SHEET_ROWS - 1, 1);
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      showAlert: otherwise !== 'takes',
      style: otherwise === 'refuses' ? 'Stop' : 'Warning',
      title: '',
      message: t(says),
    };
  }
}
