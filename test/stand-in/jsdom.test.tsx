/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useState, type ReactElement } from 'react';

/** A pane as add-ins write one: it shows a cell, follows it, and writes it at the press of a button. */
function Pane(): ReactElement {
  const [value, setValue] = useState('…');
  const [error, setError] = useState('');
  useEffect(() => {
    const read = (context: Excel.RequestContext): Promise<void> => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      return context.sync().then(() => setValue(String(cell.values[0]?.[0])));
    };
    void Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(() => Excel.run(read));
      await read(context);
    });
  }, []);
  const write = (): void =>
    void Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value === '7' ? 8 : 7]];
      await context.sync();
    }).catch((failure: OfficeExtension.Error) => setError(failure.code));
  return (
    <main lang={Office.context.displayLanguage}>
      <output>{value}</output>
      <button onClick={write}>Write</button>
      <p role="alert">{error}</p>
    </main>
  );
}

test('a React pane in a browser-like page works on the real library: it reads, hears of changes, writes, and sees errors', async () => {
  await standIn.restart(standIn.blank(), { displayLanguage: 'zh-CN' });
  render(<Pane />);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  expect(screen.getByRole('main').lang).toBe('zh-CN');
  act(() => standIn.host.coauthor.type('A1', 'theirs'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('theirs'));
  act(() => screen.getByRole('button').click());
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('7'));
  expect(standIn.workbook.activeSheet.cells.get(0, 0)?.value).toBe(7);
  standIn.host.faults.failRequest(1, { code: 'AccessDenied' });
  act(() => screen.getByRole('button').click());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('AccessDenied'));
});
