/** What a person at the page does, done as the citizen. */
import type { Citizen } from '../citizen.ts';

export type Act =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; base64: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'contact'; name: string; phone: string }
  | { kind: 'clerk'; text: string }
  | { kind: 'follow' | 'unfollow' | 'withdraw' | 'sample-picture' | 'sticker' };

export async function act(citizen: Citizen, what: Act): Promise<void> {
  switch (what.kind) {
    case 'text':
      await citizen.says(what.text);
      return;
    case 'picture':
      await citizen.sendsPicture({ bytes: Buffer.from(what.base64, 'base64') });
      return;
    case 'sample-picture':
      await citizen.sendsPicture();
      return;
    case 'location':
      await citizen.sendsLocation(what.latitude, what.longitude);
      return;
    case 'contact':
      await citizen.sharesContact({ name: what.name, phone: what.phone });
      return;
    case 'clerk':
      await citizen.isAnsweredByClerk(what.text);
      return;
    case 'sticker':
      await citizen.sendsSticker();
      return;
    case 'follow':
      await citizen.follows();
      return;
    case 'unfollow':
      await citizen.unfollows();
      return;
    case 'withdraw':
      await citizen.withdraws();
  }
}
