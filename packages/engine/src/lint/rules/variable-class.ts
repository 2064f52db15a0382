import type { Variable } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** What tells of a person, by its type or by the words people call it. */
const OF_A_PERSON =
  /họ (và )?tên|ngày sinh|căn cước|cccd|cmnd|định danh|điện thoại|địa chỉ (nhà|thường trú|tạm trú)|sức khỏe|tôn giáo/i;
const SENSITIVE = /căn cước|cccd|cmnd|định danh|sức khỏe|bệnh|tôn giáo|tài khoản ngân hàng/i;

/** Information about a person that is declared open to everyone, and two variables that the author cannot tell apart. */
export function variableClass({ flow }: LintView): Finding[] {
  const titles = new Map<string, string>();
  return flow.variables.flatMap((variable) => {
    const { name, title, type } = variable;
    const found: Finding[] = [];
    const isPersonal = type === 'phone' || type === 'location' || OF_A_PERSON.test(title);
    if (variable.class === 'public' && isPersonal) found.push(tooOpen(variable));
    const key = title.trim().toLocaleLowerCase('vi').normalize('NFC');
    const other = titles.get(key);
    if (other !== undefined) found.push(sameTitle(variable));
    titles.set(key, name);
    return found;
  });
}

function tooOpen(variable: Variable): Finding {
  const raised = SENSITIVE.test(variable.title) || variable.type === 'location' ? 'sensitive' : 'basic';
  return {
    rule: 'variable.class',
    severity: 'warning',
    message: {
      vi: `“${variable.title}” là thông tin cá nhân nhưng đang để mức công khai. Hãy đổi mức bảo mật.`,
      en: `“${variable.title}” is personal but declared public. Change its class.`,
    },
    fix: {
      label:
        raised === 'sensitive'
          ? { vi: 'Đổi thành “nhạy cảm”', en: 'Change it to “sensitive”' }
          : { vi: 'Đổi thành “cơ bản”', en: 'Change it to “basic”' },
      edits: [{ do: 'set-variable', name: variable.name, variable: { ...variable, class: raised } }],
    },
  };
}

const sameTitle = (variable: Variable): Finding => ({
  rule: 'variable.same-title',
  severity: 'hint',
  message: {
    vi: `Có hai thông tin cùng tên “${variable.title}”. Hãy đổi tên một thông tin để không chọn nhầm.`,
    en: `Two variables are called “${variable.title}”. Give one another title, so that they are not mixed up.`,
  },
});
