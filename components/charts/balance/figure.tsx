import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { Explained } from '../../explained/explained';
import { DataText } from '../data-text';
import { type FigureHead, Frame } from '../frame/frame';
import type { Side } from '../side/identity';
import styles from './figure.module.css';
import type { Balance } from './series';

type Props = FigureHead & {
  data: Balance;
  claimsHref: (side: Side) => string;
  methodHref: string;
  /** What explains the shares and the effective number. */
  explainHref: string;
};

/** Whose voices an article carries. Its legend lists the very numbers drawn, so it needs no table beside it. */
export function BalanceFigure({ data, claimsHref, methodHref, explainHref, ...head }: Props) {
  const t = useTranslations('charts');
  const counts = useTranslations('counts');
  const format = formatFor(useLocale());
  return (
    <Frame
      {...head}
      caption={
        <>
          {data.effectivePerspectives === null
            ? t('balance.none')
            : t.rich('balance.caption', {
                effective: () => (
                  <Explained href={explainHref}>{format.decimal(data.effectivePerspectives ?? 0)}</Explained>
                ),
              })}{' '}
          <a href={methodHref}>{t('method')}</a>
        </>
      }
    >
      <svg className={styles.bar} width="100%" height="20" aria-hidden="true">
        {data.parts.map((part) => (
          <rect
            key={part.side.slug}
            className={styles.part}
            data-side={part.side.order}
            x={`${part.left}%`}
            width={`${part.width}%`}
            height="20"
          />
        ))}
      </svg>
      <ul className={styles.parts}>
        {data.parts.map((part) => (
          <li key={part.side.slug}>
            <a href={claimsHref(part.side)}>
              <SideMark order={part.side.order} /> <DataText text={part.side.name} />
            </a>{' '}
            <Explained href={explainHref}>{format.percent(part.share)}</Explained>{' '}
            <span>{counts('positions', { count: part.positions })}</span>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
