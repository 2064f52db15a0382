import { Button, Select, Switch } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { useLanguageName } from '../languages/use-language-name.ts';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useChat, useTrying } from './context.ts';
import phoneClasses from './phone.module.css';
import type { ButtonForm } from './phone-store.ts';
import classes from './settings.module.css';
import {
  AS_IT_IS,
  clockOf,
  MOMENTS,
  type MomentKind,
  momentOf,
  nextMoment,
  PINNED_KINDS,
  PINS,
  type PinnedKind,
} from './settings.ts';

const FORMS: readonly ButtonForm[] = ['buttons', 'list', 'numbers'];

/** Which ready moment the chosen one is. */
function kindOf(at: number | undefined, now: number): MomentKind {
  if (at === undefined) return 'now';
  return (
    MOMENTS.find((kind) => kind !== 'now' && kind !== 'other' && nextMoment(kind, now) === at) ?? 'other'
  );
}

function Moment() {
  const { phone } = useTrying();
  const at = useChat((state) => state.settings.at);
  const t = useWords('phone');
  const now = Date.now();
  const kind = kindOf(at, now);
  const { day, time } = clockOf(at ?? now);
  const set = (nextDay: string, nextTime: string) => {
    const next = momentOf(nextDay, nextTime);
    if (next !== undefined) phone.set({ at: next });
  };
  const choose = (value: string | null) => {
    const next = MOMENTS.find((one) => one === value) ?? 'now';
    if (next === 'now') phone.set({ at: undefined });
    else phone.set({ at: next === 'other' ? (momentOf(day, '06:45') ?? now) : nextMoment(next, now) });
  };
  return (
    <>
      <Select
        size="xs"
        label={t('settings.moment')}
        value={kind}
        onChange={choose}
        allowDeselect={false}
        data={MOMENTS.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      {kind === 'now' ? null : (
        <div className={classes.pair}>
          <DateField
            label={t('settings.day')}
            value={day}
            required
            onChange={(next) => set(next ?? day, time)}
          />
          <TimeField
            label={t('settings.time')}
            name={t('settings.time')}
            value={time}
            required
            onChange={(next) => set(day, next ?? time)}
          />
        </div>
      )}
    </>
  );
}

function PinField({ kind }: { kind: PinnedKind }) {
  const { phone } = useTrying();
  const pins = useChat((state) => state.settings.pins);
  const t = useWords('phone');
  return (
    <Select
      size="xs"
      label={t(`settings.${kind}`)}
      value={pins[kind]}
      allowDeselect={false}
      onChange={(value) =>
        phone.set({ pins: { ...pins, [kind]: PINS.find((one) => one === value) ?? 'real' } })
      }
      data={PINS.map((value) => ({ value, label: t(`settings.pin.${value}`) }))}
    />
  );
}

/** The clock, the language, results in place of real ones, and how buttons look. */
export function SettingsPanel({
  languages,
  pinned,
}: {
  languages: readonly string[];
  /** Kinds of results that the flow asks for. */
  pinned: ReadonlySet<PinnedKind>;
}) {
  const { phone } = useTrying();
  const language = useChat((state) => state.settings.language);
  const form = useChat((state) => state.form);
  const follow = useChat((state) => state.follow);
  const t = useWords('phone');
  const nameOf = useLanguageName();
  return (
    <fieldset className={phoneClasses.unfolded}>
      <legend className={classes.title}>{t('settings.title')}</legend>
      <Moment />
      {languages.length === 0 ? null : (
        <Select
          size="xs"
          label={t('settings.language')}
          value={language}
          allowDeselect={false}
          onChange={(value) => phone.set({ language: value ?? 'vi' })}
          data={[
            { value: 'vi', label: t('settings.vietnamese') },
            ...languages.map((code) => ({ value: code, label: nameOf(code) })),
          ]}
        />
      )}
      {PINNED_KINDS.filter((kind) => pinned.has(kind)).map((kind) => (
        <PinField key={kind} kind={kind} />
      ))}
      <Select
        size="xs"
        label={t('formLabel')}
        value={form}
        allowDeselect={false}
        onChange={(value) => phone.setForm(FORMS.find((one) => one === value) ?? 'buttons')}
        data={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <Switch
        size="sm"
        label={t('settings.follow')}
        checked={follow}
        onChange={(event) => phone.setFollow(event.currentTarget.checked)}
      />
      <Button size="compact-sm" variant="default" onClick={() => phone.set(AS_IT_IS)}>
        {t('settings.reset')}
      </Button>
    </fieldset>
  );
}
