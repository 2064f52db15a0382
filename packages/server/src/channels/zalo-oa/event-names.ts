/** Every event name that Zalo is known to send, and what we do with it. */

/** - `message`: from a citizen, goes through a turn.  - `presence`: follow, unfollow, withdraw, shared contact.
 *  - `echo`: what left our account.  - the others are acknowledged and never go through a turn. */
export type EventClass =
  | 'message'
  | 'presence'
  | 'echo'
  | 'receipt'
  | 'anonymous'
  | 'group'
  | 'not-for-flows';

/** Exact names; only these may start a turn. */
const NAMES: ReadonlyMap<string, EventClass> = new Map<string, EventClass>([
  ...words('message', 'user_send_', 'text image gif sticker link audio video file location business_card'),
  ...words('presence', '', 'follow unfollow user_submit_info user_withdraw'),
  ...words('echo', 'oa_send_', 'text image gif list file sticker template'),
  ...words('receipt', '', 'user_received_message user_seen_message user_reacted_message oa_reacted_message'),
  ...words('anonymous', 'anonymous_send_', 'text image file sticker'),
  ...words('anonymous', 'oa_send_anonymous_', 'text image file sticker'),
  ...words(
    'not-for-flows',
    '',
    'user_click_chatnow user_feedback user_click_response_button change_oa_daily_quota change_oa_template_tags ' +
      'change_template_status change_template_quality change_template_quota add_user_to_tag ' +
      'remove_user_from_tag remove_tag update_user_info widget_interaction_accepted ' +
      'widget_failed_to_sync_user_external_id oa_call_user user_call_oa oa_send_consent user_reply_consent',
  ),
]);

const PREFIXES: readonly [string, EventClass][] = [
  ['event_journey_', 'not-for-flows'],
  ['user_send_group_', 'group'],
  ['oa_send_group_', 'group'],
  ['create_group', 'group'],
  ['oa_send_', 'echo'],
];

function words(kind: EventClass, prefix: string, names: string): [string, EventClass][] {
  return names.split(' ').map((name) => [prefix + name, kind]);
}

/** `undefined`: a kind that this server does not know yet. */
export function classOf(name: string): EventClass | undefined {
  return NAMES.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1];
}

/** All exact names, for tests. */
export const knownEventNames: readonly string[] = [...NAMES.keys()];
