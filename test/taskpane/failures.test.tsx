/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, screen } from '@testing-library/react';
import { logOf, ROSTER, snapshot } from '../workbook/books';
import { button, cell, choose, inExcel, openPane, press, quiet, turnTo, until } from './pane-on-stand-in';

const MARCH = 46082;
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', '2次'],
  ['b', MARCH + 1, '李四', 'TD1-1', 1],
]);

/** What every long action says while Excel is away, and again when it is back. */
const LOST = '与 Excel 的连接中断了。请检查网络，然后再试一次。';

function lose(lost: boolean): void {
  standIn.host.faults.connectionLost = lost;
}

const said = (sentence: string | RegExp): Promise<void> =>
  until(() => expect(screen.getAllByText(sentence).length).toBeGreaterThan(0));

describe('a lost connection', () => {
  it('is said by each long action in its place, nothing is lost, and each works when Excel is back', async () => {
    const session = await openPane([LOG, ROSTER], 'zh');
    await turnTo(/检查/);
    await until(() => expect(button('改为 2')).toBeTruthy());
    await quiet();
    const before = snapshot();

    lose(true);
    await press('重新读取');
    await said(LOST);
    // What was read before is still shown.
    expect(button('改为 2')).toBeTruthy();
    lose(false);
    await press('重新读取');
    await until(() => expect(screen.queryByText(LOST)).toBeNull());

    await until(() => expect(button('改为 2')).toBeTruthy());
    lose(true);
    await press('改为 2');
    await said(LOST);
    expect(snapshot()).toEqual(before);

    await act(async () => session.show('prepare'));
    await said(LOST);
    lose(false);
    await press('再试一次');
    await until(() => expect(button('新建所选表格')).toBeTruthy());
    lose(true);
    await press('新建所选表格');
    await said(LOST);

    await act(async () => session.show('settings'));
    lose(false);
    await until(() => expect(button('公式转为数值')).toBeTruthy());
    lose(true);
    await press('公式转为数值');
    await said(LOST);
    await press('核对');
    await until(() => expect(screen.getAllByText(LOST)).toHaveLength(2));
    lose(false);

    await act(async () => session.show('add'));
    // What went wrong in one view is not told in the next, nor when one comes back.
    expect(screen.queryByText(LOST)).toBeNull();
    await act(async () => session.show('settings'));
    await until(() => expect(button('公式转为数值')).toBeTruthy());
    expect(screen.queryByText(LOST)).toBeNull();
    expect(snapshot()).toEqual(before);
  });
});

describe('an Excel that holds back', () => {
  it('while a cell is edited, or its sheet is protected: said with what to do, and nothing is written', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await turnTo(/检查/);
    await until(() => expect(button('改为 2')).toBeTruthy());
    standIn.host.faults.beginCellEdit();
    await press('改为 2');
    await said(/正在编辑单元格/);
    standIn.host.faults.endCellEdit();
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('事件记录').protection.protect();
      await context.sync();
    });
    await quiet();
    await press('改为 2');
    await said(/工作表受保护/);
    await quiet();
    expect(cell('事件记录', 1, 4)).toBe('2次');
  });

  it.each([
    ['is too old', { sets: { excelapi: '1.8' } }, /请更新 Excel/],
    ['takes no request so large', { limits: { responseBytes: 600 } }, /数据太大/],
  ])('that %s is the reason given why the workbook is not read', async (_, excel, sentence) => {
    await openPane([LOG, ROSTER], 'zh', undefined, excel);
    await said(sentence);
    expect(button('重新读取')).toBeTruthy();
  });
});

describe('the oldest Excel that the manifest allows', () => {
  it('does all that the pane offers: fixes, additions, tables, sheets, formulas', async () => {
    const sets = { excelapi: '1.9', customfunctionsruntime: '1.2', sharedruntime: '1.1' };
    const session = await openPane([LOG, ROSTER], 'zh', undefined, { sets });
    await turnTo(/检查/);
    await until(() => expect(button('改为 2')).toBeTruthy());
    await press('改为 2');
    await said('已改 1 处。');
    await act(async () => session.show('add'));
    await choose(/^人员/, '李', /李四/);
    await choose(/^条款/, 'TD1', /TD1-1/);
    await press('登记');
    await said('已登记在事件记录第 4 行。');
    expect([2, 3].map((column) => cell('事件记录', 3, column))).toEqual(['李四', 'TD1-1 漏用礼貌语']);
    await act(async () => session.show('prepare'));
    await until(() => expect(button('新建所选表格')).toBeTruthy());
    await press('新建所选表格');
    await said(/^已新建/);
    await act(async () => session.make({ period: '2026-03', kinds: ['ranking', 'personal', 'notice', 'deductions'] }));
    expect(session.getState().work).toMatchObject({ kind: 'made' });
    await act(async () => session.show('overview'));
    await until(() => expect(button('在汇总表中放置图表')).toBeTruthy());
    await press('在汇总表中放置图表');
    await act(async () => session.show('settings'));
    await press('公式转为数值');
    await said('本工作簿里没有用到考核公式。');
    await press('核对');
    await said(/没有改动/);
    expect(screen.queryByText(/请更新 Excel/)).toBeNull();
  });
});
