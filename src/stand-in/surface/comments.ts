import { parseReference } from '../model/address';
import { addComment, addReply, changeEntry, commentAt, deleteEntry, setResolved } from '../model/comments/comments';
import type { CommentEntry, CommentText, CommentThread } from '../model/comments/comment-types';
import { invalidArgument, itemNotFound } from '../model/model-error';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { asBoolean, asNumber, asOneOf, asRecord, asString, type Arguments } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../wire/host-type';
import { givenRange, rangeOf } from './objects';
import { cellsOf, resolveAddress, type RangeState } from './ranges/range-state';
import { subscriptions, workbookTarget } from './subscriptions';

interface ThreadState {
  readonly sheet: SheetModel;
  readonly thread: CommentThread;
}

interface ReplyState extends ThreadState {
  readonly reply: CommentEntry;
}

/** A sheet's comments, or the workbook's. */
export interface CommentsState {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
}

function present<T extends ThreadState & { reply?: CommentEntry }>(state: T): T {
  const isThere =
    state.sheet.exists &&
    state.sheet.comments.includes(state.thread) &&
    (!state.reply || state.thread.replies.includes(state.reply));
  if (!isThere) {
    throw itemNotFound();
  }
  return state;
}

const mark = /<at id="(\d+)">([^<]*)<\/at>/g;

/** Content as given: plain text, or (with mentions) rich text that marks whom it names. */
function textOf(content: unknown, contentType: unknown): CommentText {
  const type = asOneOf(contentType ?? 'Plain', ['Plain', 'Mention']);
  if (type === 'Plain') {
    return { content: asString(content), mentions: [] };
  }
  return richText(content);
}

function richText(value: unknown): CommentText {
  const { richContent, mentions } = asRecord(value);
  const rich = asString(richContent);
  const named = (Array.isArray(mentions) ? mentions : []).map((mention: unknown) => {
    const { email, id, name } = asRecord(mention);
    return { email: asString(email), id: asNumber(id), name: asString(name) };
  });
  const content = rich.replace(
    mark,
    (_all, id: string, name: string) => `@${named.find((one) => String(one.id) === id)?.name ?? name}`,
  );
  return { content, rich, mentions: named };
}

/** The members that a comment and a reply have alike. */
function entryProperties<T extends ThreadState>(entryOf: (state: T) => CommentEntry): Record<string, Property<T>> {
  return {
    Id: { get: (state) => entryOf(state).id },
    AuthorName: { get: (state) => entryOf(state).author.name },
    AuthorEmail: { get: (state) => entryOf(state).author.email },
    CreationDate: { get: (state) => entryOf(state).created },
    Content: {
      get: (state) => entryOf(state).content,
      set: (state, value) => changeEntry(state.sheet, entryOf(state), { content: asString(value), mentions: [] }),
    },
    ContentType: { get: (state) => (entryOf(state).rich === undefined ? 'Plain' : 'Mention') },
    RichContent: { get: (state) => entryOf(state).rich ?? entryOf(state).content },
    Mentions: { get: (state) => entryOf(state).mentions },
  };
}

const location = ({ sheet, thread: { row, column } }: ThreadState): HostObject<RangeState> =>
  rangeOf({ sheet, area: { row, column, rowCount: 1, columnCount: 1 } });

const replyType = hostType<ReplyState>({
  name: 'CommentReply',
  identity: ({ reply }) => ({ Id: reply.id }),
  properties: {
    ...entryProperties<ReplyState>((state) => present(state).reply),
    Resolved: { get: (state) => present(state).thread.resolved },
  },
  methods: {
    Delete: (state) => deleteEntry(state.sheet, state.thread, present(state).reply),
    GetLocation: (state) => location(present(state)),
    GetParentComment: (state) => make(commentType, { sheet: state.sheet, thread: present(state).thread }),
    UpdateMentions: (state, args) => changeEntry(state.sheet, present(state).reply, richText(args.raw(0))),
  },
});

