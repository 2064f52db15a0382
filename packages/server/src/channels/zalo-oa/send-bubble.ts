import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { SendOutcome, SendRequest } from '../channel.ts';
import type { Bubble } from '../render.ts';
import type { Refreshed } from './access.ts';
import type { ZaloApi } from './api-client.ts';
import { messageBody } from './bodies.ts';
import { meaningOf } from './outcomes.ts';
import {
  goPlainer,
  goShorter,
  goWithoutInfo,
  goWithoutList,
  goWithoutMedia,
  type Progress,
} from './progress.ts';
import type { Tokens } from './tokens.ts';
import type { Uploads } from './upload.ts';

type Channel = Stored<ChannelDoc>;
type Stop = Exclude<SendOutcome, { kind: 'accepted' }>;

export interface SendBubbleDeps {
  api: Pick<ZaloApi, 'post'>;
  tokens: Pick<Tokens, 'access' | 'renew'>;
  uploads: Uploads;
  /** Where Zalo can fetch a picture; a picture of ours when none is named; undefined where it can reach nothing here. */
  imageUrl(workspace: string, media?: string): string | undefined;
  platform: Pick<Platform, 'now' | 'after' | 'log'>;
}

const PATH = '/v3.0/oa/message/cs';
const MINUTE = 60_000;
/** Leaves time for the send itself within the outbox's limit. */
const TOKEN_WITHIN_MS = 4_000;

/** What was already tried for this message, in this try. */
export interface SendState {
  token: string;
  renewed: boolean;
  uploaded: boolean;
}

/** One call for the first bubble; afterwards `progress` says how to go on, unless sending must stop. */
export async function sendBubble(
  deps: SendBubbleDeps,
  { channel, contact, mayGoOn }: SendRequest,
  progress: Progress,
  bubble: Bubble,
  state: SendState,
): Promise<Stop | undefined> {
  const { api, platform } = deps;
  const picture =
    bubble.kind === 'picture' || bubble.kind === 'file'
      ? await upload(deps, channel, bubble, state.token)
      : undefined;
  if (picture === 'impossible') {
    platform.log.warn(
      { code: 'zalo.no-picture', channel: channel.id },
      'a picture or file was sent as words',
    );
    return void goWithoutMedia(progress);
  }
  const imageUrl = (media?: string) => deps.imageUrl(channel.workspace, media);
  // Zalo wants a picture on this card, from an address that it can open.
  if (bubble.kind === 'info' && imageUrl(bubble.info.picture?.media) === undefined)
    return void goWithoutInfo(progress);
  if (mayGoOn?.() === false) return { kind: 'left', code: 'send.left' };
  const answer =
    picture && 'answer' in picture
      ? picture.answer
      : await api.post(PATH, state.token, {
          recipient: { user_id: contact },
          message: messageBody(bubble, { attachment: picture?.attachment, imageUrl }),
        });
  const meaning = meaningOf(answer, bubble, platform.now());
  switch (meaning.do) {
    case 'accepted':
      progress.rest.shift();
      if (meaning.messageId !== undefined) progress.messageId = meaning.messageId;
      return undefined;
    case 'renew':
      return renew(deps, channel, state);
    case 'plainer':
      return goPlainer(progress, meaning.sure) ? undefined : meaning.outcome;
    case 'words':
      goWithoutList(progress);
      goWithoutInfo(progress);
      goWithoutMedia(progress);
      return undefined;
    case 'split':
      return goShorter(progress) ? undefined : meaning.outcome;
    case 'upload':
      if (state.uploaded) return void goWithoutMedia(progress);
      state.uploaded = true;
      if (picture && 'key' in picture) await deps.uploads.forget(picture.key);
      return undefined;
    case 'stop':
      if (meaning.alarm)
        platform.log.error({ code: meaning.outcome.code, channel: channel.id }, 'Zalo refuses messages');
      if (meaning.outcome.code === 'zalo.-200' && ++progress.failures > 1)
        return { kind: 'refused', code: meaning.outcome.code };
      return meaning.outcome;
  }
}

/** The picture or document at Zalo; what Zalo answered when it is not there for now; `impossible` when it never will be. */
async function upload(
  deps: SendBubbleDeps,
  channel: Channel,
  bubble: Extract<Bubble, { kind: 'picture' | 'file' }>,
  token: string,
) {
  const uploaded = await deps.uploads.attachment(channel, token, bubble);
  if (uploaded.ok) return uploaded;
  const { answer } = uploaded;
  if (answer === undefined || answer.kind === 'ok') return 'impossible';
  // A picture that may be uploaded once more does no harm: nobody sees it.
  if (answer.kind === 'unknown') return { answer: { kind: 'not-sent', code: answer.code } } as const;
  const final = answer.kind === 'error' && [-100, -201, -210, -233, -240].includes(answer.code);
  return final ? 'impossible' : { answer };
}

async function renew(deps: SendBubbleDeps, channel: Channel, state: SendState): Promise<Stop | undefined> {
  if (state.renewed) return { kind: 'blocked', code: 'zalo.-216', afterMs: 5 * MINUTE };
  state.renewed = true;
  const renewed = await within(deps.platform, deps.tokens.renew(channel, state.token));
  if (renewed.kind !== 'ok') return blocked(renewed);
  state.token = renewed.access;
  return undefined;
}

export function blocked(why: Exclude<Refreshed, { kind: 'ok' }>): Stop {
  return why.kind === 'needs-consent'
    ? { kind: 'blocked', code: 'zalo.needs-consent', afterMs: MINUTE }
    : { kind: 'blocked', code: why.code, afterMs: why.code === 'zalo.token-busy' ? 5_000 : MINUTE };
}

export function within(platform: Pick<Platform, 'after'>, work: Promise<Refreshed>): Promise<Refreshed> {
  return new Promise((resolve, reject) => {
    const late = () => resolve({ kind: 'later', code: 'zalo.token-busy' });
    const stop = platform.after(TOKEN_WITHIN_MS, late);
    work.then(resolve, reject).finally(stop);
  });
}
