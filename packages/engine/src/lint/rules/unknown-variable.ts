import type { RoleAt } from '../../node-type/roles.ts';
import { FORMATS } from '../../template/formats.ts';
import { placesIn } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import type { Finding } from '../finding.ts';
import { isTemplateLike } from '../template-like.ts';
import type { LintView } from '../view.ts';

/** Names in texts and fields that the flow does not declare, and formats that do not exist. */
export function unknownVariable(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node) =>
    view.rolesOf(node).flatMap((at): Finding[] => {
      const about = { node: node.id, field: at.pointer };
      return [
        ...namesIn(at)
          .filter((name) => name !== '' && !isKnown(view, name))
          .map(
            (name): Finding => ({
              ...about,
              rule: 'variable.unknown',
              severity: 'error',
              message: unknownWords(name),
            }),
          ),
        ...formatsIn(at)
          .filter((format) => !Object.hasOwn(FORMATS, format))
          .map(
            (format): Finding => ({
              ...about,
              rule: 'format.unknown',
              severity: 'warning',
              message: {
                vi: `Không có cách trình bày "${format}". Giá trị sẽ hiện như bình thường.`,
                en: `There is no format "${format}". The value will show as usual.`,
              },
            }),
          ),
      ];
    }),
  );
}

function namesIn(at: RoleAt): string[] {
  if (typeof at.value !== 'string') return [];
  if (isTemplateLike(at)) return placesIn(at.value).map(({ name }) => name);
  return at.role === 'reads-variable' || at.role === 'writes-variable' ? [at.value] : [];
}

function formatsIn(at: RoleAt): string[] {
  return typeof at.value === 'string' && isTemplateLike(at)
    ? placesIn(at.value).flatMap(({ formats }) => formats)
    : [];
}

function isKnown(view: LintView, name: string): boolean {
  if (name.startsWith(WORKSPACE_PREFIX)) return true;
  return view.hasVariable(name.split('.')[0] ?? '');
}

function unknownWords(name: string) {
  return {
    vi: `Kịch bản chưa có thông tin "${name}". Hãy chọn lại hoặc tạo thông tin này.`,
    en: `The flow has no variable "${name}". Choose another or create it.`,
  };
}
