import { newWorkbook, openWorkbook, saveWorkbook } from '../../../src/stand-in/files';

describe('workbook properties', () => {
  it('come back: of the document, custom ones and add-in settings', async () => {
    const opened = newWorkbook({ addInId: '11111111-2222-3333-4444-555555555555' });
    const { model } = opened;
    Object.assign(model.properties, { title: '题 <目>', author: '甲', company: '乙 & co', revisionNumber: 4 });
    const when = new Date('2026-03-05T10:00:00Z');
    model.customProperties.set('a', 1).set('b', 1.5).set('c', true).set('d', 'text').set('e', when);
    model.settings.set('key', { deep: ['"quoted"', 1, null] }).set('other', 'x');
    model.changes.add('properties').add('settings');
    const bytes = await saveWorkbook(opened);
    const again = await openWorkbook(bytes, { addInId: '{11111111-2222-3333-4444-555555555555}' });
    expect(again.model.properties).toMatchObject({
      title: '题 <目>',
      author: '甲',
      company: '乙 & co',
      revisionNumber: 4,
    });
    expect([...again.model.customProperties]).toEqual([
      ['a', 1],
      ['b', 1.5],
      ['c', true],
      ['d', 'text'],
      ['e', when],
    ]);
    expect([...again.model.settings]).toEqual([
      ['key', { deep: ['"quoted"', 1, null] }],
      ['other', 'x'],
    ]);
    const stranger = await openWorkbook(bytes, { addInId: '99999999-2222-3333-4444-555555555555' });
    expect(stranger.model.settings.size).toBe(0);
  });

  it('of one add-in leave those of another alone', async () => {
    const opened = newWorkbook({ addInId: 'aaaaaaaa-2222-3333-4444-555555555555' });
    opened.model.settings.set('mine', 1);
    opened.model.changes.add('settings');
    const second = await openWorkbook(await saveWorkbook(opened), { addInId: 'bbbbbbbb-2222-3333-4444-555555555555' });
    second.model.settings.set('yours', 2);
    second.model.changes.add('settings');
    const bytes = await saveWorkbook(second);
    const settingsOf = async (addInId: string) => [...(await openWorkbook(bytes, { addInId })).model.settings];
    expect(await settingsOf('aaaaaaaa-2222-3333-4444-555555555555')).toEqual([['mine', 1]]);
    expect(await settingsOf('bbbbbbbb-2222-3333-4444-555555555555')).toEqual([['yours', 2]]);
  });
});
