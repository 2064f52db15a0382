/** What can be done on the phone of the try-out. */
export type PhoneEvent =
  /** Begins anew; with a step, from there and with what is known by now. */
  | { kind: 'start'; node?: string }
  /** Whoever tries the flow out gives a variable another value: nobody said anything. */
  | { kind: 'set'; name: string; value: string }
  | { kind: 'text'; text: string }
  | { kind: 'choice'; payload: string }
  | { kind: 'image'; media: string }
  | { kind: 'file'; media: string; name: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'contact'; name: string; phone: string; address: string }
  | { kind: 'sticker' }
  /** The citizen came by a link or QR code. */
  | { kind: 'deep-link'; code: string }
  /** Nobody answered until the deadline of the step that waits. */
  | { kind: 'timer' };

/** What the citizen's own bubble shows for an event. */
export interface Said {
  text?: string;
  media?: string;
  place?: string;
  /** Name of a document. */
  file?: string;
  /** Name and phone number that were shared. */
  contact?: string;
  sticker?: true;
  /** Words that choose the same, where several buttons have one label: what a test keeps of a tap. */
  also?: string;
}