const replies = (state: ThreadState): HostObject<ReplyState>[] =>
  present(state).thread.replies.map((reply) => make(replyType, { sheet: state.sheet, thread: state.thread, reply }));

const replyById = (state: ThreadState, args: Arguments): HostObject<ReplyState> | null =>
  replies(state).find((reply) => reply.state.reply.id === args.string(0)) ?? null;

function required<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) {
    throw itemNotFound();
  }
  return object;
}

const repliesType: HostType<ThreadState> = hostType({
  name: 'CommentReplyCollection',
  items: replies,
  item: (state, args) => required(replyById(state, args)),
  methods: {
    Add(state, args) {
      const reply = addReply(state.sheet, present(state).thread, textOf(args.raw(0), args.raw(1)));
      return make(replyType, { sheet: state.sheet, thread: state.thread, reply });
    },
    GetCount: (state) => replies(state).length,
    GetItem: (state, args) => required(replyById(state, args)),
    GetItemOrNullObject: replyById,
    GetItemAt: (state, args) => required(replies(state)[args.integer(0)]),
  },
});

const commentType: HostType<ThreadState> = hostType<ThreadState>({
  name: 'Comment',
  identity: ({ thread }) => ({ Id: thread.id }),
  properties: {
    ...entryProperties<ThreadState>((state) => present(state).thread),
    Resolved: {
      get: (state) => present(state).thread.resolved,
      set: (state, value) => setResolved(state.sheet, present(state).thread, asBoolean(value)),
    },
  },
  objects: { Replies: (state) => make(repliesType, state) },
  methods: {
    Delete: (state) => deleteEntry(state.sheet, present(state).thread),
    GetLocation: (state) => location(present(state)),
    UpdateMentions: (state, args) => changeEntry(state.sheet, present(state).thread, richText(args.raw(0))),
  },
});

const listed = ({ workbook, sheet }: CommentsState): HostObject<ThreadState>[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((home) =>
    home.comments.map((thread) => make(commentType, { sheet: home, thread })),
  );

const byId = (state: CommentsState, args: Arguments): HostObject<ThreadState> | null =>
  listed(state).find((comment) => comment.state.thread.id === args.string(0)) ?? null;

/** One cell, given as a range or by address; from the workbook's collection the address must name its sheet. */
function cell({ workbook, sheet }: CommentsState, args: Arguments): { sheet: SheetModel; row: number; column: number } {
  const text = givenRange(args, 0) ? undefined : args.string(0);
  const name = text === undefined ? undefined : parseReference(text)?.sheetName;
  const home = name === undefined ? sheet : workbook.sheetByName(name);
  const range = givenRange(args, 0) ?? (home ? resolveAddress(home, text) : undefined);
  const area = range && cellsOf(range);
  if (!range || area?.rowCount !== 1 || area.columnCount !== 1 || (sheet && range.sheet !== sheet)) {
    throw invalidArgument();
  }
  return { sheet: range.sheet, row: area.row, column: area.column };
}

export const commentCollectionType: HostType<CommentsState> = hostType({
  name: 'CommentCollection',
  items: listed,
  item: (state, args) => required(byId(state, args)),
  methods: {
    ...subscriptions(
      { Added: 250, Deleted: 251, Changed: 252 },
      ({ sheet }: CommentsState) => sheet?.id ?? workbookTarget,
    ),
    Add(state, args) {
      const { sheet, row, column } = cell(state, args);
      const thread = addComment(sheet, row, column, textOf(args.raw(1), args.raw(2)));
      return make(commentType, { sheet, thread });
    },
    GetCount: (state) => listed(state).length,
    GetItem: (state, args) => required(byId(state, args)),
    GetItemOrNullObject: byId,
    GetItemAt: (state, args) => required(listed(state)[args.integer(0)]),
    GetItemByCell(state, args) {
      const { sheet, row, column } = cell(state, args);
      return make(commentType, { sheet, thread: required(commentAt(sheet, row, column)) });
    },
    GetItemByReplyId: (state, args) =>
      required(listed(state).find((comment) => comment.state.thread.replies.some(({ id }) => id === args.string(0)))),
  },
});
