/** Whether this account may write to this person now: the person, the window, the money, in this order. */
import { type Answer, refuse } from './answer.ts';
import { DAY, HOUR } from './clock.ts';
import type { Oa, User } from './identities.ts';
import type { World } from './world.ts';

const FREE = 48 * HOUR;
const PAID = 7 * DAY;

export type Permit = { quota: 'reply' | 'welcome_msg' | 'sub_quota'; paid: boolean };

export function mayWrite(world: World, user: User, form: string): Permit | { refused: Answer } {
  if (user.unreachable) return { refused: refuse(-227, 'the person is locked or has been away for 45 days') };
  if (user.withdrawn) return { refused: refuse(-213, 'the person has withdrawn') };
  if (user.refuses.has('all') || user.refuses.has(form))
    return { refused: refuse(-244, 'the person does not want this kind of message') };
  if (world.settings.mustFollow && !user.follows)
    return { refused: refuse(-213, 'the person does not follow') };
  if (user.lastInteraction === undefined) return welcome(user);
  const silence = world.clock.now() - user.lastInteraction;
  if (silence > PAID) return { refused: refuse(-230, 'no interaction in the last 7 days') };
  if (silence <= FREE) return { quota: 'reply', paid: false };
  return payable(user.oa, world.settings.price);
}

/** A bare follow opens a few messages. */
function welcome(user: User): Permit | { refused: Answer } {
  if (!user.follows || user.welcomeLeft === 0) return { refused: refuse(-232, 'no interaction') };
  return { quota: 'welcome_msg', paid: false };
}

function payable(oa: Oa, price: number): Permit | { refused: Answer } {
  if (oa.balance === undefined) return { refused: refuse(-320, 'no Zalo Cloud Account is linked') };
  if (oa.balance < price) return { refused: refuse(-321, 'the Zalo Cloud Account is out of money') };
  return { quota: 'sub_quota', paid: true };
}

/** Takes what the message costs. */
export function charge(world: World, user: User, permit: Permit, messageId: string): void {
  if (permit.quota === 'welcome_msg') user.welcomeLeft -= 1;
  if (!permit.paid || user.oa.balance === undefined) return;
  const amount = world.settings.price;
  user.oa.balance -= amount;
  user.oa.ledger.push({ at: world.clock.now(), user: user.id, messageId, amount });
}
