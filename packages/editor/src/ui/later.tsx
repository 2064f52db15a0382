import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import classes from './ui.module.css';
import { tellFailure } from './use-api.ts';
import { whenIdle } from './when-idle.ts';

type Loaded<P> = { default: ComponentType<P> };

/** Fetches a part once; what failed is tried anew at the next call. */
export function fetchOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= load().catch((error: unknown) => {
      underWay = undefined;
      throw error;
    });
    return underWay;
  };
}

/** Code of a part that comes later. */
export interface LaterPart<P> {
  /** The part, once it has been fetched. */
  ready(): ComponentType<P> | undefined;
  get(): Promise<ComponentType<P>>;
}

/** Names a part whose code comes later; `Later` draws it. */
export function later<P extends object>(load: () => Promise<Loaded<P>>): LaterPart<P> {
  const fetch = fetchOnce(load);
  let part: ComponentType<P> | undefined;
  return {
    ready: () => part,
    async get() {
      part = (await fetch()).default;
      return part;
    },
  };
}

/** Fetches a part in a quiet moment, so that it is there without network. */
export function useAhead<P>(part: LaterPart<P>): void {
  useEffect(() => whenIdle(() => void part.get().catch(() => undefined)), [part]);
}

interface LaterProps<P> {
  part: LaterPart<P>;
  with: P;
  /** Shown while the part is on its way. */
  waiting?: ReactNode;
  /** The part could not be fetched: the words are told at the lower edge of the screen instead of in its place. */
  onMissing?: () => void;
}

/** Draws a part that comes later. Where it cannot be fetched words say so, all around it stays, and the next use tries again. */
export function Later<P extends object>({ part, with: props, waiting = null, onMissing }: LaterProps<P>) {
  const t = useWords('common');
  const [state, setState] = useState<'waiting' | 'ready' | 'missing'>(part.ready() ? 'ready' : 'waiting');
  const missing = useRef(() => {});
  missing.current = () => {
    if (onMissing === undefined) return setState('missing');
    tellFailure(t('needsNetwork'));
    onMissing();
  };
  useEffect(() => {
    if (state !== 'waiting') return undefined;
    let gone = false;
    part.get().then(
      () => !gone && setState('ready'),
      () => !gone && missing.current(),
    );
    return () => {
      gone = true;
    };
  }, [part, state]);
  const Part = part.ready();
  if (state === 'missing') {
    return (
      <p className={classes.help} role="alert">
        {t('needsNetwork')}
      </p>
    );
  }
  return Part === undefined ? waiting : <Part {...props} />;
}

/** A dialog that comes later: fetched in a quiet moment, drawn from its first opening on. One that cannot be fetched closes again. */
export function LaterDialog(props: { part: LaterPart<object>; opened: boolean; close(): void }) {
  const { part, opened, close } = props;
  useAhead(part);
  const [asked, setAsked] = useState(false);
  if (opened && !asked) setAsked(true);
  const onMissing = () => {
    setAsked(false);
    close();
  };
  return asked ? <Later part={part} with={{}} onMissing={onMissing} /> : null;
}
