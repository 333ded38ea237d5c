import { describe, expect, it } from 'vitest';
import { readPage } from './html';

const LONG = 'اجتمع المجلس أمس في العاصمة، وناقش مشروع الجسر الجديد، ثم رفع جلسته على أن يعود إليها بعد أسبوع من الآن.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>من يدفع ثمن الجسر؟ | الجريدة</title>${head}</head><body>
    <nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
    <article><h1>من يدفع ثمن الجسر؟</h1>${body}</article>
    <footer>حقوق النشر محفوظة</footer></body></html>`;
}

describe('readPage', () => {
  it('keeps paragraphs, headings and quotations in their order, and leaves out what stands around', () => {
    const read = readPage(
      page(
        `<p>${LONG}</p><h2>على  النهر</h2><p>${LONG}<br>و<b>تابع</b>&nbsp;&laquo;قائلا&raquo;.</p>
        <blockquote><p>الجسر ضروري.</p><p>والرسوم عادلة.</p></blockquote>
        <ul><li>أولا</li><li>ثانيا</li></ul>
        <table><tr><td>سنة</td><td>كلفة</td></tr><tr><td>2024</td><td>٣ ملايين</td></tr></table><p>${LONG}</p>`,
        '<meta name="author" content="أمل">',
      ),
      'https://gazette.example/bridge',
    );
    expect(read).toMatchObject({
      title: 'من يدفع ثمن الجسر؟',
      author: 'أمل',
      parts: [
        { kind: 'heading', text: 'من يدفع ثمن الجسر؟' },
        { kind: 'paragraph', text: LONG },
        { kind: 'heading', text: 'على النهر' },
        { kind: 'paragraph', text: `${LONG} وتابع «قائلا».` },
        { kind: 'quotation', text: 'الجسر ضروري.' },
        { kind: 'quotation', text: 'والرسوم عادلة.' },
        { kind: 'paragraph', text: 'أولا' },
        { kind: 'paragraph', text: 'ثانيا' },
        { kind: 'paragraph', text: 'سنة | كلفة' },
        { kind: 'paragraph', text: '2024 | ٣ ملايين' },
        { kind: 'paragraph', text: LONG },
      ],
    });
  });

  it('runs no script and keeps none of its words', () => {
    const marked = globalThis as { pageRan?: boolean };
    const read = readPage(
      page(`<p>${LONG}</p><script>globalThis.pageRan = true; document.title = 'changed';</script>
        <img src="x" onerror="globalThis.pageRan = true"><p onclick="pageRan()">${LONG}</p><style>p { color: red }</style>`),
      null,
    );
    expect(read?.parts.map((part) => part.text)).toEqual(['من يدفع ثمن الجسر؟', LONG, LONG]);
    expect(marked.pageRan).toBeUndefined();
  });

  it.each(['', '<p>', '<html><body><nav><a href="/">Home</a></nav></body></html>'])(
    'finds no article in %j',
    (html) => {
      expect(readPage(html, null)).toBeNull();
    },
  );
});
