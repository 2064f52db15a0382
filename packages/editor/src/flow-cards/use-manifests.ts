import { useMemo } from 'react';
import { getNodeTypes } from '../flow-editor/api.ts';
import type { Manifests } from '../flow-editor/context.ts';
import { useApi } from '../ui/use-api.ts';

/** The node types of this server by name; empty while they are on their way. */
export function useManifests(): Manifests {
  const { data } = useApi(['node-types'], getNodeTypes);
  return useMemo(() => new Map((data?.items ?? []).map((manifest) => [manifest.type, manifest])), [data]);
}
