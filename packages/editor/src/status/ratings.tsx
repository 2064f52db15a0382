import { Rating } from '@mantine/core';
import { formatMoment, formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { getRatingComments, getRatings } from './api.ts';
import { sumsOf } from './rating-sums.ts';
import classes from './status.module.css';

/** What citizens wrote beside their stars, the newest first. */
function Comments() {
  const t = useWords('status');
  const comments = useApi(['ratings', 'comments'], getRatingComments);
  const written = comments.data?.items.filter(({ comment }) => comment !== undefined) ?? [];
  if (written.length === 0) return null;
  return (
    <>
      <h3 className={classes.comments}>{t('ratings.comments')}</h3>
      <ul className={`${panel.list} ${panel.panel}`}>
        {written.map(({ id, at, about, stars, comment }) => (
          <li key={id} className={panel.row}>
            <div className={panel.grow}>
              <p className={classes.noticeText}>{comment}</p>
              <p className={panel.muted}>
                {t('ratings.stars', { count: stars })} · {about} · {formatMoment(at)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How satisfied citizens say they are, in the last twelve months. */
export function Ratings({ mayRead }: { mayRead: boolean }) {
  const t = useWords('status');
  const ratings = useApi(['ratings'], getRatings);
  return (
    <section className={panel.section} aria-label={t('ratings.title')}>
      <h2 className={panel.title}>{t('ratings.title')}</h2>
      <Loaded query={ratings} rows={2}>
        {({ items, count, average }) =>
          average === undefined ? (
            <p className={panel.muted}>{t('ratings.none')}</p>
          ) : (
            <>
              <p className={classes.average}>
                <b>{formatNumber(average)}</b>
                <Rating value={average} fractions={10} readOnly aria-hidden />
                <span className={panel.muted}>
                  {t('ratings.count', { count, number: formatNumber(count) })}
                </span>
              </p>
              <ul className={`${panel.list} ${panel.panel}`}>
                {sumsOf(items).map((sum) => (
                  <li key={sum.about} className={panel.row}>
                    <p className={`${panel.grow} ${panel.name}`}>{sum.about}</p>
                    <span className={panel.muted}>
                      {t('ratings.line', {
                        average: formatNumber(sum.average),
                        count: sum.count,
                        number: formatNumber(sum.count),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
              {mayRead ? <Comments /> : null}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
