import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/app/public-url';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { QueryView } from '@/components/query/query-view';
import { StatusPage } from '@/components/status-page/status-page';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { pageMetadata } from '../../_page/metadata';
import { conditionList } from '../condition-list';
import { type Explained, type ExplainProps, loadExplanation } from '../load';
import { Computation } from '../view/computation';
import { ConditionSection } from '../view/conditions';
import { ExplainedNumber } from '../view/number';

export async function generateMetadata(props: ExplainProps): Promise<Metadata> {
  const explained = await loadExplanation(props);
  const { measure } = await props.params;
  const t = await getTranslations('explain');
  const title = explained.found ? explained.explanation.plainTitle : t('missing.title');
  return pageMetadata({
    locale: explained.locale,
    path: `/explain/${measure}`,
    title,
    description: t('description', { title }),
    unlisted: true,
  });
}

export default async function ExplainPage(props: ExplainProps) {
  const explained = await loadExplanation(props);
  const t = await getTranslations('explain');
  if (!explained.found) return <Missing {...explained} />;
  const { locale, note, explanation, conditions, ignored } = explained;
  const method = await getTranslations('method');
  return (
    <Markup locale={locale}>
      <PageHeading
        eyebrow={
          <>
            {t('eyebrow')}{' '}
            <a href={`${pageAddress(locale, '/method')}#${note.anchor}`}>{method(`measures.${note.key}.title`)}</a>
          </>
        }
        title={explanation.title}
      />
      <IgnoredNotice ignored={ignored} />
      <ExplainedNumber {...explanation} />
      <Computation note={note} steps={explanation.steps} />
      {explanation.inputs && (
        <Section id="inputs" title={t('inputs')}>
          {explanation.inputs}
        </Section>
      )}
      {explanation.evidence}
      <ConditionSection conditions={await conditionList(locale, conditions)} />
      <Section
        id="query"
        title={t('query.title')}
        lead={t.rich('query.lead', {
          path: () => (
            <code dir="ltr" data-explained-path>
              {explanation.query.path}
            </code>
          ),
        })}
      >
        <QueryView
          id="query"
          document={explanation.query.document}
          variables={explanation.query.variables}
          endpoint={publicUrl('/graphql')}
        />
      </Section>
    </Markup>
  );
}

async function Missing({ locale, missing }: { locale: Locale } & Extract<Explained, { found: false }>) {
  const t = await getTranslations('explain.missing');
  return (
    <StatusPage
      title={t('title')}
      text={
        missing
          ? t.rich('named', { noun: missing.noun, name: () => <code dir="ltr">{missing.slug}</code> })
          : t('unfinished')
      }
    >
      <ul>
        <li>
          <a href={pageAddress(locale, '/')}>{t('toOverview')}</a>
        </li>
        <li>
          <a href={pageAddress(locale, '/method')}>{t('toMethod')}</a>
        </li>
      </ul>
    </StatusPage>
  );
}
