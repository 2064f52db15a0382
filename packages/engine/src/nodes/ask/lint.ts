import { lintAsked } from '../../answers/lint.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { AskData } from './schema.ts';

export function lint(data: AskData, node: { id: string }, { flow }: FlowView): Finding[] {
  return lintAsked(data, { node: node.id, at: '', rules: 'ask' }, flow.variables);
}
