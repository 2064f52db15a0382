import { useWords } from '../flow-editor/words.ts';
import { segmentsOf } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import classes from './card.module.css';

/** A template as it will read, with chips for what is filled in later. */
export function Bubble({ template, className }: { template: string; className?: string | undefined }) {
  const { labelOf } = useLabels();
  const t = useWords();
  let at = 0;
  if (template.trim() === '') {
    return (
      <p className={classes.bubble} data-empty>
        {t('card.noText')}
      </p>
    );
  }
  return (
    <p className={className ?? classes.bubble}>
      {segmentsOf(template, labelOf).map((segment) => {
        const key = at++;
        return segment.kind === 'text' ? (
          <span key={key}>{segment.text}</span>
        ) : (
          <span key={key} className={classes.chip} data-unknown={!segment.known || undefined}>
            {segment.label}
          </span>
        );
      })}
    </p>
  );
}
