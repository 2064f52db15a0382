import { createContext, useContext } from 'react';
import { type Insertable, labelMaps } from './labels.ts';
import type { LabelOf, NameOf } from './template-text.ts';

export interface Labels {
  insertables: readonly Insertable[];
  labelOf: LabelOf;
  nameOf: NameOf;
}

export const LabelsContext = createContext<Labels>({ insertables: [], ...labelMaps([]) });

/** What texts of this flow can mention, and what people call it. */
export function useLabels(): Labels {
  return useContext(LabelsContext);
}
