import { Alert, Button, Paper, Title } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useLanguage, useWords } from '../i18n/words.ts';
import { Logo } from '../shell/logo.tsx';
import classes from './session.module.css';

/** A page for people who are not signed in: one card in the middle, nothing else to decide. */
export function AuthFrame(props: {
  title: string;
  help?: string;
  error?: string | undefined;
  children?: ReactNode;
}) {
  const t = useWords('shell');
  const { language, toggle } = useLanguage();
  useEffect(() => {
    document.title = `${props.title} · Dẫn Lối`;
  }, [props.title]);
  return (
    <main className={classes.screen}>
      <div className={classes.brand}>
        <Logo size={36} />
        <span>Dẫn Lối</span>
      </div>
      <Paper className={classes.card}>
        <Title order={1}>{props.title}</Title>
        {props.help === undefined ? null : <p className={classes.help}>{props.help}</p>}
        {props.error === undefined ? null : (
          <Alert color="red" role="alert" mt={12}>
            {props.error}
          </Alert>
        )}
        {props.children}
      </Paper>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconLanguage size={18} stroke={1.5} />}
        onClick={toggle}
        lang={language === 'vi' ? 'en' : 'vi'}
      >
        {t('otherLanguage')}
      </Button>
    </main>
  );
}
