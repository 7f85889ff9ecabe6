import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchTexts } from '../../../src/texts/workbench';
import { faultlessBook, lockedBook } from './books';
import { crowded, noData } from './crowded-views';
import { openLock } from './open-lock';
import type { Photographer } from './photographer';

const FIXTURES = join(__dirname, '../../fixtures/workbooks');
const ASSETS = join(__dirname, '../../../assets');

function fixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, `${name}.xlsx`));
}

/** Every view of the pane in its states, as a user comes by them: on the sample, then on other workbooks. */
export const SERIES: readonly ((one: Photographer) => Promise<void>)[] = [
  scores,
  making,
  locking,
  lockedViews,
  appealing,
  checks,
  charts,
  adding,
  others,
  logo,
  troubles,
  failures,
  otherBooks,
  faultless,
  deskLog,
  newBook,
  crowded,
  noData,
];

async function scores(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').waitFor();
  await one.take('score');
  await one.press(t('score.options'));
  await pane.getByRole('radio', { name: t('score.somePeople') }).click();
  await one.take('score options, people');
  await pane.getByRole('radio', { name: t('score.everyone') }).click();
  await pane.getByRole('combobox', { name: t('pane.period') }).selectOption({ label: t('pane.kind.days') });
  await one.take('own days');
}

async function locking(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').waitFor();
  await openLock(one);
  await one.take('locking');
  await pane.getByRole('textbox', { name: t('lock.by') }).fill('李明');
  await one.press(t('lock.confirmAnyway'));
  await pane.getByRole('button', { name: t('lock.unlockOpen') }).waitFor({ timeout: 60_000 });
  await one.take('locked');
  await one.press(t('lock.unlockOpen'));
  await one.take('unlocking');
  await pane.getByRole('textbox', { name: t('lock.unlockBy') }).fill('王芳');
  await pane.getByRole('textbox', { name: t('lock.why') }).fill('补录一行');
  await one.press(t('lock.unlockConfirm'));
  await pane.getByRole('list', { name: t('lock.unlocked') }).waitFor({ timeout: 60_000 });
  await one.take('unlocked');
}

/** A locked period of which much was changed since, in every view; then one of which what was kept is damaged. */
async function lockedViews(one: Photographer): Promise<void> {
  const { t, pane } = one;
  const check = async (name: string): Promise<void> => {
    await one.turnTo('check');
    await pane.getByRole('heading', { level: 3 }).getByRole('button').first().waitFor();
    await one.takeWhole(name);
  };
  await one.open('locked.xlsx', await lockedBook('changed'));
  await pane.getByRole('table').waitFor();
  await one.take('score, locked and changed');
  await pane.getByRole('table').getByRole('button').first().click();
  await pane.getByRole('button', { name: t('explain.copy') }).waitFor();
  await one.take('explain, locked');
  await check('check, locked and changed');
  await one.turnTo('overview');
  await pane.getByRole('img').first().waitFor();
  await one.take('overview, locked');
  await one.open('damaged.xlsx', await lockedBook('damaged'));
  await one.turnTo('score');
  await pane.getByRole('table').waitFor();
  await one.take('score, damaged lock');
  await check('check, damaged lock');
}

async function making(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').waitFor();
  await one.trouble({ latency: 400 });
  await one.press(t('score.make'));
  await pane.getByText(t('score.making')).waitFor();
  await one.take('making');
  await pane.getByText(t('score.stepWriting')).waitFor({ timeout: 60_000 });
  await one.take('making, writing');
  await one.press(t('pane.cancel'));
  await one.take('cancelling');
  await one.trouble({ latency: 0 });
  await pane.getByText(t('score.cancelledTitle')).waitFor();
  await one.take('cancelled');
  await one.press(t('score.make'));
  await pane.getByText(t('score.printHint')).waitFor({ timeout: 60_000 });
  await one.take('made');
}

