import { IconAlertTriangle, IconBulb, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Finding } from '../document/finding.ts';
import { STEP_IN_ADDRESS } from '../flow-editor/use-step-link.ts';
import { useText, useWords } from '../i18n/words.ts';
import { toLookAt } from '../problems/to-look-at.ts';
import panel from '../ui/panel.module.css';
import classes from './publish.module.css';

/** So many are told in full; the rest is in the editor's own list. */
const SHOWN = 20;

const LOOKS = {
  error: { Icon: IconCircleX, tone: 'danger', label: 'mustMend' },
  warning: { Icon: IconAlertTriangle, tone: 'warn', label: 'lookAt' },
  hint: { Icon: IconBulb, tone: 'quiet', label: 'hint' },
} as const;

/** The step that a finding is about, with the way to it: there it is mended. */
function StepName(props: { node: string | undefined; flow: string; names: ReadonlyMap<string, string> }) {
  const { node, flow, names } = props;
  const name = node === undefined ? undefined : names.get(node);
  if (node === undefined || name === undefined) return null;
  return (
    <>
      <Link
        href={`/kich-ban/${flow}?${STEP_IN_ADDRESS}=${encodeURIComponent(node)}`}
        className={classes.inLine}
      >
        {name}
      </Link>
      {': '}
    </>
  );
}

interface Props {
  findings: readonly Finding[];
  flow: string;
  /** Names of the steps by id: two findings may have the same words. */
  names: ReadonlyMap<string, string>;
}

/** "Điều cần xem lại", with the number that the editor's badge shows. */
export function FindingsTitle({ findings }: Pick<Props, 'findings'>) {
  const t = useWords('publish');
  const count = toLookAt(findings).length;
  return (
    <h2 className={panel.title}>{count === 0 ? t('toLookAt') : t('toLookAtCount', { number: count })}</h2>
  );
}

/** What forbids publication first, then what is to be looked at, then hints. */
export function Findings(props: Props) {
  const { findings, flow, names } = props;
  const t = useWords('publish');
  const text = useText();
  if (findings.length === 0) {
    return (
      <p className={classes.fact} data-tone="ok">
        <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('nothingToLookAt')}
      </p>
    );
  }
  const sorted = (['error', 'warning', 'hint'] as const).flatMap((one) =>
    findings.filter(({ severity }) => severity === one),
  );
  const more = sorted.length - SHOWN;
  return (
    <>
      <ul className={classes.findings}>
        {sorted.slice(0, SHOWN).map((finding) => {
          const { Icon, tone, label } = LOOKS[finding.severity];
          return (
            <li
              key={`${finding.rule} ${finding.node ?? ''} ${finding.port ?? ''} ${finding.field ?? ''} ${finding.message.en}`}
              className={classes.fact}
              data-tone={tone}
            >
              <Icon size={18} stroke={1.5} aria-label={t(label)} role="img" />
              <span>
                <StepName node={finding.node} flow={flow} names={names} />
                {text(finding.message)}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className={panel.nothing}>{t('moreToLookAt', { count: more })}</p> : null}
      <Link href={`/kich-ban/${flow}`} className={classes.link}>
        {t('openToMend')}
      </Link>
    </>
  );
}
