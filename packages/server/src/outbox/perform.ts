import type { OutboxItem, SessionDoc } from '../documents.ts';
import { toParked } from '../turn/poison.ts';
import { performCall } from './call.ts';
import type { PerformDeps } from './deps.ts';
import { performErase } from './erase.ts';
import { performFetch } from './fetch.ts';
import { carryOut } from './items.ts';
import { lasting, persist } from './persist.ts';
import { performSend } from './send.ts';
import { countStepFailure } from './step-failure.ts';

/** Does what the item asks, and writes down what came of it. */
export async function perform(deps: PerformDeps, doc: SessionDoc, item: OutboxItem): Promise<void> {
  const { body } = item;
  switch (body.kind) {
    case 'send':
      return performSend(deps, doc, { ...item, body });
    case 'call':
      return performCall(deps, doc, { ...item, body });
    case 'fetch-media':
      return performFetch(deps, doc, { ...item, body });
    case 'erase':
      return performErase(deps, doc, item);
    case 'park':
      await lasting(deps.platform, () => deps.store.batch([toParked(doc, body, item.at)]));
      return persist(deps, doc, carryOut(item.seq, { do: 'settle' }, deps.platform.now()));
    case 'step-failed':
      await lasting(deps.platform, () => countStepFailure(deps, doc, { ...item, body }));
      return persist(deps, doc, carryOut(item.seq, { do: 'settle' }, deps.platform.now()));
    case 'hand-over':
      // Shown by the session itself.
      return persist(deps, doc, carryOut(item.seq, { do: 'settle' }, deps.platform.now()));
  }
}
