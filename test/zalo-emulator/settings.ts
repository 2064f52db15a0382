/**
 * What can be switched. Each default carries its mark from the reading of Zalo's public material: when the real
 * service is observed, one default flips here and the failing tests show what that means.
 */
export interface Settings {
  seed: number;
  port: number;
  /**
   * Which button form an account takes unless it says otherwise [unsure]: A text + buttons, B a list with one button per element,
   * C none at all.
   */
  buttons: 'A' | 'B' | 'C';
  /** Buttons beside the element of a media message [likely 1 that they work]. */
  buttonsBesideMedia: boolean;
  /** A list element without a picture [sources disagree]. */
  listPicture: 'required' | 'optional';
  /** Unknown keys in a request are refused: stricter than Zalo, so that spelling mistakes show. */
  strict: boolean;
  /** How long Zalo waits for the 200 [sure 5]. */
  webhookDeadline: number;
  /** Waits before each retry [sure 5], counted from the previous try [unsure]. */
  retryAfter: readonly number[];
  /** What makes Zalo try again [unsure]. */
  retryOn: 'any-failure' | 'connection' | 'never';
  /** `oa_send_*` after each accepted send [sure 3]; whether its id is the send's [unsure]. */
  echo: 'same-id' | 'other-id' | 'before-reply' | 'off';
  /** `user_received_message`, `user_seen_message`, and which side the OA is on [likely 3]. */
  receipts: 'oa-sends' | 'user-sends' | 'off';
  /** Calls a minute and app [sure 4]. */
  ratePerMinute: number;
  /** Messages to somebody who followed and never wrote [likely 2]. */
  welcomeMessages: number;
  /** -213 for a person who does not follow [unsure]. */
  mustFollow: boolean;
  /** Price of a message between 48 h and 7 days, in đồng [likely 1]. */
  price: number;
  /** The `quota` object of a reply [X4]. */
  quota: 'strings' | 'numbers' | 'absent';
  /** Where the token reply has its fields [X4]. */
  tokenReply: 'flat' | 'under-data';
  /** The key of the account's id in `getoa` [X4]. */
  oaIdKey: 'oaid' | 'oa_id';
  /** Odd but equal spellings of the JSON of webhooks; off only for measuring. */
  oddJson: boolean;
  /** How long a hanging answer hangs. */
  hang: number;
}

export const defaults: Settings = {
  seed: 20_261_124,
  port: 0,
  buttons: 'A',
  buttonsBesideMedia: false,
  listPicture: 'optional',
  strict: true,
  webhookDeadline: 2_000,
  retryAfter: [30_000, 300_000, 900_000, 1_800_000, 3_600_000],
  retryOn: 'any-failure',
  echo: 'same-id',
  receipts: 'oa-sends',
  ratePerMinute: 4_000,
  welcomeMessages: 3,
  mustFollow: false,
  price: 55,
  quota: 'strings',
  tokenReply: 'flat',
  oaIdKey: 'oaid',
  oddJson: true,
  hang: 30_000,
};
