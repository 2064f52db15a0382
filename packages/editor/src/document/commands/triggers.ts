import type { Flow, Trigger } from '@danloi/engine/flow';

/** Adds a way to start, or replaces the one with the same id. */
export function putTrigger(flow: Flow, trigger: Trigger): Flow {
  const at = flow.triggers.findIndex((other) => other.id === trigger.id);
  if (at < 0) return { ...flow, triggers: [...flow.triggers, trigger] };
  return { ...flow, triggers: flow.triggers.with(at, trigger) };
}

/** Takes a way to start away. */
export function removeTrigger(flow: Flow, id: string): Flow {
  const triggers = flow.triggers.filter((trigger) => trigger.id !== id);
  return triggers.length === flow.triggers.length ? flow : { ...flow, triggers };
}
