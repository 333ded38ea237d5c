import { printSchema } from 'graphql';

/**
 * A code generator's plugin: the schema's text as a module, descriptions included. The text then travels with whatever
 * bundles it (Next, vitest, tsx) and no file of the sources is read while serving.
 */
export function plugin(schema) {
  return `export const typeDefs = ${JSON.stringify(printSchema(schema))};\n`;
}
