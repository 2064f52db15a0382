import type { Finding } from '../../lint/finding.ts';
import { lintButtons } from '../../node-type/plain-buttons.ts';
import type { MessageData } from './schema.ts';

export function lint(data: MessageData, node: { id: string }): Finding[] {
  return [...lintButtons(data.buttons ?? [], node.id, '/buttons'), ...lintNames(data, node.id)];
}

/** Channels tell what a file is by the end of its name. */
const NAME = /\.(pdf|docx?)\s*$/i;

function lintNames({ files = [] }: MessageData, node: string): Finding[] {
  return files.flatMap(({ name }, index): Finding[] =>
    NAME.test(name)
      ? []
      : [
          {
            rule: 'message.file-name',
            severity: 'warning',
            node,
            field: `/files/${index}/name`,
            message: {
              vi: `Tên tệp “${name}” nên kết thúc bằng .pdf, .doc hoặc .docx để điện thoại mở được.`,
              en: `The file name “${name}” should end in .pdf, .doc or .docx so that phones can open it.`,
            },
          },
        ],
  );
}