async function appealing(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').getByRole('button').first().click();
  await pane.getByRole('button', { name: t('explain.copy') }).waitFor();
  await one.take('explain, first');
  await one.press(t('explain.back'));
  await pane.getByRole('table').getByRole('button').last().click();
  await one.takeWhole('explain, last');
  await one.press(new RegExp(`^${t('appeal.openOf', { row: '' })}`));
  const appeal = pane.getByRole('dialog');
  await appeal.getByRole('button', { name: t('appeal.record') }).waitFor();
  await one.take('appeal, opened');
  await appeal.getByRole('combobox', { name: t('appeal.decision') }).selectOption('changed');
  await one.take('appeal');
  await appeal.getByRole('combobox', { name: t('appeal.decision') }).selectOption('revoked');
  await appeal.getByRole('button', { name: t('appeal.record') }).click();
  await appeal.getByRole('button', { name: t('appeal.undo') }).waitFor();
  await one.take('appeal, recorded');
  await appeal
    .getByRole('button', { name: t('appeal.close'), exact: true })
    .last()
    .click();
}

async function checks(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.turnTo('check');
  await pane.getByRole('heading', { level: 3 }).getByRole('button').first().waitFor();
  await one.take('check');
  await one.unfold();
  await one.takeWhole('check, all open');
  await one.press(new RegExp(`^${t('check.changeTo', { value: '' }).trim()}`));
  await pane.getByText(t('check.undo')).waitFor();
  await one.take('check, fixed');
}

async function charts(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.turnTo('overview');
  await pane.getByRole('img').first().waitFor();
  await one.takeWhole('overview');
  const charts = pane.getByRole('button', { name: t('overview.asTable') });
  while ((await charts.count()) > 0) await charts.first().click();
  await one.takeWhole('overview, tables');
}

async function adding(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.turnTo('add');
  await one.take('add');
  const send = pane.getByRole('button', { name: t('add.add'), exact: true });
  await send.click();
  await one.take('add, faults');
  // Typed key by key: what opens the lists.
  const person = pane.getByRole('combobox', { name: t('add.person') });
  await person.pressSequentially('zw0');
  await pane.getByRole('option').first().waitFor();
  await one.take('add, searching');
  // A pane of another size may have closed its list.
  await person.press('Backspace');
  await pane.getByRole('option').first().click();
  await pane.getByRole('combobox', { name: t('add.clause') }).pressSequentially('TD2');
  await pane.getByRole('option').first().click();
  await send.click();
  await pane.getByRole('button', { name: t('add.show') }).waitFor();
  await one.takeWhole('added');
}

async function others(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('navigation').getByRole('button').last().click();
  await one.take('menu');
  await pane.getByRole('menuitemradio').first().press('Escape');
  await one.choose('prepare');
  await pane.getByRole('combobox', { name: t('prepare.which') }).waitFor();
  await one.take('prepare');
  await pane.getByRole('combobox', { name: t('prepare.which') }).selectOption('0');
  await one.takeWhole('prepare, mapping');
  await one.choose('rules');
  await pane.getByRole('heading', { name: t('rules.settings') }).waitFor();
  await one.takeWhole('rules');
  await one.choose('settings');
  await pane.getByRole('button', { name: t('settings.keep') }).waitFor();
  await one.take('settings');
  await one.press(t('settings.checkSeal'));
  await pane
    .getByText(/WS1-2026/u)
    .first()
    .waitFor();
  await one.press(t('settings.freeze'));
  await one.takeWhole('settings, seals and formulas');
}

async function troubles(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.turnTo('score');
  await one.trouble({ connectionLost: true });
  await one.press(t('score.make'));
  await pane.getByText(t('workbook.connectionLost')).waitFor();
  await one.take('connection lost');
  await one.choose('settings');
  await one.take('settings, connection lost');
  await one.choose('prepare');
  await one.take('prepare, connection lost');
  await one.trouble({ connectionLost: false });
}

