import type { Flow } from '@danloi/engine/flow';
import { useMemo } from 'react';
import type { Manifests } from '../flow-editor/context.ts';
import { useTables } from '../flow-editor/queries.ts';
import { useWords as useEditorWords } from '../flow-editor/words.ts';
import { insertablesOf, labelMaps } from '../form/labels.ts';
import { toShown } from '../form/template-text.ts';
import { useText, useWords } from '../i18n/words.ts';
import type { PictureParts } from './card-picture.ts';
import { canvasMeasure } from './measure.ts';

/** What a picture of this flow needs, in the language in use. */
export function usePictureParts(flow: Flow | undefined, manifests: Manifests): PictureParts | undefined {
  const t = useWords('flow-picture');
  const editor = useEditorWords();
  const text = useText();
  const tables = useTables();
  return useMemo(() => {
    if (flow === undefined || manifests.size === 0) return undefined;
    const { labelOf } = labelMaps(
      insertablesOf(flow, manifests, tables, (value) => editor(`workspaceValue.${value}`)),
    );
    return {
      manifests,
      text,
      shown: (stored: string) => toShown(stored, labelOf),
      measure: canvasMeasure(),
      more: (count: number) => t('more', { count }),
      start: t('start'),
      picture: t('picture'),
    };
  }, [flow, manifests, tables, text, t, editor]);
}
