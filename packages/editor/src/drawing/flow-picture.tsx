import type { Flow } from '@danloi/engine/flow';
import { useEffect, useMemo, useState } from 'react';
import type { Manifests } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import classes from './drawing.module.css';
import { fontStyle } from './fonts.ts';
import { type Around, drawPicture, type Picture } from './picture.ts';
import { usePictureParts } from './use-picture-parts.ts';

/** The typeface: measured with, and put into the picture, since a picture sees none of the page's own. */
function useFont(): string | undefined {
  const [style, setStyle] = useState<string | undefined>(undefined);
  useEffect(() => {
    let here = true;
    const load = ['400', '600'].map((weight) =>
      document.fonts.load(`${weight} 13px 'Be Vietnam Pro'`, 'aăđệ'),
    );
    // Without it the picture is drawn in what the machine has.
    const loaded = Promise.allSettled(load).then(() => fontStyle());
    void loaded
      .catch(() => '')
      .then((rules) => {
        if (here) setStyle(rules);
      });
    return () => {
      here = false;
    };
  }, []);
  return style;
}

/** The drawn flow; `undefined` while what it needs is on its way. */
export function usePicture(
  flow: Flow | undefined,
  manifests: Manifests,
  around?: Around,
): Picture | undefined {
  const parts = usePictureParts(flow, manifests);
  const style = useFont();
  return useMemo(
    () =>
      flow === undefined || parts === undefined || style === undefined
        ? undefined
        : drawPicture(flow, parts, style, around),
    [flow, parts, style, around],
  );
}

/** A flow as a still picture that fits its place: the whole of it, or what lies around its first step. */
export function FlowPicture(props: { flow: Flow; manifests: Manifests; around?: Around }) {
  const picture = usePicture(props.flow, props.manifests, props.around);
  return <DrawnPicture name={props.flow.name} picture={picture} />;
}

/** The place of a picture that was drawn already, or is yet to be. */
export function DrawnPicture({ name, picture }: { name: string; picture: Picture | undefined }) {
  const t = useWords('flow-picture');
  const [url, setUrl] = useState<string | undefined>(undefined);
  const svg = picture?.svg;
  useEffect(() => {
    if (svg === undefined) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <div className={classes.frame}>
      {url === undefined ? null : <img className={classes.picture} src={url} alt={t('alt', { name })} />}
    </div>
  );
}
