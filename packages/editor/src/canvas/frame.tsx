import type { FlowFrame } from '@danloi/engine/flow';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type Node, type NodeProps, NodeResizer, useStore } from '@xyflow/react';
import { memo } from 'react';
import { changeFrame, removeFrame } from '../document/commands/frames.ts';
import { useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import classes from './frame.module.css';
import { TintDots } from './tint-dots.tsx';

export type FrameNode = Node<{ frame: FlowFrame }, 'frame'>;

/** The part by which a frame is moved. */
export const FRAME_GRIP = 'dl-frame-grip';

/** Titles of frames stay readable from afar: in steps, so that zooming draws no frame anew at each frame of the screen. */
const titleSize = (zoom: number): number => (zoom >= 0.75 ? 15 : Math.min(72, Math.round(15 / zoom / 4) * 4));

/** A frame around steps of one subject: its title is its handle, the rest lets hands through to the steps. */
export const Frame = memo(function Frame({ data, selected }: NodeProps<FrameNode>) {
  const { document, mayEdit } = useEditor();
  const { frame } = data;
  const size = useStore((state) => titleSize(state.transform[2]));
  const t = useWords('canvas');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a look and a form along
    <div
      className={classes.frame}
      data-tint={frame.tint ?? 'grey'}
      data-selected={selected || undefined}
      role="group"
      aria-label={t('frame', { title: frame.title })}
    >
      <NodeResizer
        isVisible={selected && mayEdit}
        minWidth={120}
        minHeight={80}
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
          className={classes.title}
          value={frame.title}
          placeholder={t('frameName')}
          aria-label={t('frameName')}
          maxLength={200}
          readOnly={!mayEdit}
          onChange={(event) => {
            const title = event.currentTarget.value;
            document.change((flow) => changeFrame(flow, frame.id, { title }), {
              typing: `${frame.id} title`,
            });
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
              onClick={() => document.change((flow) => removeFrame(flow, frame.id))}
            >
              <IconTrash size={16} stroke={1.5} />
            </ActionIcon>
          </span>
        ) : null}
      </div>
    </div>
  );
});
