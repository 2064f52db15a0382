import type { Services } from '../services.ts';
import { type Output, VerbError } from './output.ts';
import { withStore } from './services.ts';

/** Makes and prints the one-time link; with a workspace, its first owner takes that one over. */
export async function printSetupLink(services: Services, out: Output, workspace?: string): Promise<string> {
  const { config, links } = services;
  const token = await links.newSetup(workspace);
  const link = `${config.publicUrl ?? `http://localhost:${config.port}`}/thiet-lap#${token}`;
  out.line(
    'Tạo tài khoản quản trị (dùng một lần, trong 24 giờ) · Create the administrator (once, within 24 hours):',
  );
  out.line(`  ${link}`);
  return link;
}

/** `danloi setup-link`: a fresh one-time link while there is no owner. */
export async function setupLink(out: Output): Promise<number> {
  return withStore(async (services) => {
    if (!(await services.people.needsSetup()))
      throw new VerbError('setup.done', {
        vi: 'Máy chủ đã có người quản trị. Họ mời thêm người ở trang Nhân sự.',
        en: 'There is an owner already, who invites others on the page People.',
      });
    out.result({ link: await printSetupLink(services, out) });
    return 0;
  });
}
