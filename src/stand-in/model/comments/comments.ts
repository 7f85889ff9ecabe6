import { containsCell } from '../area';
import type { CommentChange } from '../events';
import { invalidArgument, invalidOperation } from '../model-error';
import type { CommentEntry, CommentText, CommentThread } from './comment-types';
import type { SheetModel } from '../sheet';
import { shiftArea, type Shift } from '../references/shift';
import type { Area } from '../sheet-types';

/** Puts a comment on a cell, by the person at this Excel; a cell has one thread at most. */
export function addComment(sheet: SheetModel, row: number, column: number, text: CommentText): CommentThread {
  sheet.requireUnprotected('allowEditObjects');
  if (commentAt(sheet, row, column)) {
    throw invalidOperation();
  }
  const thread = { ...newEntry(sheet, text), row, column, resolved: false, replies: [] };
  sheet.comments.push(thread);
  changed(sheet, thread, 'CommentAdded');
  return thread;
}

export function addReply(sheet: SheetModel, thread: CommentThread, text: CommentText): CommentEntry {
  sheet.requireUnprotected('allowEditObjects');
  const reply = newEntry(sheet, text);
  thread.replies.push(reply);
  changed(sheet, thread, 'ReplyAdded', reply);
  return reply;
}

function newEntry(sheet: SheetModel, text: CommentText): CommentEntry {
  if (text.content === '') {
    throw invalidArgument();
  }
  const { workbook } = sheet;
  return { id: workbook.newCommentId(), author: workbook.user, created: new Date().toISOString(), ...text };
}

export function changeEntry(sheet: SheetModel, entry: CommentEntry, { content, rich, mentions }: CommentText): void {
  sheet.requireUnprotected('allowEditObjects');
  if (content === '') {
    throw invalidArgument();
  }
  Object.assign(entry, { content, rich, mentions });
  const thread = sheet.comments.find((one) => one === entry || one.replies.includes(entry));
  if (thread) {
    const reply = thread === entry ? undefined : entry;
    changed(sheet, thread, reply ? 'ReplyEdited' : 'CommentEdited', reply);
  }
}

export function setResolved(sheet: SheetModel, thread: CommentThread, resolved: boolean): void {
  sheet.requireUnprotected('allowEditObjects');
  thread.resolved = resolved;
  changed(sheet, thread, resolved ? 'CommentResolved' : 'CommentReopened');
}

/** Takes out a whole thread, or one of its replies. */
export function deleteEntry(sheet: SheetModel, thread: CommentThread, reply?: CommentEntry): void {
  sheet.requireUnprotected('allowEditObjects');
  if (reply) {
    thread.replies = thread.replies.filter((other) => other !== reply);
  } else {
    sheet.comments = sheet.comments.filter((other) => other !== thread);
  }
  changed(sheet, thread, reply ? 'ReplyDeleted' : 'CommentDeleted', reply);
}

function changed(sheet: SheetModel, thread: CommentThread, change: CommentChange, reply?: CommentEntry): void {
  sheet.mark('comments');
  sheet.emit({ kind: 'comments', sheet, thread, change, ...(reply && { reply }) });
}

export const commentAt = (sheet: SheetModel, row: number, column: number): CommentThread | undefined =>
  sheet.comments.find((thread) => thread.row === row && thread.column === column);

/** Comments go where their cells go, and go with them. Their parts of a file follow by themselves when it is saved. */
export function shiftComments(sheet: SheetModel, shift: Shift): void {
  sheet.comments = sheet.comments.filter((thread) => {
    const moved = shiftArea({ row: thread.row, column: thread.column, rowCount: 1, columnCount: 1 }, shift);
    thread.row = moved?.row ?? thread.row;
    thread.column = moved?.column ?? thread.column;
    return moved !== undefined;
  });
}

/** Takes out the threads on some cells, as Clear All does. */
export function clearComments(sheet: SheetModel, area: Area): void {
  const kept = sheet.comments.filter(({ row, column }) => !containsCell(area, row, column));
  if (kept.length < sheet.comments.length) {
    sheet.comments = kept;
    sheet.mark('comments');
  }
}
