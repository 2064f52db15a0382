import { Select } from '@mantine/core';
import { useState } from 'react';
import { StillCanvas } from '../flow-cards/still-canvas.tsx';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import { useManifests } from '../flow-cards/use-manifests.ts';
import { useWords } from '../i18n/words.ts';
import { ChangeList } from '../publish/changes.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { getVersionChanges, type VersionItem } from './api.ts';
import { useVersion } from './use-version.ts';
import classes from './versions.module.css';

/** What the version is looked at beside: nothing, to be read as it was. */
const ALONE = 'alone';

function InWords(props: { flow: string; number: number; since: number; onChoose(node: string): void }) {
  const { flow, number, since } = props;
  const t = useWords('versions');
  const changes = useApi(['version-changes', flow, number, since], () =>
    getVersionChanges(flow, number, since),
  );
  return (
    <Loaded query={changes} rows={2}>
      {({ changes: told }) =>
        told.length === 0 ? (
          <p className={panel.nothing}>{t('same')}</p>
        ) : (
          <ChangeList changes={told} onChoose={props.onChoose} />
        )
      }
    </Loaded>
  );
}

/** One version, drawn, to be read and not to be touched; what is other than in an earlier one stands out. */
export function Look(props: { flow: string; version: VersionItem; all: readonly VersionItem[] }) {
  const { flow, all } = props;
  const { number } = props.version;
  const t = useWords('versions');
  const manifests = useManifests();
  const previous = all.find((one) => one.number < number)?.number;
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const against = picked ?? (previous === undefined ? ALONE : String(previous));
  const since = against === ALONE ? undefined : Number(against);
  const after = useVersion(flow, number);
  const before = useVersion(flow, since);
  const named = (one: VersionItem) =>
    one.name === undefined
      ? t('version', { number: one.number })
      : `${t('version', { number: one.number })} · ${one.name}`;
  return (
    <>
      <Select
        label={t('against')}
        className={classes.against ?? ''}
        value={against}
        onChange={(value) => setPicked(value ?? ALONE)}
        allowDeselect={false}
        data={[
          { value: ALONE, label: t('alone') },
          ...all
            .filter((one) => one.number !== number)
            .map((one) => ({ value: String(one.number), label: named(one) })),
        ]}
      />
      <Loaded query={after} rows={2}>
        {({ document }) => (
          <>
            <div className={classes.drawing}>
              {since !== undefined && before.data === undefined ? null : (
                <StillCanvas
                  key={`${number} ${against}`}
                  before={since === undefined ? undefined : before.data?.document}
                  after={document}
                  manifests={manifests}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              )}
            </div>
            {since === undefined ? null : (
              <div className={classes.words}>
                <StillLabels flow={document} manifests={manifests}>
                  <InWords flow={flow} number={number} since={since} onChoose={setChosen} />
                </StillLabels>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
