'use client';

import { useErrorWords } from '@/components/error-words/error-words';
import { StatusPage } from '@/components/status-page/status-page';

/** Shown, with status 500, when a page fails in a way nobody foresaw. It tells nothing of the failure itself. */
export default function ErrorPage() {
  const words = useErrorWords();
  return (
    <StatusPage title={words.title} text={words.text}>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {words.retry}
        </button>
      </p>
    </StatusPage>
  );
}
