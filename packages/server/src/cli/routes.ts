import { apiRoutes } from '../api/index.ts';
import type { Output } from './output.ts';
import { withMemory } from './services.ts';

/** `danloi routes`: every route of the API with the permission that it asks for. */
export async function routes(out: Output): Promise<number> {
  const table = await withMemory(async (services) =>
    apiRoutes(services).map(({ method, url, permission, summary }) => ({ method, url, permission, summary })),
  );
  const width = Math.max(...table.map(({ url }) => url.length));
  for (const { method, url, permission, summary } of table)
    out.line(`${method.padEnd(6)} ${url.padEnd(width)}  ${permission.padEnd(18)} ${summary}`);
  out.result(table);
  return 0;
}
