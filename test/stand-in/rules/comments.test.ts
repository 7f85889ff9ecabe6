/** @jest-environment ./src/stand-in/jest/environment.ts */
import { failureCode } from '../failure';
import { differences, partsOf, smallWorkbook, textOf } from '../files/packages';
import { onSheet, reopen, save, start } from './book';

beforeEach(() => start());

/** Address, content, resolved and replies of the sheet's threads. */
const threads = (): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const comments = sheet.comments.load('items/content,items/resolved,items/authorName,items/replies/items/content');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items.map(({ content, resolved, replies }, index) => [
      places[index]?.address.replace('Sheet1!', ''),
      content,
      resolved,
      replies.items.map((reply) => reply.content),
    ]);
  });

const discuss = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    const comment = sheet.comments.add('B2', '核对 <这行> & "that"');
    comment.replies.add('Checked');
    comment.replies.add('二审');
    comment.resolved = true;
    sheet.comments.add(sheet.getRange('C5'), 'Second');
    await context.sync();
  });

test('threads come back from a file as they were written', async () => {
  await discuss();
  const before = await threads();
  expect(before).toEqual([
    ['B2', '核对 <这行> & "that"', true, ['Checked', '二审']],
    ['C5', 'Second', false, []],
  ]);
  await reopen();
  expect(await threads()).toEqual(before);
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.getItemByCell('B2').load('id,authorName,creationDate,contentType');
    const reply = comment.replies.getItemAt(0).load('id,resolved,authorName');
    const count = context.workbook.comments.getCount();
    await context.sync();
    const parent = sheet.comments.getItemByReplyId(reply.id).load('id');
    const none = sheet.comments.getItemOrNullObject('{none}');
    await context.sync();
    expect(parent.id).toBe(comment.id);
    expect([none.isNullObject, count.value, reply.resolved]).toEqual([true, 2, true]);
    expect(new Date(comment.creationDate).getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect([comment.authorName, comment.contentType]).toEqual(['User', 'Plain']);
  });
});

test('people who are named', async () => {
  const mention = { name: 'Kate Kristensen', id: 0, email: 'kakri@contoso.com' };
  await onSheet(async (sheet, context) => {
    sheet.comments.add(
      'A1',
      { mentions: [mention], richContent: '<at id="0">Kate Kristensen</at> please look' },
      'Mention',
    );
    await context.sync();
  });
  await reopen();
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.getItemAt(0).load();
    await context.sync();
    expect(comment.toJSON()).toMatchObject({
      content: '@Kate Kristensen please look',
      contentType: 'Mention',
      mentions: [mention],
      richContent: '<at id="0">Kate Kristensen</at> please look',
    });
  });
});

test('they follow their cells, are changed and deleted; the last one takes its parts along', async () => {
  await discuss();
  await reopen();
  await onSheet(async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    sheet.comments.getItemByCell('C6').content = 'Changed';
    sheet.comments.getItemByCell('B3').replies.getItemAt(0).delete();
    await context.sync();
  });
  await reopen();
  expect(await threads()).toEqual([
    ['B3', '核对 <这行> & "that"', true, ['二审']],
    ['C6', 'Changed', false, []],
  ]);
  const parts = await save();
  expect(textOf(parts, 'xl/comments1.xml').match(/ref="\w+"/g)).toEqual(['ref="B3"', 'ref="C6"']);
  expect(textOf(parts, 'xl/drawings/vmlDrawing1.vml').match(/<x:Row>\d+/g)).toEqual(['<x:Row>2', '<x:Row>5']);
  await onSheet(async (sheet, context) => {
    sheet.getRange('3:3').delete('Up');
    sheet.comments.getItemAt(0).delete();
    await context.sync();
  });
  const saved = await save();
  expect(Object.keys(partsOf(saved)).filter((path) => /comment|vml/i.test(path))).toEqual([]);
  expect(textOf(saved, 'xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing');
});

test('listeners hear of comments and replies', async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    const hear = async (event: {
      type: string;
      changeType?: string;
      commentDetails: Excel.CommentDetail[];
    }): Promise<void> =>
      void heard.push(`${event.changeType ?? event.type} ${event.commentDetails[0]?.replyIds.length}`);
    sheet.comments.onAdded.add(hear);
    sheet.comments.onChanged.add(hear);
    context.workbook.comments.onDeleted.add(hear);
    await context.sync();
    const comment = sheet.comments.add('A1', 'x');
    comment.replies.add('y').content = 'z';
    comment.resolved = true;
    comment.delete();
    await context.sync();
  });
  await new Promise((resume) => setTimeout(resume, 50));
  expect(heard).toEqual(['CommentAdded 0', 'ReplyAdded 1', 'ReplyEdited 1', 'CommentResolved 1', 'CommentDeleted 1']);
});

test('a copied sheet has the threads too', async () => {
  await discuss();
  await onSheet((sheet, context) => (sheet.copy('End'), context.sync()));
  await reopen();
  await onSheet(async (_sheet, context) => {
    const copied = context.workbook.worksheets.getItem('Sheet1 (2)').comments.load('items/content');
    await context.sync();
    expect(copied.items.map(({ content }) => content)).toEqual(['核对 <这行> & "that"', 'Second']);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    'a second thread on a cell',
    (sheet) => {
      sheet.comments.add('A1', 'x');
      sheet.comments.add('A1', 'y');
    },
    'InvalidOperation',
  ],
  ['several cells', (sheet) => sheet.comments.add('A1:A2', 'x'), 'InvalidArgument'],
  ['nothing said', (sheet) => sheet.comments.add('A1', ''), 'InvalidArgument'],
  ['a cell without one', (sheet) => sheet.comments.getItemByCell('Z9').delete(), 'ItemNotFound'],
])('%s is refused', async (_what, act, code) => {
  expect(
    await failureCode(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }),
  ).toBe(code);
});

test('notes of a file stay as they are beside new threads', async () => {
  const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  const note = '<comment ref="D4" authorId="0"><text><r><rPr><b/></rPr><t>Old note</t></r></text></comment>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const shape =
    '<v:shape id="_x0000_s1025" style="x"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>';
  const file = smallWorkbook({
    sheet: '<sheetData/><legacyDrawing r:id="rId2"/>',
    more: {
      'xl/comments1.xml': utf8(
        `<comments xmlns="${main}"><authors><author>甲</author></authors><commentList>${note}</commentList></comments>`,
      ),
      'xl/drawings/vmlDrawing1.vml': utf8(
        `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape}</xml>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': utf8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/>` +
          `<Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
      ),
    },
  });
  await start(file);
  await onSheet((sheet, context) => (sheet.comments.add('A1', 'New'), context.sync()));
  const saved = await save();
  expect(textOf(saved, 'xl/comments1.xml')).toContain(note);
  expect(textOf(saved, 'xl/drawings/vmlDrawing1.vml')).toContain(shape);
  expect(differences(file, saved)).toContain('+ xl/threadedComments/threadedComment1.xml');
  expect(differences(file, saved)).toContain('+ xl/persons/person1.xml');
});
