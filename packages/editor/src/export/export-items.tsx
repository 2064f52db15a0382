import { Menu } from '@mantine/core';
import {
  IconFileCode,
  IconFileDownload,
  IconPhoto,
  IconPrinter,
  IconVectorBezier2,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { messageOf, request } from '../api/client.ts';
import { fontStyle } from '../drawing/fonts.ts';
import { drawPicture } from '../drawing/picture.ts';
import { usePictureParts } from '../drawing/use-picture-parts.ts';
import { exportUrl, machineUrl } from '../flow-editor/api.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useText, useWords } from '../i18n/words.ts';
import { tellFailure } from '../ui/use-api.ts';
import { pngOf } from './png.ts';
import { saveFile } from './save-file.ts';

const fileOf = (what: unknown): Blob =>
  new Blob([`${JSON.stringify(what, null, 2)}\n`], { type: 'application/json' });

/** All that can be had of a flow outside of here: its file, its machine, its picture, the page for the dossier. */
export function ExportItems() {
  const { flowId, manifests, autosave, document: store } = useEditor();
  const flow = useDocument((state) => state.flow);
  const empty = flow.nodes.length === 0;
  const parts = usePictureParts(flow, manifests);
  const t = useWords('export');
  const text = useText();
  const [, go] = useLocation();
  const picture = async (kind: 'svg' | 'png') => {
    if (parts === undefined) return;
    try {
      const drawn = drawPicture(store.getState().flow, parts, await fontStyle());
      const blob = kind === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : await pngOf(drawn);
      saveFile(blob, `${flow.name}.${kind}`);
    } catch {
      tellFailure(t('failed'));
    }
  };
  /** What comes from the server must hold what is on the screen. */
  const saved = async (then: () => unknown) => {
    if (await autosave.flush()) await then();
    else tellFailure(t('notSaved'));
  };
  const fetched = (url: string, name: string) =>
    void saved(async () => {
      try {
        const answer = await request<unknown>('GET', url);
        saveFile(fileOf(answer), name);
      } catch (error) {
        tellFailure(text(messageOf(error)));
      }
    });
  const icon = { size: 16, stroke: 1.5 };
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('title')}</Menu.Label>
      <Menu.Item
        leftSection={<IconFileDownload {...icon} />}
        onClick={() => {
          // Of a flow that was deleted only this tab has the draft.
          if (autosave.getState().save.kind === 'gone') saveFile(fileOf(flow), `${flow.name}.json`);
          else fetched(exportUrl(flowId), `${flow.name}.json`);
        }}
      >
        {t('file')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPhoto {...icon} />} disabled={empty} onClick={() => void picture('png')}>
        {t('png')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconVectorBezier2 {...icon} />}
        disabled={empty}
        onClick={() => void picture('svg')}
      >
        {t('svg')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPrinter {...icon} />}
        disabled={empty}
        onClick={() => void saved(() => go(`/kich-ban/${flowId}/in`))}
      >
        {t('print')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileCode {...icon} />}
        disabled={empty}
        onClick={() => fetched(machineUrl(flowId), `${flow.name}.xstate.json`)}
      >
        {t('machine')}
      </Menu.Item>
    </>
  );
}
