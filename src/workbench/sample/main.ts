import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installGlobals, startExcel } from '../../stand-in/boot/node';
import { newWorkbook } from '../../stand-in/files';
import { writeWorkbookFile } from '../../stand-in/files/node';
import { writeTemplate } from '../../workbook';
import { sampleTables } from './sample-tables';

/** Makes the bundled sample workbook: the contract's tables, written through Office.js as the add-in would. */
async function main(): Promise<void> {
  const folder = join(__dirname, '../../../assets/samples');
  const file = join(folder, 'service-hall-2026Q1.xlsx');
  const opened = newWorkbook({ sheetName: '_', font: { name: '等线', size: 11 } });
  const excel = await startExcel(opened.model);
  installGlobals(excel);
  await writeTemplate(sampleTables());
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('_').delete();
    await context.sync();
  });
  await mkdir(folder, { recursive: true });
  await writeWorkbookFile(file, opened);
  excel.dispose();
  console.log(file);
}

void main();
