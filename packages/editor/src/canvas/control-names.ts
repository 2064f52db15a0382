import { useMemo } from 'react';
import { useWords } from '../i18n/words.ts';

/** What the drawing library calls its own buttons and marks: without these they have English names in every language. */
export function useControlNames() {
  const t = useWords('controls');
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('step'),
      'node.a11yDescription.keyboardDisabled': t('step'),
      'edge.a11yDescription.default': t('wire'),
      'controls.ariaLabel': t('look'),
      'controls.zoomIn.ariaLabel': t('zoomIn'),
      'controls.zoomOut.ariaLabel': t('zoomOut'),
      'controls.fitView.ariaLabel': t('fit'),
      'minimap.ariaLabel': t('map'),
      'handle.ariaLabel': t('exit'),
    }),
    [t],
  );
}
