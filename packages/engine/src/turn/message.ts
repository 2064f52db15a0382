/** A button under a message. Only `choice` comes back to the flow; the other two are carried out by the phone. */
export type Button =
  | { kind: 'choice'; label: string; payload: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'phone'; label: string; phone: string };

/** A picture: `media` is an id in the server's media store; `alt` says what it shows. */
export interface OutboundPicture {
  media: string;
  alt: string;
}

/** A document (PDF, Word …): `media` is an id in the server's media store; `name` is what the citizen sees. */
export interface OutboundFile {
  media: string;
  name: string;
}

/** One card of a row: what it is about, and at most one `choice` beside links and phone numbers. */
export interface OutboundCard {
  title: string;
  subtitle?: string;
  picture?: OutboundPicture;
  buttons?: Button[];
}

/** A card that asks to share how to reach somebody: title at most 100, subtitle at most 500 characters. */
export interface RequestInfo {
  title: string;
  subtitle: string;
  picture?: OutboundPicture;
}

/** One outbound bubble, channel-neutral. A channel renders it as text + buttons, as a list, or as numbered text. */
export interface OutboundMessage {
  text?: string;
  picture?: OutboundPicture;
  /** Sent after the text, as a bubble of its own. */
  file?: OutboundFile;
  /**
   * Cards shown together under the text, at most ten: a list template where the channel has one (in several messages when it
   * takes fewer), else one bubble per card, the title above the subtitle. Where choices are numbered, they are numbered
   * through all cards: the citizen's "3" is the third choice. A message with cards has no `buttons` of its own.
   */
  cards?: OutboundCard[];
  buttons?: Button[];
  /**
   * The channel shows a card by which one tap shares name, phone number and address (Zalo's request_user_info); the answer comes
   * as a `contact` event. A channel without such a card shows the text alone.
   */
  requestInfo?: RequestInfo;
}
