/** A conversation as the API shows it. */
import Type, { type Static } from 'typebox';
import type { Session } from '../chats/chats.ts';
import type { Chats } from '../chats/index.ts';
import { readKnown } from '../chats/known.ts';
import { deadLetters, type TalkLine } from '../documents.ts';
import type { Media } from '../media/index.ts';
import { deadLetterId } from '../outbox/items.ts';
import { FREE_MS, windowAt } from '../outbox/windows.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { reasonOf } from '../watch/reasons.ts';
import { Closed, isoTime, OneOf, TextSchema } from './http.ts';

const head = {
  chat: Type.String(),
  channel: Type.String(),
  contactTail: Type.String(),
  /** When the citizen last wrote. */
  lastAt: Type.String(),
  /** Absent while the assistant has the chat. */
  since: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  waitingSince: Type.Optional(Type.String()),
  by: Type.Optional(Closed({ name: Type.String(), you: Type.Boolean() })),
};
export const HeadShape = Closed(head);

const File = Closed({
  id: Type.String(),
  kind: OneOf(['image', 'file', 'audio', 'video']),
  name: Type.Optional(Type.String()),
  state: OneOf(['waiting', 'stored', 'failed']),
});
const Line = Closed({
  n: Type.Integer(),
  at: Type.String(),
  from: OneOf(['citizen', 'bot', 'staff']),
  text: Type.Optional(Type.String()),
  what: Type.Optional(OneOf(['location', 'contact', 'sticker', 'follow', 'cards', 'file'])),
  hidden: Type.Optional(Type.Literal(true)),
  files: Type.Optional(Type.Array(File)),
  picture: Type.Optional(Type.String()),
  buttons: Type.Optional(Type.Array(Type.String())),
  by: Type.Optional(Type.String()),
  /** Of an officer's line that is not with the citizen yet. */
  sending: Type.Optional(OneOf(['waiting', 'failed'])),
  failure: Type.Optional(TextSchema),
});
const Answer = Closed({
  title: Type.String(),
  type: Type.String(),
  value: Type.Optional(Type.Unknown()),
  hidden: Type.Optional(Type.Literal(true)),
});
const Submission = Closed({
  id: Type.String(),
  caseNumber: Type.String(),
  form: Type.String(),
  status: OneOf(['new', 'open', 'done']),
  receivedAt: Type.String(),
});
export const ChatShape = Closed({
  ...head,
  /** `paid` and `never`: nothing can be sent for free, or at all, until the citizen writes again. */
  window: Closed({ state: OneOf(['free', 'paid', 'never']), freeUntil: Type.String(), open: Type.Boolean() }),
  lines: Type.Array(Line),
  flow: Type.Optional(Closed({ id: Type.String(), name: Type.String() })),
  answers: Type.Array(Answer),
  tags: Type.Array(Type.String()),
  submissions: Type.Array(Submission),
});

interface Deps {
  chats: Chats;
  media: Media;
  store: Pick<Store, 'get'>;
  own: WorkspaceStore;
  now: number;
}

/** Everything that an officer sees of one chat. */
export async function wholeChat(
  deps: Deps,
  head: Static<typeof HeadShape>,
  doc: Session,
): Promise<Static<typeof ChatShape>> {
  const { chats, own, now } = deps;
  const state = windowAt(doc.lastInboundAt, now);
  const [known, sent] = await Promise.all([
    readKnown(own, doc),
    chats.submissionsOf(own, { channel: doc.channel, id: doc.contact }),
  ]);
  return {
    ...head,
    window: {
      state,
      freeUntil: isoTime(doc.lastInboundAt + FREE_MS),
      open: state === 'free' || (state === 'paid' && chats.paidAllowed),
    },
    lines: await Promise.all((doc.talk?.lines ?? []).map((line) => lineOf(deps, doc, line))),
    ...known,
    submissions: sent.map(({ id, caseNumber, form, status, receivedAt }) => ({
      ...{ id, caseNumber, form, status, receivedAt: isoTime(receivedAt) },
    })),
  };
}

async function lineOf(
  { chats, media, own, store }: Deps,
  doc: Session,
  line: TalkLine,
): Promise<Static<typeof Line>> {
  const { n, at, from, text, what, hidden, picture, buttons, by } = line;
  const files = line.media?.map(async ({ id, kind, name }) => ({
    ...{ id, kind, state: (await media.describe(own, id)).state },
    ...(name === undefined ? {} : { name }),
  }));
  return {
    ...{ n, at: isoTime(at), from },
    ...(text === undefined ? {} : { text }),
    ...(what === undefined ? {} : { what }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(files === undefined ? {} : { files: await Promise.all(files) }),
    ...(picture === undefined ? {} : { picture }),
    ...(buttons === undefined ? {} : { buttons }),
    ...(by === undefined ? {} : { by: await chats.nameOf(own.workspace, by) }),
    ...(await delivery({ chats, store }, doc, line.item)),
  };
}

/** Is an officer's line still on its way, or can it not be sent? */
async function delivery(
  { chats, store }: Pick<Deps, 'chats' | 'store'>,
  doc: Session,
  item: TalkLine['item'],
): Promise<Pick<Static<typeof Line>, 'sending' | 'failure'>> {
  if (item === undefined) return {};
  if (doc.outbox.some(({ seq }) => seq === item.seq)) return { sending: 'waiting' };
  const letter = await store.get(deadLetters, deadLetterId(doc.id, item));
  if (letter === undefined) return {};
  return { sending: 'failed', failure: reasonOf(letter.code) ?? chats.explain(letter.code) };
}
