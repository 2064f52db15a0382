import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Platform } from '../../platform.ts';
import type { Admission } from './admission.ts';

export interface WebhookOptions {
  admission: Pick<Admission, 'admit'>;
  platform: Pick<Platform, 'log'>;
}

const BODY_LIMIT = 256 * 1024;
/** Zalo's first repeat comes after so many seconds. */
const RETRY_AFTER = '30';

/** `POST /webhooks/zalo`. Bytes stay bytes here: the signature is over what arrived, not over what it means. */
export const zaloWebhook: FastifyPluginAsync<WebhookOptions> = async (app: FastifyInstance, options) => {
  const { admission, platform } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  app.post('/webhooks/zalo', { bodyLimit: BODY_LIMIT, logLevel: 'warn' }, async (request, reply) => {
    const { headers } = request;
    const arrival = {
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      signature: single(headers['x-zevent-signature']),
      timestampHeader: single(headers['x-zevent-timestamp']),
    };
    try {
      return answer(reply, await admission.admit(arrival));
    } catch (error) {
      platform.log.error({ err: error, code: 'webhook.not-stored' }, 'an event must come again');
      return answer(reply.header('retry-after', RETRY_AFTER), 503);
    }
  });
};

const answer = (reply: FastifyReply, status: number) =>
  reply.code(status).header('content-type', 'application/json').send('{}');

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
