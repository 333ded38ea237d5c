import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

/** A query in the address is opened beside the examples, so that a figure can link to the query that feeds it. */
const address = new URLSearchParams(window.location.search);
const query = address.get('query') ?? undefined;
const variables = readable(address.get('variables'));
const opened = query ? [{ query, variables }] : [];

/** Variables come compact in an address; in the editor they are read and changed. */
function readable(json: string | null): string | undefined {
  if (!json) return undefined;
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
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
