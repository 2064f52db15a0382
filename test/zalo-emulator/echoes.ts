/** What Zalo tells the webhook about our own sends: the echo and the receipts. */

import type { User } from './identities.ts';
import type { Bubble } from './journal.ts';
import { fromOa, receipt } from './shapes.ts';
import type { Webhooks } from './webhooks.ts';
import type { World } from './world.ts';

export interface Echoes {
  /** Called at each accepted send, before its answer goes out. */
  after(user: User, bubble: Bubble): Promise<void>;
}

const names: Record<Bubble['form'], string> = {
  text: 'oa_send_text',
  buttons: 'oa_send_text',
  list: 'oa_send_list',
  picture: 'oa_send_image',
  file: 'oa_send_file',
  sticker: 'oa_send_sticker',
  'ask-contact': 'oa_send_template',
};

export function createEchoes(world: World, webhooks: Webhooks): Echoes {
  const { settings, clock } = world;

  async function tell(user: User, bubble: Bubble): Promise<void> {
    const id = settings.echo === 'other-id' ? world.random.hex(20) : bubble.messageId;
    const once = { once: true };
    if (settings.echo !== 'off') {
      const body = fromOa(names[bubble.form], user, clock.now(), { msg_id: id, text: bubble.text });
      await webhooks.send(user.oa, body, { user, options: once });
    }
    if (settings.receipts === 'off') return;
    for (const name of ['user_received_message', 'user_seen_message'] as const) {
      const body = receipt(name, user, clock.now(), bubble.messageId, settings.receipts === 'oa-sends');
      await webhooks.send(user.oa, body, { user, options: once });
    }
  }

  return {
    async after(user, bubble) {
      if (settings.echo === 'before-reply') return tell(user, bubble);
      setImmediate(() => void tell(user, bubble));
    },
  };
}
