import type { Finding } from '../../lint/finding.ts';
import { lintButtons } from '../../node-type/plain-buttons.ts';
import type { MessageData } from './schema.ts';

export function lint(data: MessageData, node: { id: string }): Finding[] {
  return lintButtons(data.buttons ?? [], node.id, '/buttons');
}
