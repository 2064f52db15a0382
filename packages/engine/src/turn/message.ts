/** A button under a message. Only `choice` comes back to the flow; the other two are carried out by the phone. */
export type Button =
  | { kind: 'choice'; label: string; payload: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'phone'; label: string; phone: string };

/** One outbound bubble, channel-neutral. A channel renders it as text + buttons, as a list, or as numbered text. */
export interface OutboundMessage {
  text?: string;
  /** `media` is an id in the server's media store; `alt` says what the picture shows. */
  picture?: { media: string; alt: string };
  buttons?: Button[];
}
