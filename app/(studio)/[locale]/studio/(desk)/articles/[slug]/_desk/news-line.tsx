'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { pageAddress } from '@/i18n/address';
import type { Desk } from './use-desk';
import styles from './workbench.module.css';

/** What has just happened and what waits: always in the same place, read out as it comes. */
export function NewsLine({ desk }: { desk: Desk }) {
  const t = useTranslations('studio.code');
  const { outbox, tabs, news } = desk;
  return (
    <div className={styles.news}>
      {outbox.why && <Waiting desk={desk} />}
      {tabs.sameClaim && <StudioNotice kind="wrong">{t('otherTabSame')}</StudioNotice>}
      {tabs.elsewhere && !tabs.sameClaim && <StudioNotice>{t('otherTab')}</StudioNotice>}
      {news && <Told desk={desk} news={news} />}
    </div>
  );
}

function Waiting({ desk: { outbox } }: { desk: Desk }) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const why = outbox.why ?? 'offline';
  return (
    <StudioNotice kind="wrong">
      <p>
        {t(`waiting.${why}`)} {t('waitingCount', { count: outbox.waiting.length })}
      </p>
      <p className={styles.actions}>
        <Button onClick={outbox.retry}>{t('retry')}</Button>
        {why === 'signed-out' && (
          <ButtonLink href={pageAddress(locale, '/studio/sign-in')} target="_blank">
            {t('signInAgain')}
          </ButtonLink>
        )}
      </p>
    </StudioNotice>
  );
}

function Told({ desk, news }: { desk: Desk; news: NonNullable<Desk['news']> }) {
  const t = useTranslations('studio.code');
  const words = useTranslations('studio');
  const wrong = news.kind === 'refused' || news.kind === 'failed';
  const text = () => {
    if (news.kind === 'restored') return t('news.restored', { count: news.count });
    if (news.kind === 'refused') return words(`errors.${news.code as 'CONFLICT'}`);
    if (news.kind === 'failed') return words(`sending.${news.why}`);
    return t(`news.${news.kind}`);
  };
  return (
    <StudioNotice kind={wrong ? 'wrong' : news.kind === 'restored' ? 'info' : 'done'}>
      <div className={styles.told}>
        <span>{text()}</span>
        {(news.kind === 'removed' || news.kind === 'saved') && desk.state.history.undo && (
          <Button look="quiet" onClick={() => desk.takeBack('undo')}>
            {t('undo')}
          </Button>
        )}
        <Button look="quiet" onClick={desk.dismissNews}>
          {t('dismiss')}
        </Button>
      </div>
    </StudioNotice>
  );
}
