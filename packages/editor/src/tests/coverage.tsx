import { Button, Collapse, Progress, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { putTest } from '../document/commands/tests.ts';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor, useTests } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import panel from '../flow-editor/panels.module.css';
import { formatNumber } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import type { Covered, CoveredChat } from './api.ts';
import { ChatView } from './chat-view.tsx';
import classes from './tests.module.css';
import { runsAlike } from './tests-store.ts';

/** Steps and exits that no conversation reaches, each with why. */
function Missing({ missing }: { missing: Covered['missing'] }) {
  const { actions, manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords('tests');
  const text = useText();
  if (missing.length === 0) return null;
  return (
    <>
      <h4 className={classes.small}>{t('missing')}</h4>
      {missing.map(({ node, port, reason }) => {
        const step = nodeById(flow, node);
        const exit =
          step === undefined || port === undefined
            ? undefined
            : exitsOf(step, manifests.get(step.type)).find(({ id }) => id === port);
        return (
          <UnstyledButton
            key={`${node} ${port ?? ''}`}
            className={panel.item}
            onClick={() => actions.goTo(node)}
          >
            <span className={panel.itemTitle}>
              {step?.name ?? node}
              {exit === undefined ? '' : ` · ${text(exit.title)}`}
            </span>
            <span className={panel.muted} style={{ display: 'block' }}>
              {text(reason)}
            </span>
          </UnstyledButton>
        );
      })}
    </>
  );
}

/** One of the conversations that together pass the whole flow; it can be kept as a test. */
function Chat({ chat }: { chat: CoveredChat }) {
  const { document, mayEdit } = useEditor();
  const kept = useDocument((state) => state.flow.tests?.some((test) => test.chat === chat.chat) === true);
  const t = useWords('tests');
  const [open, setOpen] = useState(false);
  const { passes: _passes, ...test } = chat;
  const keep = () =>
    document.change((flow) => {
      const taken = flow.tests?.some(({ id }) => id === test.id) === true;
      return putTest(flow, taken ? { ...test, id: `${test.id}-${(flow.tests?.length ?? 0) + 1}` } : test);
    });
  return (
    <li className={panel.card}>
      <span className={panel.itemTitle}>{chat.name}</span>
      <div>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hideChat') : t('showChat')}
        </Button>
        <Button size="compact-xs" variant="subtle" disabled={!mayEdit || kept} onClick={keep}>
          {kept ? t('kept') : t('keep')}
        </Button>
      </div>
      <Collapse expanded={open}>
        <ChatView chat={chat.chat} />
      </Collapse>
    </li>
  );
}

/** Exits that lead nowhere are no part of the number: said, so that nobody takes 100 % for finished. */
function FreeExits() {
  const { manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords('tests');
  const wired = new Set(flow.edges.map(({ from, port }) => `${from} ${port}`));
  const count = flow.nodes
    .flatMap((node) => exitsOf(node, manifests.get(node.type)).map(({ id }) => `${node.id} ${id}`))
    .filter((exit) => !wired.has(exit)).length;
  return count === 0 ? null : <p className={panel.muted}>{t('freeExits', { count })}</p>;
}

/** How much of the flow conversations can reach, and the conversations themselves. */
export function Coverage() {
  const { tests } = useEditor();
  const covered = useTests((state) => state.covered);
  const covering = useTests((state) => state.covering);
  const of = useTests((state) => state.coveredOf);
  const flow = useDocument((state) => state.flow);
  const t = useWords('tests');
  const stale = of !== undefined && !runsAlike(of, flow);
  return (
    <section className={panel.section} aria-label={t('coverage')}>
      <h3 className={panel.sectionTitle}>{t('coverage')}</h3>
      <p className={panel.muted} style={{ margin: '0 0 8px' }}>
        {t('coverageHelp')}
      </p>
      {covered === undefined ? null : (
        <div className={classes.covered}>
          <p className={classes.number}>
            <b>{t('percent', { percent: formatNumber(covered.coverage) })}</b>{' '}
            {t('coveredWords', {
              nodes: `${formatNumber(covered.nodes.covered)}/${formatNumber(covered.nodes.total)}`,
              ports: `${formatNumber(covered.ports.covered)}/${formatNumber(covered.ports.total)}`,
            })}
          </p>
          <Progress
            value={covered.coverage}
            color={covered.coverage === 100 ? 'green' : 'brand'}
            aria-hidden
          />
          <FreeExits />
          {stale ? <p className={panel.muted}>{t('stale')}</p> : null}
        </div>
      )}
      <Button size="xs" variant="default" loading={covering} onClick={() => void tests.cover()}>
        {covered === undefined ? t('measure') : t('measureAgain')}
      </Button>
      {covered === undefined ? null : (
        <>
          <Missing missing={covered.missing} />
          {covered.chats.length === 0 ? null : <h4 className={classes.small}>{t('chats')}</h4>}
          <ul className={classes.list}>
            {covered.chats.map((chat) => (
              <Chat key={chat.id} chat={chat} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
