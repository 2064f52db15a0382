import type { SubmissionField, SubmissionInput } from '@danloi/engine';
import type { SubmissionDoc } from '../documents.ts';
import type { KeyOf } from '../media/index.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Stored } from '../store/store.ts';

type Sealing = Pick<Secrets, 'seal' | 'open' | 'lookup'>;

export type Sealed = ReturnType<typeof createSealed>;

/** Puts what a citizen wrote under the workspace's key, and opens it for those who may read. */
export function createSealed(secrets: Sealing, keyOf: KeyOf) {
  const place = (workspace: string, id: string, field: string) => ({
    workspace,
    kind: 'submissions',
    id,
    field,
  });
  return {
    async seal(workspace: string, id: string, input: Pick<SubmissionInput, 'contact' | 'fields'>) {
      const key = await keyOf(workspace);
      return {
        contact: secrets.seal(key, place(workspace, id, 'contact'), input.contact.id),
        sealedFields: secrets.seal(key, place(workspace, id, 'fields'), JSON.stringify(input.fields)),
        contactKey: contactKey(secrets, workspace, input.contact),
      };
    },

    async fields(workspace: string, doc: Stored<SubmissionDoc>): Promise<SubmissionField[]> {
      const key = await keyOf(workspace);
      return JSON.parse(
        secrets.open(key, place(workspace, doc.id, 'fields'), doc.sealedFields),
      ) as SubmissionField[];
    },

    /** A note of staff may name people too. */
    async sealNote(workspace: string, id: string, note: string): Promise<string> {
      return secrets.seal(await keyOf(workspace), place(workspace, id, 'note'), note);
    },

    async openNote(workspace: string, id: string, note: string): Promise<string> {
      return secrets.open(await keyOf(workspace), place(workspace, id, 'note'), note);
    },

    contactKey: (workspace: string, contact: SubmissionInput['contact']) =>
      contactKey(secrets, workspace, contact),
  };
}

function contactKey(
  secrets: Sealing,
  workspace: string,
  { channel, id }: SubmissionInput['contact'],
): string {
  return secrets.lookup(`submission|${workspace}|${channel}|${id}`);
}
