/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { screen } from '@testing-library/react';
import { logOf, ROSTER } from '../workbook/books';
import { inExcel, openPane, press, turnTo, until } from './pane-on-stand-in';

const MARCH = 46082;
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 3, '', ''],
  ['b', MARCH + 1, '李四', 'TD1-1', 1, '', ''],
]);

/** What Excel says of the chart that the pane placed in a sheet. */
async function chartsIn(name: string) {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { charts } = sheet;
    charts.load('items/name,items/top,items/height,items/title/text,items/legend/visible');
    await context.sync();
    // The sheet may have charts of its own beside the one that was asked for.
    const placed = charts.items.filter((chart) => chart.name === 'WindowScore');
    const series = placed.map((chart) => chart.series.getItemAt(0));
    const values = series.map((one) => one.getDimensionValues('Values'));
    const names = series.map((one) => one.getDimensionValues('Categories'));
    for (const one of series) one.load('name');
    await context.sync();
    return placed.map(({ title, legend }, index) => ({
      title: title.text,
      legend: legend.visible,
      series: series[index]?.name,
      values: values[index]?.value,
      names: names[index]?.value,
    }));
  });
}

describe('the chart in the ranking sheet', () => {
  it('is drawn from the ranking’s own cells, once however often it is asked for', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await until(() => expect(document.querySelector('table')).toBeTruthy());
    await turnTo('概览');
    await until(() => expect(screen.getByText('在汇总表中放置图表')).toBeTruthy());
    await press('在汇总表中放置图表');
    await until(() => expect(screen.getByText(/还没有这一周期的汇总表/)).toBeTruthy());
    await turnTo(/评分/);
    await press('生成评分表');
    await until(() => expect(screen.getByText('2026年3月评分表已生成')).toBeTruthy());
    await turnTo('概览');
    for (const time of [1, 2]) {
      await until(() => expect(screen.getByText('在汇总表中放置图表')).toBeTruthy());
      await press('在汇总表中放置图表');
      await until(() => expect(screen.getByText('已在“汇总 2026-03”中放置图表。')).toBeTruthy());
      const charts = await chartsIn('汇总 2026-03');
      expect({ time, charts }).toEqual({
        time,
        charts: [
          {
            title: '2026-03 总分排名',
            legend: false,
            series: '总分',
            values: [85, 84, 82],
            names: ['王五', '李四', '张三'],
          },
        ],
      });
      await turnTo(/评分/);
      await turnTo('概览');
    }
    expect(standIn.workbook.activeSheet.name).toBe('汇总 2026-03');
  });
});

describe('the table behind a chart', () => {
  it('shows some rows of many people at first, and more when asked', async () => {
    const people = Array.from({ length: 120 }, (_, index) => [`B${index}`, `员工${index}`, '1号窗口']);
    await openPane([LOG, { ...ROSTER, rows: [...ROSTER.rows, ...people] }], 'zh');
    await until(() => expect(document.querySelector('table')).toBeTruthy());
    await turnTo('概览');
    const ranking = (): HTMLElement => screen.getByRole('region', { name: '排名' });
    await until(() => expect(ranking()).toBeTruthy());
    await press('看表格', ranking());
    const rows = (): number => ranking().querySelectorAll('tbody tr').length;
    expect(rows()).toBe(50);
    await press('再显示一些（还有 73）', ranking());
    expect(rows()).toBe(100);
    await press('再显示一些（还有 23）', ranking());
    expect(rows()).toBe(123);
    expect(ranking().textContent).not.toContain('再显示');
  });
});
