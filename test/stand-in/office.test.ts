/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { darkTheme } from '../../src/stand-in/boot/office-context';

beforeEach(() => standIn.restart());

test('Office says where it runs ("Office.onReady", "Office.context")', async () => {
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('the display language and the theme are those of this Office', async () => {
  await standIn.restart(standIn.blank(), { displayLanguage: 'zh-CN', theme: darkTheme });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe('#262626');
});

test.each([
  ['ExcelApi', '1.9', true],
  ['ExcelApi', '1.15', true],
  ['ExcelApi', '1.20', false],
  ['SharedRuntime', '1.1', true],
  ['Nonsense', '1.1', false],
])('isSetSupported(%s, %s) is %s', (set, version, supported) => {
  expect(Office.context.requirements.isSetSupported(set, version)).toBe(supported);
});

test('a ribbon button runs its command, which says when it is done ("Office.actions.associate")', async () => {
  const pressed: string[] = [];
  Office.actions.associate('score', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  standIn.shell.pressButton('score', 'ScoreButton');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(pressed).toEqual(['ScoreButton']);
});

test('settings of the document are kept in the workbook, and are the same through both APIs', async () => {
  Office.context.document.settings.set('edition', { name: '100' });
  const status = await new Promise((resolve) =>
    Office.context.document.settings.saveAsync((result) => resolve(result.status)),
  );
  expect(status).toBe('succeeded');
  expect(standIn.workbook.settings.get('edition')).toEqual({ name: '100' });
  expect(standIn.workbook.changes.has('settings')).toBe(true);
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('edition').load('value');
    context.workbook.settings.add('second', [1, 2]);
    await context.sync();
    expect(setting.value).toEqual({ name: '100' });
  });
  await standIn.restart(standIn.workbook);
  expect(Office.context.document.settings.get('second')).toEqual([1, 2]);
});

test('the shared runtime starts with the document once the add-in asks for it ("Office.addin.setStartupBehavior")', async () => {
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.none);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
  expect(standIn.host.appRuntime.startState).toBe('Background');
  await expect(Office.addin.setStartupBehavior('soon' as Office.StartupBehavior)).rejects.toThrow();
});

test('the pane is shown and hidden, by the add-in or a person, and the add-in hears of each change ("Office.addin.onVisibilityModeChanged")', async () => {
  const heard: string[] = [];
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  await Office.addin.showAsTaskpane();
  await Office.addin.showAsTaskpane();
  standIn.host.appRuntime.become('Background');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(['Taskpane', 'Hidden']);
  await stop();
  await Office.addin.showAsTaskpane();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect({ heard, state: standIn.host.appRuntime.state }).toEqual({ heard: ['Taskpane', 'Hidden'], state: 'Visible' });
});

/** One of the common API's calls with a callback. */
const called = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | number> =>
  new Promise((resolve) =>
    call((result) => resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : result.error.code)),
  );

test('the selection is read and written as text and matrix; what is not served fails ("Read and write data to the active selection")', async () => {
  const { document } = Office.context;
  standIn.host.user.select('B2');
  expect(document.mode).toBe(Office.DocumentMode.ReadWrite);
  await called((done) =>
    document.setSelectedDataAsync(
      [
        ['a', '10%'],
        ['b', 2],
      ],
      done,
    ),
  );
  standIn.host.user.select('B2:C3');
  expect(await called((done) => document.getSelectedDataAsync(Office.CoercionType.Matrix, done))).toEqual([
    ['a', 0.1],
    ['b', 2],
  ]);
  expect(
    await called((done) =>
      document.getSelectedDataAsync(Office.CoercionType.Text, { valueFormat: Office.ValueFormat.Formatted }, done),
    ),
  ).toBe('a\t10%\nb\t2');
  expect(await called((done) => document.setSelectedDataAsync([['too', 'few']], done))).toBe(2002);
  expect(
    await called((done) => document.bindings.addFromNamedItemAsync('A1:B2', Office.BindingType.Matrix, done)),
  ).toBe(5000);
});

test('a ribbon button is switched off and on, keys are taken ("Enable and Disable Add-in Commands"; "Office.actions")', async () => {
  Office.actions.associate('go', (event: Office.AddinCommands.Event) => event.completed());
  const update = (enabled: boolean): Promise<void> =>
    Office.ribbon.requestUpdate({
      tabs: [{ id: 'Tab', groups: [{ id: 'Group', controls: [{ id: 'Go', enabled }] }] }],
    });
  await update(false);
  expect(() => standIn.shell.pressButton('go', 'Go')).toThrow('switched the button Go off');
  await update(true);
  standIn.shell.pressButton('go', 'Go');
  await Office.actions.replaceShortcuts({ go: 'Ctrl+Alt+7' });
  expect(await Office.actions.areShortcutsInUse(['Ctrl+Alt+7', 'Ctrl+Alt+8', 'Ctrl+C'])).toEqual([
    { shortcut: 'Ctrl+Alt+7', inUse: true },
    { shortcut: 'Ctrl+Alt+8', inUse: false },
    { shortcut: 'Ctrl+C', inUse: true },
  ]);
});

test('bindings follow their cells and tell of changes (Workbook.bindings); the document tells of the selection', async () => {
  const heard: unknown[] = [];
  await called((done) =>
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => void heard.push('selection'),
      done,
    ),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const binding = context.workbook.bindings.add(sheet.getRange('D1:E2'), 'Range', 'scores').load('id');
    await context.sync();
    binding.onDataChanged.add((args) => Promise.resolve(void heard.push(args.binding.id)));
    binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) =>
      Promise.resolve(void heard.push([startRow, startColumn, rowCount, columnCount])),
    );
    sheet.getRange('1:1').insert('Down');
    const range = binding.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!D2:E3');
  });
  standIn.host.user.type('D2', 'x');
  standIn.host.user.type('A9', 'elsewhere');
  standIn.host.user.select('E3:F4');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(expect.arrayContaining(['scores', [1, 1, 1, 1], 'selection']));
  expect(heard).toHaveLength(3);
});
