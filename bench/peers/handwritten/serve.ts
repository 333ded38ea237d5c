// Hand-written SQL over node:http: /<statement>?<parameters>. DATABASE_URL and PORT say where.
import { createServer } from 'node:http';
import { Pool } from 'pg';
import { STATEMENTS } from './statements';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname.slice(1);
  if (!(name in STATEMENTS)) {
    response.writeHead(404).end();
    return;
  }
  const { text, parameters } = STATEMENTS[name as keyof typeof STATEMENTS];
  const values = parameters.map((parameter) => searchParams.get(parameter));
  const { rows } = await pool.query<{ answer: string }>({ name, text, values });
  response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.answer ?? 'null');
}).listen(Number(process.env.PORT), '127.0.0.1');
