import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import type { Finding } from '../document/finding.ts';
import { fieldOf } from '../form/changed-field.ts';
import { asFieldSchema } from '../form/field-schema.ts';
import { Fields } from '../form/fields.tsx';
import { FormContext } from '../form/form-context.ts';
import { TranslationForm } from '../languages/translation-form.tsx';
import { useDocument, useEditor, useView } from './context.ts';

/** The fields of one step, drawn from its manifest. */
export function NodeForm(props: { node: FlowNode; manifest: Manifest; findings: readonly Finding[] }) {
  const { node, manifest, findings } = props;
  const { actions, mayEdit } = useEditor();
  const schema = asFieldSchema(manifest.data);
  const languages = useDocument((state) => state.flow.languages);
  const language = useView((state) => state.language);
  if (language !== undefined && languages?.includes(language) === true && manifest.canvas !== true) {
    return <TranslationForm node={node} manifest={manifest} language={language} />;
  }
  return (
    <FormContext.Provider
      value={{
        id: node.id,
        schema,
        data: node.data,
        findings,
        readOnly: !mayEdit,
        settle: (before, pointer) => actions.settle(node.id, before, pointer),
      }}
    >
      <Fields
        key={node.id}
        schema={schema}
        data={node.data}
        pointer=""
        onChange={(data, typing) =>
          actions.setData(node, data, typing === true ? fieldOf(node.data, data) : undefined)
        }
      />
    </FormContext.Provider>
  );
}