/** What each action says that Excel does not let happen, in its place. */
async function failures(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await pane.getByRole('table').getByRole('button').last().click();
  await pane.getByRole('button', { name: t('explain.copy') }).waitFor();
  await one.trouble({ connectionLost: true });
  await one.press(new RegExp(`^${t('appeal.openOf', { row: '' })}`));
  await pane.getByRole('dialog').getByText(t('workbook.connectionLost')).waitFor();
  await one.take('appeal, not read');
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: t('appeal.close'), exact: true })
    .last()
    .click();
  await one.turnTo('check');
  await one.press(new RegExp(`^${t('check.changeTo', { value: '' }).trim()}`));
  await pane.getByText(t('check.fixFailed')).waitFor();
  await one.take('check, not fixed');
  await one.turnTo('overview');
  await one.press(t('overview.place'));
  await pane.getByText(t('workbook.connectionLost')).waitFor();
  await one.take('overview, no chart');
  await one.turnTo('add');
  for (const box of [t('add.person'), t('add.clause')]) {
    await pane.getByRole('combobox', { name: box }).pressSequentially(box === t('add.person') ? 'ZW003' : 'TD2-1');
    await pane.getByRole('option').first().click();
  }
  await pane.getByRole('button', { name: t('add.add'), exact: true }).click();
  await pane.getByText(t('workbook.connectionLost')).waitFor();
  await one.take('add, not added');
  await one.choose('rules');
  await pane.getByRole('radio').nth(1).click();
  await pane.getByText(t('workbook.connectionLost')).first().waitFor();
  await one.takeWhole('rules, not kept');
  await one.trouble({ connectionLost: false });
}

async function logo(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.choose('settings');
  await pane.getByRole('button', { name: t('settings.keep') }).waitFor();
  await pane.locator('input[type=file]').setInputFiles(join(ASSETS, 'icon-128.png'));
  await pane.getByRole('img', { name: t('settings.logoAlt') }).waitFor();
  await pane.getByRole('textbox').first().fill('城南区政务服务中心（第一办事大厅）');
  await one.press(t('settings.keep'));
  await pane.getByText(t('settings.kept')).waitFor();
  await one.takeWhole('settings, kept');
}

async function faultless(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.open('faultless.xlsx', await faultlessBook());
  await one.turnTo('check');
  await pane.getByText(t('check.cleanTitle')).waitFor();
  await one.take('check, nothing found');
}

async function deskLog(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.open('desk-log.xlsx', fixture('desk-log'));
  const which = pane.getByRole('combobox', { name: t('prepare.which') });
  await which.waitFor();
  await which.selectOption({ index: 1 });
  await one.takeWhole('prepare, a desk’s own log');
  await one.press(t('prepare.connect'));
  await pane.getByText(t('prepare.connected')).first().waitFor();
  await one.takeWhole('prepare, connected');
  await one.turnTo('score');
  await pane.getByRole('table').waitFor();
  await one.take('score, a desk’s own log');
  await one.turnTo('check');
  await pane.getByRole('heading', { level: 3 }).getByRole('button').first().waitFor();
  await one.unfold();
  await one.takeWhole('check, a desk’s own log');
}

async function otherBooks(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.open('broken-rulebook.xlsx', fixture('broken-rulebook'));
  await pane.getByRole('main', { name: t('pane.view.rules') }).waitFor();
  await one.takeWhole('broken rules');
  await one.turnTo('score');
  await one.take('score, broken rules');
  await one.open('no-roster.xlsx', fixture('no-roster'));
  await pane.getByRole('table').waitFor();
  await one.take('score, no roster');
}

async function newBook(one: Photographer): Promise<void> {
  const { t, pane } = one;
  await one.desk.press(workbenchTexts(one.look.language)('workbench.new'));
  await pane.getByRole('button', { name: t('prepare.makeNew') }).waitFor();
  await one.takeWhole('prepare, empty workbook');
  for (const view of ['score', 'check', 'overview', 'add'] as const) {
    await one.turnTo(view);
    await one.take(`${view}, empty workbook`);
  }
  await one.choose('rules');
  await one.take('rules, empty workbook');
}
