import type { Flow } from '@danloi/engine/flow';
import { useMemo } from 'react';
import { useFlowLabels } from '../flow-cards/use-flow-labels.ts';
import type { Manifests } from '../flow-editor/context.ts';
import { toShown } from '../form/template-text.ts';
import { useText, useWords } from '../i18n/words.ts';
import type { PictureParts } from './card-picture.ts';
import { canvasMeasure } from './measure.ts';

/** What a picture of this flow needs, in the language in use. */
export function usePictureParts(flow: Flow | undefined, manifests: Manifests): PictureParts | undefined {
  const t = useWords('flow-picture');
  const text = useText();
  const { labelOf } = useFlowLabels(flow, manifests);
  return useMemo(() => {
    if (flow === undefined || manifests.size === 0) return undefined;
    return {
      manifests,
      text,
      shown: (stored: string) => toShown(stored, labelOf),
      measure: canvasMeasure(),
      more: (count: number) => t('more', { count }),
      start: t('start'),
      picture: t('picture'),
    };
  }, [flow, manifests, labelOf, text, t]);
}
