import { execFileSync } from 'node:child_process';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SpectrumDocument } from '@/generated/graphql/documents';
import { curlCommand, documentText, explorerAddress } from './document-text';

describe('documentText', () => {
  it('holds the operation and every fragment it spreads, each once', () => {
    const { definitions } = parse(documentText(SpectrumDocument));
    const fragments = definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one.name.value] : []));
    expect(definitions[0]).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: 'Spectrum' } });
    expect(fragments).toContain('Text');
    expect(fragments).toEqual([...new Set(fragments)]);
  });
});

describe('explorerAddress', () => {
  it('sends nothing of the query: it stands behind the #', () => {
    const url = new URL(explorerAddress('{ topics { totalCount } }', { text: 'الغرب & «x»' }), 'http://mawqif.example');
    expect(url.pathname + url.search).toBe('/graphql');
    const parameters = new URLSearchParams(url.hash.slice(1));
    expect(parameters.get('query')).toBe('{ topics { totalCount } }');
    expect(JSON.parse(parameters.get('variables') ?? '')).toEqual({ text: 'الغرب & «x»' });
  });
});

describe('curlCommand', () => {
  it('is taken by a shell as it is meant, quotes and dollars included', () => {
    const variables = { text: `it's "so" $HOME \`ls\`` };
    const command = curlCommand('https://mawqif.example/graphql', 'query ($text: String) { x }', variables);
    const words = execFileSync('sh', ['-c', command.replace(/^curl/, `printf '%s\\n'`)], { encoding: 'utf8' }).split(
      '\n',
    );
    expect(words.slice(0, 4)).toEqual(['https://mawqif.example/graphql', '-H', 'content-type: application/json', '-d']);
    expect(JSON.parse(words[4] ?? '')).toEqual({ query: 'query($text:String){x}', variables });
  });
});
