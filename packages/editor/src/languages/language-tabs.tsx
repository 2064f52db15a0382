import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { SegmentedControl, Select } from '@mantine/core';
import { useDocument, useEditor, useView } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { countsIn } from './texts.ts';
import { useLanguageName } from './use-language-name.ts';

/** Languages that fit side by side in the panel; more become a list. */
const SIDE_BY_SIDE = 3;

/** The language that the form of the step shows; nothing where the flow is written in Vietnamese alone. */
export function LanguageTabs({ node, manifest }: { node: FlowNode; manifest: Manifest }) {
  const { view } = useEditor();
  const flow = useDocument((state) => state.flow);
  const chosen = useView((state) => state.language);
  const nameOf = useLanguageName();
  const t = useWords('languages');
  const languages = flow.languages ?? [];
  if (languages.length === 0 || manifest.canvas === true) return null;
  const data = [
    { value: 'vi', label: nameOf('vi') },
    ...languages.map((language) => {
      const { missing, stale } = countsIn(flow, language, node, manifest);
      const open = missing + stale;
      return {
        value: language,
        label: open === 0 ? nameOf(language) : `${nameOf(language)} (${open})`,
      };
    }),
  ];
  const value = chosen !== undefined && languages.includes(chosen) ? chosen : 'vi';
  const choose = (language: string | null) =>
    view.showLanguage(language === null || language === 'vi' ? undefined : language);
  return data.length <= SIDE_BY_SIDE ? (
    <SegmentedControl
      size="xs"
      fullWidth
      data={data}
      value={value}
      onChange={choose}
      aria-label={t('shown')}
    />
  ) : (
    <Select label={t('shown')} data={data} value={value} onChange={choose} allowDeselect={false} size="sm" />
  );
}
