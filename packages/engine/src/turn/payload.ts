import { shortHash } from '../text/short-hash.ts';

/** Payloads of buttons are ours: `#dl:<flow>:<version>:<node>:<option>:<check>`, alphabet `[a-z0-9:._#-]`, at most 200. */
const SHAPE = /^#dl:([a-z0-9_.-]*):([a-z0-9_.-]*):([a-z0-9_.-]*):([a-z0-9_.-]+):([a-z0-9]{1,7})$/;
const LONGEST_PART = 40;

/** First part of the payloads of a node's buttons. */
export function payloadBase(flow: string, version: string, node: string): string {
  return `#dl:${part(flow)}:${part(version)}:${part(node)}:`;
}

/** The payload of one option. A checksum, since anyone can type one: it tells a slip from an old button, no more. */
export function payloadOf(base: string, option: string): string {
  const body = `${base}${part(option)}`;
  return `${body}:${shortHash(body)}`;
}

/** The payload of a command of the workspace, such as `home`. */
export function commandPayload(command: string): string {
  return payloadOf('#dl:::cmd:', command);
}

/** Does this text have the shape of a button's payload? Such a text is never taken for words of a person. */
export function isPayload(text: string): boolean {
  return text.startsWith('#dl:') && SHAPE.test(text);
}

/** The parts of a payload that is whole; undefined for anything else. */
export function readPayload(text: string): { flow: string; node: string; option: string } | undefined {
  const [, flow = '', , node = '', option = '', check] = SHAPE.exec(text) ?? [];
  if (check === undefined || shortHash(text.slice(0, text.lastIndexOf(':'))) !== check) return undefined;
  return { flow, node, option };
}

function part(id: string): string {
  const plain = id.toLowerCase();
  const fits = plain.length <= LONGEST_PART && /^[a-z0-9_.-]*$/.test(plain) && plain === id;
  return fits ? plain : `.${shortHash(id)}`;
}
