import { segmentsOf } from '../../form/template-text.ts';
import { useLabels } from '../../form/use-labels.ts';
import type { Query } from './all-texts.ts';
import { matchesIn } from './matches.ts';
import classes from './texts.module.css';

/** Plain words with what was found marked in them. */
function Marked({ text, query }: { text: string; query: Query }) {
  const parts: { text: string; found: boolean; at: number }[] = [];
  let end = 0;
  for (const range of matchesIn(text, query.typed, query.exact)) {
    if (range.start > end) parts.push({ text: text.slice(end, range.start), found: false, at: end });
    parts.push({ text: text.slice(range.start, range.end), found: true, at: range.start });
    end = range.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false, at: end });
  return parts.map((part) => (part.found ? <mark key={part.at}>{part.text}</mark> : part.text));
}

/** A text as it reads, variables by their titles, with what was found marked. */
export function FoundText({ template, query }: { template: string; query: Query }) {
  const { labelOf } = useLabels();
  let at = 0;
  return segmentsOf(template, labelOf).map((segment) => {
    const key = at++;
    return segment.kind === 'text' ? (
      <Marked key={key} text={segment.text} query={query} />
    ) : (
      <span key={key} className={classes.chip}>
        {segment.label}
      </span>
    );
  });
}
