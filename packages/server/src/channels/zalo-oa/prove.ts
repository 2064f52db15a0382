import type { Text } from '@danloi/engine';
import type { ChannelDoc } from '../../documents.ts';
import type { Stored } from '../../store/store.ts';
import type { ZaloApi } from './api-client.ts';
import { oaIdOf } from './consent.ts';
import { explain } from './errors.ts';
import { looseObject, looseText } from './loose.ts';
import type { Tokens } from './tokens.ts';

export interface Proof {
  ok: boolean;
  oaName?: string;
  message: Text;
}

/** Asks Zalo whose account the token opens, and says in words whether sending will work. */
export async function prove(
  deps: { api: Pick<ZaloApi, 'get'>; tokens: Pick<Tokens, 'access' | 'renew'> },
  channel: Stored<ChannelDoc>,
): Promise<Proof> {
  if (channel.tokens === undefined)
    return failed(
      'OA chưa cấp quyền cho ứng dụng. Hãy bấm “Cấp quyền” hoặc dán cặp mã truy cập lấy từ Zalo.',
      'The OA has not allowed the app yet. Use “Allow”, or paste a pair of tokens from Zalo.',
    );
  let token = await deps.tokens.access(channel);
  let answer = token.kind === 'ok' ? await deps.api.get('/v2.0/oa/getoa', token.access) : undefined;
  if (token.kind === 'ok' && answer?.kind === 'error' && [-216, -220].includes(answer.code)) {
    token = await deps.tokens.renew(channel, token.access);
    answer = token.kind === 'ok' ? await deps.api.get('/v2.0/oa/getoa', token.access) : undefined;
  }
  if (token.kind === 'needs-consent') return { ok: false, message: explain('zalo.needs-consent') };
  if (
    answer === undefined ||
    answer.kind === 'not-sent' ||
    answer.kind === 'unknown' ||
    answer.kind === 'http'
  )
    return failed(
      'Chưa gọi được Zalo. Hãy kiểm tra mạng của máy chủ rồi thử lại sau ít phút.',
      'Zalo cannot be reached. Check the network of the server and try again in a few minutes.',
    );
  if (answer.kind === 'error') return { ok: false, message: explain(`zalo.${answer.code}`) };
  const oaName = looseText(looseObject(answer.data).name, 200);
  const named = oaName === undefined ? {} : { oaName };
  const id = oaIdOf(answer.data);
  if (id !== undefined && id !== channel.oaId)
    return {
      ...failed(
        `Mã truy cập này thuộc OA khác (ID ${id}). Hãy lấy mã của đúng OA, hoặc sửa ID của OA ở đây.`,
        `These tokens belong to another OA (id ${id}). Take those of this OA, or correct the id here.`,
      ),
      ...named,
    };
  return {
    ok: true,
    ...named,
    message: {
      vi: `Đã kết nối với OA “${oaName ?? channel.oaId}”.`,
      en: `Connected to the OA “${oaName ?? channel.oaId}”.`,
    },
  };
}

const failed = (vi: string, en: string): Proof => ({ ok: false, message: { vi, en } });
