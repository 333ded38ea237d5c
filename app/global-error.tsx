'use client';

import arabic from '@/messages/ar.json';
import english from '@/messages/en.json';

/** The last resort, when the layout itself fails: it has no styles and knows no language, so it speaks both. */
export default function GlobalError() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        {[arabic.errors, english.errors].map((words, index) => (
          <section key={words.failedTitle} lang={index === 0 ? 'ar' : 'en'} dir={index === 0 ? 'rtl' : 'ltr'}>
            <h1>{words.failedTitle}</h1>
            <p>{words.failedText}</p>
            <p>
              <button type="button" onClick={() => location.reload()}>
                {words.retry}
              </button>
            </p>
          </section>
        ))}
      </body>
    </html>
  );
}
