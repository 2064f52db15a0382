import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { dayInWords } from '../ui/day.ts';
import classes from './home.module.css';
import type { WeekDay } from './today-api.ts';

const sumOf = (days: readonly WeekDay[], key: 'people' | 'messages' | 'unheard'): number =>
  days.reduce((sum, day) => sum + day[key], 0);

/** The last seven days of the organisation: conversations, messages answered, messages not understood. */
export function Week({ days }: { days: readonly WeekDay[] }) {
  const t = useWords('home');
  const most = Math.max(...days.map(({ messages }) => messages), 1);
  const [people, messages, unheard] = (['people', 'messages', 'unheard'] as const).map((key) =>
    sumOf(days, key),
  ) as [number, number, number];
  if (days.length === 0) return null;
  const share = (count: number): string => `${(100 * count) / most}%`;
  return (
    <section className={classes.week} aria-label={t('week.title')}>
      <h2 className={classes.sectionTitle}>{t('week.title')}</h2>
      {messages === 0 ? (
        <p className={classes.calm}>{t('week.nobody')}</p>
      ) : (
        <div className={classes.weekBody}>
          <dl className={classes.weekSums}>
            {(
              [
                ['people', people],
                ['answered', messages - unheard],
                ['unheard', unheard],
              ] as const
            ).map(([key, value]) => (
              <div key={key} data-kind={key}>
                <dt>{t(`week.${key}`)}</dt>
                <dd>{formatNumber(value)}</dd>
              </div>
            ))}
          </dl>
          <ol className={classes.weekDays}>
            {days.map((day) => (
              <li
                key={day.day}
                title={t('week.day', {
                  ...{ day: dayInWords(day.day), people: formatNumber(day.people) },
                  ...{ messages: formatNumber(day.messages), unheard: formatNumber(day.unheard) },
                })}
              >
                <span className={classes.weekBar} aria-hidden>
                  <span data-kind="unheard" style={{ height: share(day.unheard) }} />
                  <span data-kind="answered" style={{ height: share(day.messages - day.unheard) }} />
                </span>
                <span className={classes.weekDay} aria-hidden>
                  {dayInWords(day.day).slice(0, 5)}
                </span>
                <span className={classes.unseen}>
                  {t('week.day', {
                    ...{ day: dayInWords(day.day), people: formatNumber(day.people) },
                    ...{ messages: formatNumber(day.messages), unheard: formatNumber(day.unheard) },
                  })}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
