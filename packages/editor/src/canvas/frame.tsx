import type { FlowFrame } from '@danloi/engine/flow';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type Node, type NodeProps, NodeResizer, useStore } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { FRAME_PREFIX } from '../commands/targets.ts';
import { changeFrame } from '../document/commands/frames.ts';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import classes from './frame.module.css';
import { dropFrame, LEAST_FRAME } from './frame-acts.ts';
import { TintDots } from './tint-dots.tsx';

export type FrameNode = Node<{ frame: FlowFrame }, 'frame'>;

/** The part by which a frame is moved. */
export const FRAME_GRIP = 'dl-frame-grip';

/** Titles of frames stay readable from afar: in steps, so that zooming draws no frame anew at each frame of the screen. */
const titleSize = (zoom: number): number => (zoom >= 0.75 ? 15 : Math.min(72, Math.round(15 / zoom / 4) * 4));

/** A frame around steps of one subject: its title is its handle, the rest lets hands through to the steps. */
export const Frame = memo(function Frame({ data, selected }: NodeProps<FrameNode>) {
  const editor = useEditor();
  const { document, mayEdit, view } = editor;
  const { frame } = data;
  const size = useStore((state) => titleSize(state.transform[2]));
  const t = useWords('canvas');
  const title = useRef<HTMLInputElement>(null);
  // The canvas hands the title back a moment later; a quick hand has typed on by then.
  const [typed, setTyped] = useState<string>();
  const naming = useView((state) => (state.naming?.frame === frame.id ? state.naming.count : undefined));
  useEffect(() => {
    if (naming === undefined) return;
    title.current?.focus();
    view.frameNamed();
  }, [naming, view]);
  return (
    <div className={classes.frame} data-tint={frame.tint ?? 'grey'} data-selected={selected || undefined}>
      <NodeResizer
        isVisible={selected && mayEdit}
        minWidth={LEAST_FRAME.width}
        minHeight={LEAST_FRAME.height}
        handleClassName={classes.handle ?? ''}
        lineClassName={classes.line ?? ''}
        onResizeEnd={(_event, { x, y, width, height }) =>
          document.change((flow) =>
            changeFrame(flow, frame.id, { position: { x, y }, size: { width, height } }),
          )
        }
      />
      <div className={`${classes.head} ${FRAME_GRIP}`} style={{ fontSize: size }}>
        {mayEdit ? <IconGripVertical className={classes.grip} aria-hidden /> : null}
        <input
          ref={title}
          className={classes.title}
          tabIndex={-1}
          value={typed ?? frame.title}
          placeholder={t('frameName')}
          aria-label={t('frameName')}
          maxLength={200}
          readOnly={!mayEdit}
          onChange={(event) => {
            const words = event.currentTarget.value;
            setTyped(words);
            document.change((flow) => changeFrame(flow, frame.id, { title: words }), {
              typing: `${frame.id} title`,
            });
          }}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => {
            // A word that a Vietnamese keyboard still puts together is not at its end.
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            event.stopPropagation();
            view.focusCard(`${FRAME_PREFIX}${frame.id}`);
          }}
        />
        {selected && mayEdit ? (
          <span className={classes.tools}>
            <TintDots
              chosen={frame.tint ?? 'grey'}
              onChoose={(tint) => document.change((flow) => changeFrame(flow, frame.id, { tint }))}
            />
            <ActionIcon
              className="nodrag"
              variant="subtle"
              color="red"
              size={26}
              aria-label={t('frameRemove')}
              title={t('frameRemove')}
              onClick={() => dropFrame(editor, frame.id)}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </span>
        ) : null}
      </div>
    </div>
  );
});
