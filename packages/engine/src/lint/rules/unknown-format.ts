import type { VariableType } from '../../flow/schema.ts';
import { FORMATS } from '../../template/formats.ts';
import type { Place } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import type { Finding, Fix } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';

/** What a format needs; formats that are not named here take anything. */
const FITS: Readonly<Record<string, readonly VariableType[]>> = {
  date: ['date', 'text'],
  number: ['number', 'money', 'text'],
  money: ['number', 'money', 'text'],
  score: ['number', 'text'],
  mask: ['phone', 'text', 'choice', 'date'],
  count: ['images', 'files', 'list', 'choices', 'text', 'choice'],
};

/** Formats that do not exist, and formats that make nothing of the type of the variable: it would read as without. */
export function unknownFormat(view: LintView): Finding[] {
  return view.filled.flatMap((text) =>
    text.places.flatMap((place) =>
      place.formats.flatMap((format): Finding[] => {
        const about = { node: text.node.id, field: text.at.pointer };
        if (!Object.hasOwn(FORMATS, format))
          return [{ ...about, severity: 'error', ...unknown(text, place, format) }];
        const variable = place.name.startsWith(WORKSPACE_PREFIX) ? undefined : view.variables.get(place.name);
        const types = Object.hasOwn(FITS, format) ? FITS[format] : undefined;
        if (variable === undefined || types === undefined || types.includes(variable.type)) return [];
        return [{ ...about, severity: 'warning', ...unfit(text, place, format, variable.title) }];
      }),
    ),
  );
}

function unknown(text: TextAt, place: Place, format: string): Pick<Finding, 'rule' | 'message' | 'fix'> {
  const near = nearest(format, Object.keys(FORMATS));
  return {
    rule: 'format.unknown',
    message: {
      vi: `Không có cách trình bày "${format}". Hãy chọn cách khác hoặc bỏ đi.`,
      en: `There is no format "${format}". Choose another or take it away.`,
    },
    fix:
      near === undefined
        ? changed(text, place, format, undefined, 'Bỏ cách trình bày', 'Remove the format')
        : changed(text, place, format, near, `Dùng "${near}"`, `Use "${near}"`),
  };
}

function unfit(
  text: TextAt,
  place: Place,
  format: string,
  title: string,
): Pick<Finding, 'rule' | 'message' | 'fix'> {
  return {
    rule: 'format.type',
    message: {
      vi: `Cách trình bày "${format}" không hợp với “${title}”. Giá trị sẽ hiện như bình thường; có thể bỏ đi.`,
      en: `The format "${format}" does not fit “${title}”. The value will show as usual; it can go.`,
    },
    fix: changed(text, place, format, undefined, 'Bỏ cách trình bày', 'Remove the format'),
  };
}

/** The text with one format taken away, or put another in its place. */
function changed(
  { node, at, value }: TextAt,
  place: Place,
  format: string,
  to: string | undefined,
  vi: string,
  en: string,
): Fix {
  const written = new RegExp(
    `(\\{\\{\\s*${escaped(place.name)}\\s*(?:\\|\\s*[a-z-]+\\s*)*?)\\|\\s*${escaped(format)}(?=\\s*[|}])`,
  );
  return setField(node.id, at.pointer, value.replace(written, to === undefined ? '$1' : `$1|${to}`), vi, en);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
