/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen } from '@testing-library/react';
import { chosenLanguage } from '../../src/runtime/pane/pane-language';
import type { PaneSession } from '../../src/taskpane/model/session';
import { readLogo, readPrintSettings } from '../../src/workbook';
import { logOf, ROSTER } from '../workbook/books';
import { button, openPane, press, quiet, tableRows, turnTo, until, write } from './pane-on-stand-in';

const LOG = logOf([['a', 46082, '张三', 'TD1-1', 3, '', '']]);
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function openSettings(language: 'zh' | 'en'): Promise<PaneSession> {
  const session = await openPane([LOG, ROSTER], language);
  await turnToSettings(session, language);
  return session;
}

async function turnToSettings(session: PaneSession, language: 'zh' | 'en'): Promise<void> {
  await act(async () => session.show('settings'));
  await until(() => expect(screen.getByText(language === 'en' ? 'Save' : '保存')).toBeTruthy());
}

const boxed = (label: string): string => (screen.getByLabelText(label) as HTMLInputElement).value;

describe('what is printed', () => {
  it('is kept in the workbook, stands in the boxes afterwards, and is changed in its row', async () => {
    await openSettings('en');
    expect(button('Save').getAttribute('aria-disabled')).toBe('true');
    await write('Unit', '=Hall & Co');
    await write('Who signs a personal sheet', 'Assessed；Assessor：J. Lee');
    await write('Notice from', '2026-04-01');
    fireEvent.change(screen.getByLabelText('Paper'), { target: { value: 'Letter' } });
    fireEvent.click(screen.getByLabelText('Do not print; say so first'));
    await press('Save');
    await until(() => expect(screen.getByText('Saved.')).toBeTruthy());
    expect(boxed('Unit')).toBe('=Hall & Co');
    expect(boxed('Who signs a personal sheet')).toBe('Assessed; Assessor: J. Lee');
    expect(boxed('Notice from')).toBe('2026-04-01');
    expect(button('Save').getAttribute('aria-disabled')).toBe('true');
    const kept = await act(() => readPrintSettings());
    expect(kept).toMatchObject({
      unitName: '=Hall & Co',
      paper: 'Letter',
      publicityFrom: '2026-04-01',
      privateNumbers: 'refuse',
    });
    expect(kept.signatories).toEqual([
      { label: 'Assessed', name: '' },
      { label: 'Assessor', name: 'J. Lee' },
    ]);
    const rows = tableRows('Settings');
    expect(rows).toHaveLength(5);
    await write('Unit', 'Hall');
    expect(screen.queryByText('Saved.')).toBeNull();
    await press('Save');
    await until(() => expect(screen.getByText('Saved.')).toBeTruthy());
    expect(tableRows('Settings')).toHaveLength(5);
    expect((await act(() => readPrintSettings())).unitName).toBe('Hall');
    // A blank one is the default again.
    await write('Unit', '');
    await press('Save');
    await until(() => expect(screen.getByText('Saved.')).toBeTruthy());
    expect((await act(() => readPrintSettings())).unitName).toBe('');
  });

  it('is not kept where it could not be printed: what is wrong is said, and the boxes stay, after a look elsewhere, too', async () => {
    const session = await openSettings('zh');
    await write('单位名称', '厅'.repeat(61));
    await write('个人评分表签字栏', '一；二；三；四；五；六；七');
    await write('汇总表签字栏', '：李明');
    await press('保存');
    for (const fault of [/最多 60 个字/, /最多 6 人/, /最多 4 人/]) expect(screen.getByText(fault)).toBeTruthy();
    await turnTo('评分');
    await turnToSettings(session, 'zh');
    expect(boxed('单位名称')).toHaveLength(61);
    expect(tableRows('Settings')).toEqual([]);
  });

  it('is not lost where Excel refuses: the sentence says why, the boxes stay, and it works again', async () => {
    await openSettings('en');
    await write('Unit', 'Hall');
    await quiet();
    standIn.host.faults.failRequest(1, { code: 'AccessDenied' });
    await press('Save');
    await until(() => expect(screen.getByText(/The sheet is protected/)).toBeTruthy());
    expect(boxed('Unit')).toBe('Hall');
    await press('Save');
    await until(() => expect(screen.getByText('Saved.')).toBeTruthy());
    expect(screen.queryByText(/The sheet is protected/)).toBeNull();
  });
});

describe('the logo', () => {
  async function choose(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
    const picker = document.querySelector('input[type=file]') as HTMLInputElement;
    await act(async () => void fireEvent.change(picker, { target: { files: [new File([bytes], 'logo', { type })] } }));
  }

  it('is chosen, seen, kept in the workbook and taken away', async () => {
    await openSettings('en');
    expect(screen.queryByRole('button', { name: 'Remove the logo' })).toBeNull();
    await choose(Uint8Array.from(Buffer.from(PIXEL, 'base64')), 'image/png');
    await until(() => expect(screen.getByAltText('The logo as it is kept')).toBeTruthy());
    expect(await act(() => readLogo())).toBe(PIXEL);
    await press('Remove the logo');
    await until(() => expect(screen.queryByAltText('The logo as it is kept')).toBeNull());
    expect(await act(() => readLogo())).toBeUndefined();
  });

  it('that is no picture, or too large a one, is refused in words', async () => {
    await openSettings('en');
    await choose(Uint8Array.from(Buffer.from('<svg/>')), 'image/png');
    await until(() => expect(screen.getByText(/must be a PNG or JPEG/)).toBeTruthy());
    const large = new Uint8Array(1_100_000);
    large.set(Buffer.from(PIXEL, 'base64'));
    await choose(large, 'image/png');
    await until(() => expect(screen.getByText(/The logo is too large/)).toBeTruthy());
    expect(await act(() => readLogo())).toBeUndefined();
  });
});

describe('the language', () => {
  it('is switched at once, in failures too, and remembered for the next time', async () => {
    localStorage.clear();
    expect(chosenLanguage('zh')).toBe('zh');
    await openSettings('zh');
    await act(async () => void fireEvent.click(screen.getByLabelText('English')));
    expect(screen.getByRole('tab', { name: 'Score' })).toBeTruthy();
    expect(document.querySelector('[lang]')?.getAttribute('lang')).toBe('en');
    expect(chosenLanguage('zh')).toBe('en');
    await write('Unit', 'Hall');
    await quiet();
    standIn.host.faults.failRequest(1, { code: 'AccessDenied' });
    await press('Save');
    await until(() => expect(screen.getByText(/The sheet is protected/)).toBeTruthy());
    await act(async () => void fireEvent.click(screen.getByLabelText('中文')));
    expect(chosenLanguage('en')).toBe('zh');
    localStorage.clear();
  });

  it('is Excel’s where the browser lets nothing be kept', async () => {
    const denied = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(chosenLanguage('en')).toBe('en');
    denied.mockRestore();
  });
});
