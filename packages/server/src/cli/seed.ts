import { AppError } from '../errors.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import type { Output } from './output.ts';
import { withStore } from './services.ts';
import { printSetupLink } from './setup-link.ts';
import { findWorkspace, makeWorkspace } from './workspace.ts';

/**
 * `danloi seed`: fills the workspace with the sample. On a server that was never set up it makes the workspace, which
 * the one-time link then hands to its first owner. Running it again changes nothing.
 */
export async function seed(named: string | undefined, out: Output): Promise<number> {
  return withStore(async (services) => {
    const found = await findWorkspace(services, named);
    const pending = found ?? (await services.links.pendingWorkspace());
    const workspace = pending ?? (await makeWorkspace(services, 'Công an phường Mẫu'));
    const store = forWorkspace(services.store, workspace);
    let flows: { id: string; name: string }[] = [];
    let already = false;
    try {
      ({ flows } = await services.seed(store, 'danloi seed'));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'sample.not-empty')) throw error;
      already = true;
      out.line(error.text.vi);
    }
    for (const { name } of flows) out.line(`+ ${name}`);
    const link = found === undefined ? await printSetupLink(services, out, workspace) : undefined;
    out.result({ workspace, already, flows, ...(link === undefined ? {} : { setupLink: link }) });
    return 0;
  });
}
