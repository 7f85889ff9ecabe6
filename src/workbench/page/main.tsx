import { createRoot } from 'react-dom/client';
import { languageOf } from '../../texts/language';
import { workbenchTexts } from '../../texts/workbench';
import { Workbench } from './app/Workbench';
import { openSample } from './desk/books';
import { consoleOf } from './desk/console';
import { Desk } from './desk/desk';
import { fetchAddIn } from './desk/fetch-add-in';
import { lookOf } from './desk/look';
import { openPaneDoor } from './excel/pane-door';

async function start(root: HTMLElement): Promise<void> {
  const look = lookOf(window.location.search, {
    language: languageOf(navigator.language),
    theme: 'light',
    excel: 'current',
  });
  const t = workbenchTexts(look.language);
  try {
    const desk = new Desk(await fetchAddIn(), look);
    openPaneDoor(desk.admit);
    Object.assign(window, { workbench: consoleOf(desk) });
    createRoot(root).render(<Workbench desk={desk} />);
    await openSample(desk, t);
  } catch (error) {
    root.textContent = t('workbench.startFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

const root = document.getElementById('workbench');
if (root) void start(root);
