import { MAX_PURPOSES } from '../../compile/bounds.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import { readingOf } from '../../compile/scope.ts';

export { MAX_PURPOSES };

/** What was agreed to. */
export interface Agreed {
  purpose: string;
  version: string;
}

/** Has this contact agreed to this version for this purpose before? */
export const known: NodeGuard<Agreed> = ({ context }, { purpose, version }) => {
  const consents = context.memory?.consents ?? {};
  return Object.hasOwn(consents, purpose) && consents[purpose] === version;
};

/** From now on the contact is not asked for this again. */
export const remember: NodeAction<Agreed> = ({ context }, { purpose, version }) => {
  const others = othersThan(purpose, context.memory?.consents).slice(1 - MAX_PURPOSES);
  const consents = Object.fromEntries([...others, [purpose, version]]);
  return { context: { memory: { ...context.memory, consents } } };
};

/** Who declines, after agreeing once, has not agreed any more. */
export const forget: NodeAction<Pick<Agreed, 'purpose'>> = ({ context }, { purpose }) => {
  const consents = Object.fromEntries(othersThan(purpose, context.memory?.consents));
  return { context: { memory: { ...context.memory, consents } } };
};

function othersThan(purpose: string, consents: Record<string, string> = {}): [string, string][] {
  return Object.entries(consents).filter(([name]) => name !== purpose);
}

/** Does the answer agree, or decline: by a button, or by words that leave no doubt? */
export const said: NodeGuard<{ agreed: boolean }> = (args, { agreed }) => {
  const reading = readingOf(args, { kind: 'yes-no' });
  if (reading.kind === 'option') {
    // "Sao phải đồng ý?" holds the words of the button and is no consent: asked again.
    const isPlain = reading.whole || reading.how === 'number' || reading.how === 'typo';
    return agreed ? reading.id === 'yes' && isPlain : reading.id === 'no';
  }
  return reading.kind === 'value' && reading.value === agreed;
};
