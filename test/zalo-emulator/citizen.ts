/** A person with the chat open: what they do, what they see, and waiting for it. */
import type { User } from './identities.ts';
import type { Bubble, EntryOf } from './journal.ts';
import { makePicture } from './pictures.ts';
import { aboutUser, contactShared, following, fromOa, fromUser } from './shapes.ts';
import { foundNumber, sameWords, transcriptOf } from './transcript.ts';
import type { Delivery, SendOptions, Webhooks } from './webhooks.ts';
import type { World } from './world.ts';

/** How long a wait lasts unless told otherwise. */
const PATIENCE = 30_000;

export interface Citizen {
  readonly user: User;
  readonly id: string;
  says(text: string, options?: SendOptions): Promise<Delivery>;
  /** Taps a button by its title, in the last message that has it. What opens a page or calls sends nothing. */
  taps(title: string): Promise<Delivery | undefined>;
  /** Chooses as the phone allows: by tapping, else by the number in the text, else by typing the label. */
  chooses(label: string): Promise<Delivery>;
  sendsPicture(picture?: { bytes?: Buffer; caption?: string }): Promise<Delivery & { bytes: Buffer }>;
  sendsLocation(latitude: number, longitude: number): Promise<Delivery>;
  sendsSticker(): Promise<Delivery>;
  sharesContact(info: Record<string, string | number>): Promise<Delivery>;
  follows(): Promise<Delivery>;
  unfollows(): Promise<Delivery>;
  withdraws(): Promise<Delivery>;
  /** A clerk of the OA writes to this person by hand. */
  isAnsweredByClerk(text: string): Promise<Delivery>;
  /** The next unread message, or the next that matches; throws with the transcript when none comes in time. */
  hears(match?: string | RegExp, options?: { within?: number }): Promise<Bubble>;
  /** Throws when a message comes within the time. */
  hearsNothing(within?: number): Promise<void>;
  /** All messages so far, read or not. */
  bubbles(): Bubble[];
  /** Counts as read what has come so far. */
  catchUp(): void;
  transcript(): string;
}

export function createCitizen(world: World, webhooks: Webhooks, user: User, url: () => string): Citizen {
  const { clock, journal } = world;
  let read = journal.entries.length;
  let pictures = 0;
  const mine = (): EntryOf<'bubble'>[] => journal.of('bubble').filter((bubble) => bubble.user === user.id);

  /** A word or tap of the person: opens the window and gets a message id. */
  async function message(
    name: string,
    type: string,
    content: Record<string, unknown>,
    options?: SendOptions,
  ) {
    const now = clock.now();
    user.lastInteraction = now;
    user.withdrawn = false;
    const id = world.random.hex(20);
    const text = typeof content.text === 'string' ? content.text : '';
    // What is signed in a way of its own may be a forger's: Zalo's history has none of it, to be read again later.
    if (options?.signing === undefined)
      world.history.add(user, { src: 1, time: now, type, message: text, message_id: id });
    return webhooks.send(user.oa, fromUser(name, user, now, id, content), {
      user,
      ...(options ? { options } : {}),
    });
  }

  const says = (text: string, options?: SendOptions) => message('user_send_text', 'text', { text }, options);

  async function taps(title: string) {
    const button = lastButton(mine(), title);
    if (!button) throw new Error(`There is no button "${title}".\n${transcriptOf(journal, user)}`);
    return button.payload === undefined ? undefined : says(button.payload);
  }

  async function hears(match?: string | RegExp, { within = PATIENCE } = {}): Promise<Bubble> {
    const fits = (text: string) =>
      typeof match === 'string' ? text.includes(match) : (match?.test(text) ?? true);
    const entry = await journal.waitFor(
      (item) => item.kind === 'bubble' && item.user === user.id && fits(item.text),
      { from: read, within },
    );
    if (entry?.kind !== 'bubble')
      throw new Error(`Nothing came that matches ${match ?? 'anything'}.\n${transcriptOf(journal, user)}`);
    read = entry.n;
    return entry;
  }

  const about = (body: Parameters<Webhooks['send']>[1]) => webhooks.send(user.oa, body, { user });

  return {
    user,
    id: user.id,
    says,
    taps,
    hears,
    async chooses(label) {
      if (lastButton(mine(), label)?.payload !== undefined) return (await taps(label)) as Delivery;
      const last = mine()
        .slice(-3)
        .map((bubble) => bubble.text);
      return says(foundNumber(last, label) ?? label);
    },
    async sendsPicture({ bytes = makePicture(Number(user.id.slice(-4)) + ++pictures), caption } = {}) {
      const name = `${world.random.hex(16)}.png`;
      world.pictures.set(name, bytes);
      const place = `${url()}/cdn/${name}`;
      const attachments = [{ type: 'image', payload: { thumbnail: place, url: place } }];
      const text = caption === undefined ? {} : { text: caption };
      const delivery = await message('user_send_image', 'photo', { ...text, attachments });
      return Object.assign(delivery, { bytes });
    },
    sendsLocation(latitude, longitude) {
      const coordinates = { latitude: String(latitude), longitude: String(longitude) };
      const attachments = [{ type: 'location', payload: { coordinates } }];
      return message('user_send_location', 'location', { text: '', attachments });
    },
    sendsSticker() {
      const payload = { id: '24543', url: `${url()}/cdn/sticker.png` };
      return message('user_send_sticker', 'sticker', { attachments: [{ type: 'sticker', payload }] });
    },
    sharesContact(info) {
      user.lastInteraction = clock.now();
      return about(contactShared(user, clock.now(), info));
    },
    follows() {
      user.follows = true;
      user.withdrawn = false;
      if (user.lastInteraction === undefined) user.welcomeLeft = world.settings.welcomeMessages;
      return about(following('follow', user, clock.now()));
    },
    unfollows() {
      user.follows = false;
      return about(following('unfollow', user, clock.now()));
    },
    withdraws() {
      user.withdrawn = true;
      return about(aboutUser('user_withdraw', user, clock.now()));
    },
    isAnsweredByClerk(text) {
      const id = world.random.hex(20);
      world.history.add(user, { src: 0, time: clock.now(), type: 'text', message: text, message_id: id });
      return about(fromOa('oa_send_text', user, clock.now(), { msg_id: id, text }, '9990000000000000009'));
    },
    async hearsNothing(within = 500) {
      const entry = await journal.waitFor((item) => item.kind === 'bubble' && item.user === user.id, {
        from: read,
        within,
      });
      if (entry) throw new Error(`A message came, none was due.\n${transcriptOf(journal, user)}`);
    },
    bubbles: mine,
    catchUp() {
      read = journal.entries.length;
    },
    transcript: () => transcriptOf(journal, user),
  };
}

function lastButton(bubbles: readonly Bubble[], title: string) {
  return bubbles
    .toReversed()
    .flatMap((bubble) => bubble.buttons)
    .find((button) => sameWords(button.title, title));
}
