import type { Manifest } from '../node-type/manifest.ts';
import type { TransitionJson } from './machine-json.ts';

/** Id of the exit by which a step is left when something in it went wrong, a mistake in its own code too. */
const ERROR_PORT = 'error';

/**
 * The way out of a step whose code failed: from anywhere in the machine, by the event `failed.<node>`, to where the step's error
 * exit leads. Nothing where the type has no such exit, or no edge leaves it.
 */
export function errorExit(
  node: string,
  manifest: Pick<Manifest, 'ports'>,
  target: (port: string) => string | undefined,
): Record<string, TransitionJson[]> {
  const has = manifest.ports.some((rule) => !('each' in rule) && rule.id === ERROR_PORT);
  const to = has ? target(ERROR_PORT) : undefined;
  if (to === undefined) return {};
  const actions = [{ type: 'leave', params: { node, port: ERROR_PORT } }];
  // With a dot: below the root, as XState writes it.
  return { [`failed.${node}`]: [{ target: `.${to}`, actions }] };
}
