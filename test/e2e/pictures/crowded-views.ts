import { BUSIEST, crowdedBook, LONG_NAMES } from './crowded-book';
import { openLock } from './open-lock';
import type { Photographer } from './photographer';

/** A workbook with more and longer of everything than a pane has room for, in every view. */
export async function crowded(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.open('crowded.xlsx', await crowdedBook());
  await pane.getByRole('table').waitFor();
  await one.take('score, crowded');
  const search = pane.getByRole('searchbox', { name: t('pane.searchPeople') });
  for (const name of [LONG_NAMES.zh, LONG_NAMES.en, BUSIEST]) {
    await search.fill(name);
    await pane.getByRole('table').getByRole('button', { name }).waitFor();
    await one.take(`score, found ${name}`);
  }
  await pane.getByRole('table').getByRole('button', { name: BUSIEST }).click();
  await pane.getByRole('button', { name: t('explain.copy') }).waitFor();
  await one.takeWhole('explain, crowded');
  await one.press(new RegExp(`^${t('appeal.openOf', { row: '' })}`));
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: t('appeal.record') })
    .waitFor();
  await one.take('appeal, crowded');
  await pane.getByRole('dialog').press('Escape');
  await one.press(t('explain.back'));
  await search.fill('');
  await one.press(t('score.options'));
  await pane.getByRole('radio', { name: t('score.somePeople') }).click();
  await one.take('score options, crowded people');
  await pane.getByRole('radio', { name: t('score.oneWindow') }).click();
  await one.take('score options, crowded windows');
  await one.turnTo('check');
  await pane.getByRole('heading', { level: 3 }).getByRole('button').first().waitFor();
  await one.take('check, crowded');
  await one.unfold();
  await one.take('check, crowded, all open');
  await one.turnTo('overview');
  await pane.getByRole('img').first().waitFor();
  await one.takeWhole('overview, crowded');
  const charts = pane.getByRole('button', { name: t('overview.asTable') });
  while ((await charts.count()) > 0) await charts.first().click();
  await one.take('overview, crowded tables');
  await one.turnTo('add');
  await pane.getByRole('combobox', { name: t('add.clause') }).pressSequentially('TD1');
  await pane.getByRole('option').first().waitFor();
  await one.take('add, crowded clauses');
  await pane.getByRole('option').nth(1).click();
  await pane.getByRole('combobox', { name: t('add.person') }).pressSequentially(LONG_NAMES.en.slice(0, 8));
  await pane.getByRole('option').first().waitFor();
  await one.take('add, crowded people');
  await pane.getByRole('option').first().click();
  await one.take('add, crowded');
  await one.choose('rules');
  await pane.getByRole('heading', { name: t('rules.settings') }).waitFor();
  await one.unfold();
  await one.take('rules, crowded');
  await one.turnTo('score');
  await openLock(one);
  await one.take('locking, crowded');
}

/** A period in which nothing happened. */
export async function noData(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').waitFor();
  await pane.getByRole('combobox', { name: t('pane.period') }).selectOption({ label: t('pane.kind.days') });
  await pane.getByRole('textbox', { name: t('pane.from') }).fill('2020-01-01');
  await pane.getByRole('textbox', { name: t('pane.to') }).fill('2020-01-31');
  await pane.getByRole('textbox', { name: t('pane.to') }).press('Tab');
  await one.take('score, a period without data');
  for (const view of ['check', 'overview'] as const) {
    await one.turnTo(view);
    await one.take(`${view}, a period without data`);
  }
}
