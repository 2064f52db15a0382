import { wordsOf } from '../compile/reading.ts';
import { fold } from '../text/fold.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, tokens } from '../text/split.ts';
import { fromTelex } from '../text/telex.ts';
import { beginWith } from './begin-with.ts';
import { goHome } from './commands.ts';
import { type Draft, type Here, hereOf, note, personHas, sendOffer } from './draft.ts';
import type { InboundEvent } from './event.ts';
import { payloadBase, payloadOf } from './payload.ts';
import { begin, move } from './run.ts';
import type { OfferedOption } from './session.ts';
import { WORDS } from './words.ts';
import { type Received, type Started, scheduleKey, startedBy } from './world.ts';

/** Most flows among which one is asked for. */
const MOST_ASKED = 5;
/** An option that begins a flow has this before the flow's id. */
const FLOW = 'flow:';

const isLive = (draft: Draft, flow: string | undefined): flow is string =>
  flow !== undefined && draft.world.live(flow) !== undefined;

/** A keyword of a flow: never out of an open text, only as the whole message out of a value asked for. */
export function startByKeyword(draft: Draft, here: Here | undefined, words: string): boolean {
  const waits = here?.state.meta?.waits;
  if (waits === 'text' || waits === 'effect') return false;
  if (startByCode(draft, words)) return true;
  const how = waits === 'value' ? 'whole' : 'anywhere';
  const found = (text: string) =>
    startedBy(draft.world.triggers, text, how).filter(({ flow }) => isLive(draft, flow));
  const started = found(words);
  const plain = started.length === 0 && draft.event.kind === 'text' ? fromTelex(words) : undefined;
  if (plain !== undefined && found(plain).length > 0) {
    // Read as it was meant from here on: the flow is asked with these words.
    draft.event = { ...draft.event, kind: 'text', text: plain };
    return startByKeyword(draft, here, plain);
  }
  const [first, ...others] = started;
  if (first === undefined) return false;
  draft.session.misses = 0;
  if (others.length > 0) askWhich(draft, started);
  else startBy(draft, first, words);
  return true;
}

/** Shorter codes, and numbers alone, may be answers. */
const TYPED_CODE = /^#?((?=.*[a-z])[a-z0-9][a-z0-9_-]{3,63})$/;

/** Zalo hands no code of a link on: a poster asks to type it, and it then says which flow is wanted. */
function startByCode(draft: Draft, words: string): boolean {
  const code = TYPED_CODE.exec(words.trim().toLowerCase())?.[1];
  const flow = code === undefined ? undefined : draft.world.triggers.codes.get(code);
  if (!isLive(draft, flow)) return false;
  note(draft, `Bắt đầu bằng mã "${code}".`, `Started by the code "${code}".`);
  draft.session.misses = 0;
  begin(draft, flow);
  return true;
}

function startBy(draft: Draft, { flow, words: keyword }: Started, words: string): void {
  note(draft, `Bắt đầu bằng từ khoá "${keyword}".`, `Started by the keyword "${keyword}".`);
  const isMore = keyOf(dropPolite(tokens(words))) !== fold(keyword);
  if (isMore) beginWith(draft, flow);
  else begin(draft, flow);
}

/** "dau" may be "dấu" or "dầu": only who wrote it knows. */
function askWhich(draft: Draft, started: readonly Started[]): void {
  const options = started.slice(0, MOST_ASKED).map(({ flow, words }): OfferedOption => {
    const label = words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
    return { id: `${FLOW}${flow}`, label, payload: payloadOf(payloadBase(flow, '', ''), 'start') };
  });
  sendOffer(draft, WORDS.whichFlow, options);
}

/** Begins the flow of an option that was offered outside of flows; false where it is none. */
export function startOffered(draft: Draft, option: string): boolean {
  const flow = option.startsWith(FLOW) ? option.slice(FLOW.length) : undefined;
  if (flow === undefined) return false;
  begin(draft, flow);
  return true;
}

/** A button that was made outside of flows, by its payload. */
export function startByButton(draft: Draft, payload: string): boolean {
  const flow = draft.world.triggers.buttons.get(payload);
  if (!isLive(draft, flow)) return false;
  note(draft, 'Bắt đầu bằng nút bấm.', 'Started by a button.');
  draft.session.misses = 0;
  begin(draft, flow);
  return true;
}

/** What kind of thing came, as triggers tell them apart. */
function receivedIn(event: InboundEvent): Received | undefined {
  if (event.kind === 'location') return 'location';
  if (event.kind !== 'media' || event.media.length === 0) return undefined;
  return event.media.some(({ kind }) => kind === 'image') ? 'image' : 'file';
}

/** A picture, file or place that no open question asked for; its first question takes it where it asks for such. */
export function startByReceived(draft: Draft, here: Here | undefined): boolean {
  const waits = here?.state.meta?.waits;
  if (waits === 'text' || waits === 'value' || waits === 'effect') return false;
  const what = receivedIn(draft.event);
  const flow = what === undefined ? undefined : draft.world.triggers.received[what];
  if (!isLive(draft, flow)) return false;
  note(draft, 'Bắt đầu bằng tệp hoặc vị trí vừa nhận.', 'Started by what was received.');
  draft.session.misses = 0;
  beginWith(draft, flow);
  return true;
}

/** Who came by a link or QR code wants what it promises, wherever they were before. */
export function linked(draft: Draft, code: string) {
  if (personHas(draft)) {
    return note(
      draft,
      'Cán bộ đang trả lời, trợ lý giữ im lặng.',
      'A person has this chat; the bot is silent.',
    );
  }
  delete draft.session.handOver;
  draft.session.misses = 0;
  const flow = draft.world.triggers.codes.get(code);
  if (isLive(draft, flow)) return begin(draft, flow);
  note(draft, `Không kịch bản nào có mã "${code}".`, `No flow has the code "${code}".`);
  const here = hereOf(draft);
  if (here === undefined) return goHome(draft);
  move(draft, here, { type: 'again', frame: draft.frame });
}

/** A schedule speaks first: only to who is in no flow, and with no person. */
export function scheduled(draft: Draft, flow: string, trigger: string) {
  const { session, world } = draft;
  const schedule = world.triggers.schedules.get(scheduleKey(flow, trigger));
  const { tag } = schedule ?? {};
  const isFor = tag === undefined || session.context.memory?.tags?.includes(tag) === true;
  if (schedule === undefined || !isLive(draft, flow) || !isFor) {
    return note(draft, 'Lịch này không còn dành cho người này.', 'This schedule is not for this contact.');
  }
  if (session.flow !== undefined || personHas(draft)) {
    return note(
      draft,
      'Đang có cuộc trò chuyện, lịch được bỏ qua.',
      'A conversation goes on; the schedule is passed over.',
    );
  }
  delete session.handOver;
  begin(draft, flow);
}

/** Words that nothing understood, where a flow is made for them. */
export function startFallback(draft: Draft): boolean {
  const { fallback } = draft.world.triggers;
  if (!isLive(draft, fallback)) return false;
  const isSaid = wordsOf(draft.event) !== undefined || draft.event.kind === 'media';
  if (isSaid) beginWith(draft, fallback);
  else begin(draft, fallback);
  return true;
}
