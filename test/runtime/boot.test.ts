/** @jest-environment jsdom */
import { boot } from '../../src/runtime/boot';
import type { AddIn } from '../../src/runtime/add-in';

const untouched: AddIn = {
  startFormulas: () => {
    throw new Error('Nothing may be asked for.');
  },
  paneActions: () => {
    throw new Error('Nothing may be asked for.');
  },
};

describe('booting without Office’s library', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="pane"><p>Starting…</p></div>';
  });

  it('says so in one sentence, in the browser’s language', async () => {
    await boot(untouched);
    expect(document.querySelector('#pane')?.textContent).toMatch(/^Office's library could not be reached/);
    expect(document.documentElement.lang).toBe('en');
  });
});
