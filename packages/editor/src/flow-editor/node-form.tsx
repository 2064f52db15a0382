import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { useMemo, useRef } from 'react';
import type { Finding } from '../document/finding.ts';
import { fieldOf } from '../form/changed-field.ts';
import { asFieldSchema } from '../form/field-schema.ts';
import { Fields } from '../form/fields.tsx';
import { FormContext, FormDataContext } from '../form/form-context.ts';
import { TranslationForm } from '../languages/translation-form.tsx';
import { useDocument, useEditor, useView } from './context.ts';

/** The fields of one step, drawn from its manifest. */
export function NodeForm(props: { node: FlowNode; manifest: Manifest; findings: readonly Finding[] }) {
  const { node, manifest, findings } = props;
  const { actions, mayEdit } = useEditor();
  const schema = asFieldSchema(manifest.data);
  const languages = useDocument((state) => state.flow.languages);
  const language = useView((state) => state.language);
  const data = useRef(node.data);
  data.current = node.data;
  // The same from key to key: only the field that is typed in is drawn again.
  const form = useMemo(
    () => ({
      ...{ id: node.id, schema, findings, readOnly: !mayEdit },
      now: () => data.current,
      settle: (before: Record<string, unknown>, pointer: string) => actions.settle(node.id, before, pointer),
    }),
    [node.id, schema, findings, mayEdit, actions],
  );
  if (language !== undefined && languages?.includes(language) === true && manifest.canvas !== true) {
    return <TranslationForm node={node} manifest={manifest} language={language} />;
  }
  return (
    <FormContext.Provider value={form}>
      <FormDataContext.Provider value={node.data}>
        <Fields
          key={node.id}
          schema={schema}
          data={node.data}
          pointer=""
          onChange={(next, typing) =>
            actions.setData(node, next, typing === true ? fieldOf(node.data, next) : undefined)
          }
        />
      </FormDataContext.Provider>
    </FormContext.Provider>
  );
}
