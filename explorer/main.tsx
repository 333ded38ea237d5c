import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { parse, print } from 'graphql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

/**
 * A query in the address is opened beside the examples, so that a figure can link to the query that feeds it: behind the
 * #, where it may be of any length, or in the part that is sent.
 */
const { hash, search } = window.location;
const address = new URLSearchParams(hash.includes('query=') ? hash.slice(1) : search);
const query = formatted(address.get('query'), (text) => (text.includes('\n') ? text : print(parse(text))));
const variables = formatted(address.get('variables'), (text) => JSON.stringify(JSON.parse(text), null, 2));
const opened = query ? [{ query, variables }] : [];

/** What comes compact in an address is read and changed in the editor; what is faulty stays as it is, to be mended. */
function formatted(text: string | null, format: (text: string) => string): string | undefined {
  if (!text) return undefined;
  try {
    return format(text);
  } catch {
    return text;
  }
}

const root = document.getElementById('explorer');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      initialQuery={query}
      initialVariables={variables}
      operationName={address.get('operationName') ?? undefined}
      defaultTabs={[...opened, ...examples.map((example) => ({ query: example }))]}
      defaultEditorToolsVisibility={variables ? 'variables' : false}
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
