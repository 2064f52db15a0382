import { useMediaQuery } from '@mantine/hooks';
import { ReactFlowProvider } from '@xyflow/react';
import { ApprovalNotice } from '../approvals/in-editor.tsx';
import { GuideBar } from '../begin/guide/guide-bar.tsx';
import { Canvas } from '../canvas/canvas.tsx';
import { CanvasFocus } from '../commands/canvas-focus.tsx';
import { tryCommand } from '../commands/flow.ts';
import { LabelsProvider } from '../form/labels-provider.tsx';
import { FlowDrop } from '../home/flow-drop.tsx';
import { useWords } from '../i18n/words.ts';
import { Phone } from '../phone/phone.tsx';
import { Merged } from '../presence/merged.tsx';
import { MovedByBoth } from '../presence/moved-by-both.tsx';
import { Choices } from './choices.tsx';
import { useEditor, useView } from './context.ts';
import { Drawer } from './drawer.tsx';
import classes from './editor.module.css';
import { FlowSearch } from './flow-search.ts';
import { GoneNotice } from './gone.tsx';
import { Inspector } from './inspector.tsx';
import { Narrow } from './narrow.tsx';
import { OfflineNotice, RestoredNotice } from './notices.tsx';
import panels from './panels.module.css';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useHotkeys } from './use-hotkeys.ts';

/** A phone, or a small tablet: not a laptop on whose screen everything was made twice as large. */
const NARROW = '(max-width: 520px), (max-width: 760px) and (pointer: coarse)';

/** The phone at the right, while someone tries the flow. */
function PhonePanel() {
  const editor = useEditor();
  const t = useWords('phone');
  return (
    <aside className={panels.phonePanel} aria-label={t('title')} data-keys="own">
      <Phone onClose={() => tryCommand.run(editor)} />
    </aside>
  );
}

/** Wide: rail, drawer, canvas, panel. The phone takes the inspector's place, beside it from 1600 px on. */
function Wide() {
  const trying = useView((state) => state.trying);
  const both = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false });
  return (
    <div className={classes.columns}>
      <Rail />
      <Drawer />
      <Canvas />
      {trying && both !== true ? null : <Inspector />}
      {trying ? <PhonePanel /> : null}
    </div>
  );
}

/** The whole screen of one flow. */
export function FlowEditor({ restoredAt, said }: { restoredAt: number | undefined; said: string }) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const { mayEdit } = useEditor();
  useHotkeys();
  return (
    <LabelsProvider>
      <FlowSearch />
      <ReactFlowProvider>
        <main className={classes.screen}>
          <TopBar />
          <Choices />
          <Merged />
          <MovedByBoth />
          <GoneNotice />
          <OfflineNotice />
          {restoredAt === undefined ? null : <RestoredNotice at={restoredAt} />}
          <ApprovalNotice />
          <GuideBar />
          {mayEdit ? <FlowDrop /> : null}
          {narrow === true ? <Narrow /> : <Wide />}
          <CanvasFocus />
          <span className={panels.live} role="status">
            {said}
          </span>
        </main>
      </ReactFlowProvider>
    </LabelsProvider>
  );
}
