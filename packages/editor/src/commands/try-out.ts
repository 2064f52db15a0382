import type { FlowCommand } from './command.ts';
import { currentStep, hasStep } from './targets.ts';

/** What is done with the try-out beside talking. */
export const tryOutCommands: readonly FlowCommand[] = [
  {
    id: 'tryOut.here',
    group: 'flow',
    enabled: hasStep,
    run(editor) {
      const node = currentStep(editor);
      if (node === undefined) return;
      editor.view.setTrying(true);
      void editor.phone.startAt(node.id);
    },
  },
  {
    id: 'tryOut.restart',
    group: 'flow',
    enabled: ({ view }) => view.getState().trying,
    run: ({ phone }) => void phone.restart(),
  },
  {
    id: 'tryOut.back',
    group: 'flow',
    enabled: ({ view, phone }) => view.getState().trying && phone.getState().before.length > 0,
    run: ({ phone }) => phone.back(),
  },
];
