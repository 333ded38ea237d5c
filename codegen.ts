import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for the two users of the schema: its resolvers, and the documents that feed the pages. */
const config: CodegenConfig = {
  schema: 'graphql/*/schema.graphql',
  documents: 'graphql/documents/*.graphql',
  ignoreNoDocuments: true,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: { Date: 'string', ID: 'string' },
  },
  generates: {
    'generated/graphql/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
    },
    'generated/graphql/documents.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: { skipTypename: true, avoidOptionals: { field: true, inputValue: false } },
    },
  },
};

export default config;
