import { periodName } from '../../../src/texts/period-name';
import type { Photographer } from './photographer';

/** Asks to lock March 2026, of which something still waits. */
export async function openLock(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.press(t('lock.open', { period: periodName(t, '2026-03') }));
  await pane
    .getByRole('region', { name: t('lock.title') })
    .getByRole('listitem')
    .first()
    .waitFor();
}
