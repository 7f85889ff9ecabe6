import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/stand-in/files';
import type { CellStyle } from '../../../src/stand-in/model/styles/style-types';
import { textOf } from './packages';

describe('every format comes back as it was', () => {
  const patches: [string, Parameters<OpenedWorkbook['model']['styles']['with']>[1]][] = [
    ['number format', { numberFormat: '[Red]0.00;-0.00;"零"' }],
    ['built-in number format', { numberFormat: 'm/d/yyyy' }],
    ['text', { numberFormat: '@', quotePrefix: true }],
    [
      'font',
      {
        font: {
          name: '宋体',
          size: 10.5,
          bold: true,
          italic: true,
          strikethrough: true,
          underline: 'DoubleAccountant',
          color: { rgb: '#12AB34' },
        },
      },
    ],
    ['superscript', { font: { superscript: true, underline: 'Single' } }],
    [
      'theme colours',
      { font: { color: { theme: 5, tint: -0.25 } }, fill: { pattern: 'solid', foreground: { theme: 4, tint: 0.8 } } },
    ],
    ['pattern', { fill: { pattern: 'lightGrid', foreground: { rgb: '#FF0000' }, background: { rgb: '#00FF00' } } }],
    [
      'borders',
      {
        borders: {
          top: { line: 'Continuous', weight: 'Thin' },
          bottom: { line: 'Double', weight: 'Thick', color: { rgb: '#0000FF' } },
          left: { line: 'DashDotDot', weight: 'Medium' },
          right: { line: 'Dot', weight: 'Thin' },
        },
      },
    ],
    [
      'diagonals',
      {
        borders: {
          diagonalUp: { line: 'SlantDashDot', weight: 'Medium' },
          diagonalDown: { line: 'SlantDashDot', weight: 'Medium' },
        },
      },
    ],
    [
      'alignment',
      {
        alignment: {
          horizontal: 'Distributed',
          vertical: 'Center',
          wrapText: true,
          indent: 2,
          rotation: -60,
          readingOrder: 'RightToLeft',
        },
      },
    ],
    ['stacked text', { alignment: { rotation: 180, shrinkToFit: true } }],
    ['unlocked', { locked: false, formulaHidden: true }],
  ];

  it.each(patches)('%s', async (_name, patch) => {
    const opened = newWorkbook();
    const style = opened.model.styles.with(0, patch);
    opened.model.sheets[0].cells.set(0, 0, { value: 1, style });
    opened.model.sheets[0].setRow(1, { style });
    opened.model.sheets[0].setColumn(1, { style });
    const again = await openWorkbook(await saveWorkbook(opened));
    const [sheet] = again.model.sheets;
    const read = (index: number): CellStyle => again.model.styles.get(index);
    const expected = opened.model.styles.get(style);
    expect(read(sheet.styleAt(0, 0))).toEqual(expected);
    expect(read(sheet.styleAt(1, 0))).toEqual(expected);
    expect(read(sheet.styleAt(5, 1))).toEqual(expected);
  });

  it('and equal parts are written once', async () => {
    const opened = newWorkbook();
    const { styles, sheets } = opened.model;
    const border = { line: 'Continuous', weight: 'Thin' } as const;
    ['General', '0.0', '0.00', '@'].forEach((numberFormat, row) =>
      sheets[0].cells.set(row, 0, {
        value: 1,
        style: styles.with(0, { numberFormat, font: { bold: true }, borders: { top: border } }),
      }),
    );
    const xml = textOf(await saveWorkbook(opened), 'xl/styles.xml');
    expect(xml).toMatch(/<fonts count="2">.*<borders count="2">.*<cellXfs count="5">/s);
  });
});
