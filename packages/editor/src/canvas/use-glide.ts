import { type Dispatch, type SetStateAction, useCallback, useRef } from 'react';
import type { Point } from '../document/commands/nodes.ts';
import { between } from './tidy.ts';
import type { CardNode } from './to-view.ts';

interface Glide {
  from: ReadonlyMap<string, Point>;
  begin: number;
  ms: number;
}

/** Cards that the document moved glide to their new places on the screen; the document itself is there at once. */
export function useGlide(setCards: Dispatch<SetStateAction<CardNode[]>>) {
  const running = useRef<Glide | undefined>(undefined);

  /** The cards where they are at this moment of the way. */
  const onTheWay = useCallback((cards: CardNode[]): CardNode[] => {
    const glide = running.current;
    if (glide === undefined) return cards;
    const share = Math.max(0, Math.min(1, (performance.now() - glide.begin) / glide.ms));
    return cards.map((card) => {
      const from = glide.from.get(card.id);
      if (from === undefined || card.dragging === true) return card;
      return { ...card, position: between(from, card.data.node.position, share) };
    });
  }, []);

  /** Call right before the document is changed, with the places that the cards come from. */
  const glideFrom = useCallback(
    (from: ReadonlyMap<string, Point>, ms: number) => {
      if (from.size === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const glide: Glide = { from, begin: performance.now(), ms };
      running.current = glide;
      const frame = () => {
        if (running.current !== glide) return;
        setCards(onTheWay);
        if (performance.now() - glide.begin >= ms) running.current = undefined;
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    [onTheWay, setCards],
  );

  return { onTheWay, glideFrom };
}
