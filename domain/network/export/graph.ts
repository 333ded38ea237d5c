/** A column of nodes or of edges, with the type all its values have. */
export type AttributeType = 'string' | 'integer' | 'double';
export type Attribute = { name: string; type: AttributeType };
export type AttributeValues = Readonly<Record<string, string | number | null>>;

export type GraphNode = { key: string; label: string; attributes: AttributeValues };
export type GraphEdge = { source: string; target: string; weight: number; attributes: AttributeValues };

/**
 * An undirected weighted graph ready to be written, in any format. Keys and names of attributes hold ASCII letters,
 * digits and "-_:." only; labels hold anything; a null is left out of the file.
 */
export type Graph = {
  title: string;
  nodeAttributes: readonly Attribute[];
  edgeAttributes: readonly Attribute[];
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
};
