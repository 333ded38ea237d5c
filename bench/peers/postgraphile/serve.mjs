// PostGraphile 5 as its documentation serves it in production, in a process of its own. DATABASE_URL and PORT say where.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const service = makePgService({
  connectionString: process.env.DATABASE_URL,
  schemas: ['public', 'bench'],
  pubsub: false,
  // As many connections as Mawqif keeps.
  poolConfig: { max: 8 },
});
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  grafserv: { graphqlPath: '/graphql', watch: false, websockets: false, graphiql: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
