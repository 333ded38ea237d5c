import { expect, it } from 'vitest';
import { bibtex } from './bibtex';

it('gives an entry that TeX can read, whatever the texts contain', () => {
  const entry = bibtex({
    slug: 'some-article.3',
    speaker: 'A. Speaker',
    text: '100% {sure} & \\done #1_x',
    articleTitle: 'Title',
    outlet: 'Outlet',
    date: '2023-11',
    address: 'https://mawqif.example/en/claims/some-article.3',
  });
  expect(entry).toBe(
    [
      '@misc{some-article.3,',
      '  author = {{A. Speaker}},',
      '  title = {100\\% sure \\& done \\#1\\_x},',
      '  howpublished = {In: Title, Outlet},',
      '  year = {2023},',
      '  month = {11},',
      '  url = {https://mawqif.example/en/claims/some-article.3},',
      '  note = {Mawqif}',
      '}',
    ].join('\n'),
  );
});
