import type { Text } from '@danloi/engine';
import { channels, deadLetters, notices, parked, sessions, stepFailures } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';

/** How the work of one workspace stands. */
export interface Status {
  ok: boolean;
  /** The one thing to know, and what to do. */
  sentence: Text;
  /** Contacts for whom something is still to be sent or done. */
  waiting: number;
  parked: number;
  deadLetters: number;
  handOvers: number;
  /** What flows told staff and nobody has dealt with. */
  notices: number;
  /** Steps whose code failed within a day. */
  stepFailures: number;
  store: string;
  oldestWaitingMs?: number;
}

/** More are counted no further: by then the sentence says enough. */
const MOST_WAITING = 500;
const LATE_MS = 2 * 60_000;
const DAY_MS = 24 * 3_600_000;

interface Deps {
  store: Store;
  platform: Pick<Platform, 'now'>;
}

/** Looks at what is stored, so any server gives the same answer. */
export async function readStatus(deps: Deps, workspace: string): Promise<Status> {
  const { store, platform } = deps;
  const own = { index: 'byWorkspace', equals: [workspace] };
  const commits = store.ping().then(
    () => true,
    () => false,
  );
  const [works, waiting, parkedAll, parkedToday, letters, handOvers, told, failing, needsConsent] =
    await Promise.all([
      commits,
      readWaiting(deps, workspace),
      store.count(parked, own),
      store.count(parked, { ...own, from: platform.now() - DAY_MS }),
      store.count(deadLetters, own),
      store.count(sessions, { index: 'byHandOver', equals: [workspace] }),
      store.count(notices, { index: 'byOpen', equals: [workspace] }),
      store.count(stepFailures, { ...own, from: platform.now() - DAY_MS }),
      readNeedsConsent(store, workspace),
    ]);
  const late = (waiting.oldestMs ?? 0) > LATE_MS;
  const trouble = worst({ works, needsConsent, late, letters, parked: parkedToday, failing });
  return {
    ok: trouble === undefined,
    sentence: trouble ?? WELL,
    waiting: waiting.count,
    parked: parkedAll,
    deadLetters: letters,
    handOvers,
    notices: told,
    stepFailures: failing,
    store: store.description,
    ...(waiting.oldestMs === undefined ? {} : { oldestWaitingMs: waiting.oldestMs }),
  };
}

async function readWaiting({ store, platform }: Deps, workspace: string) {
  const { items } = await store.find(sessions, { index: 'byDue', limit: MOST_WAITING });
  const own = items.filter((doc) => doc.workspace === workspace && doc.outbox.length > 0);
  const oldest = Math.min(...own.map((doc) => doc.outbox[0]?.at ?? Number.POSITIVE_INFINITY));
  return {
    count: own.length,
    oldestMs: Number.isFinite(oldest) ? Math.max(0, platform.now() - oldest) : undefined,
  };
}

async function readNeedsConsent(store: Store, workspace: string): Promise<string | undefined> {
  const { items } = await store.find(channels, { index: 'byWorkspace', equals: [workspace], limit: 200 });
  return items.find(({ tokens }) => tokens?.needsConsent)?.name;
}

const WELL: Text = {
  vi: 'Mọi thứ đang chạy bình thường.',
  en: 'Everything is running normally.',
};

/** What a person should do first; undefined when there is nothing. */
function worst(of: {
  works: boolean;
  needsConsent: string | undefined;
  late: boolean;
  letters: number;
  parked: number;
  failing: number;
}): Text | undefined {
  if (!of.works)
    return {
      vi: 'Máy chủ tạm thời không ghi được dữ liệu; tin của người dân sẽ được Zalo gửi lại. Hãy báo người quản trị máy chủ.',
      en: 'The server cannot write data for the moment; Zalo will repeat what citizens send. Tell the operator.',
    };
  if (of.needsConsent !== undefined)
    return {
      vi: `Kênh "${of.needsConsent}" cần được cấp quyền lại nên chưa gửi được tin. Hãy mở trang Kênh Zalo và bấm cấp quyền.`,
      en: `The channel "${of.needsConsent}" needs consent again and cannot send. Open the Zalo channel page and give it.`,
    };
  if (of.late)
    return {
      vi: 'Có tin đã chờ hơn 2 phút chưa gửi được. Máy chủ vẫn đang gửi lại; nếu kéo dài, hãy kiểm tra trang Kênh Zalo.',
      en: 'Messages have waited for more than 2 minutes. The server keeps trying; if this lasts, check the Zalo channel.',
    };
  if (of.letters > 0)
    return {
      vi: `Có ${of.letters} tin không gửi được, nội dung vẫn còn. Hãy xem bên dưới để gửi lại hoặc bỏ qua.`,
      en: `${of.letters} messages could not be sent; they are kept. Send them again or let them go below.`,
    };
  if (of.parked > 0)
    return {
      vi: `Trong 24 giờ qua có ${of.parked} tin của người dân máy chủ chưa xử lý được; tin vẫn được giữ. Hãy xem bên dưới.`,
      en: `In the last 24 hours ${of.parked} citizens' messages could not be handled; they are kept. See below.`,
    };
  if (of.failing > 0)
    return {
      vi: `Trong 24 giờ qua có ${of.failing} bước của kịch bản bị lỗi; người dân vẫn được dẫn đi tiếp. Hãy xem bên dưới và báo người viết loại bước đó.`,
      en: `In the last 24 hours ${of.failing} steps of flows failed; citizens were led on. See below and tell whoever wrote that kind of step.`,
    };
  return undefined;
}
