import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { Pool, QueryArrayResult } from 'pg';

/** PostgreSQL's one-letter type "char", in which its catalogues keep kinds, and an array type they do not use. */
const CHAR = 18;
const CHARACTER_ARRAY = 1002;

/** Prisma's adapter, with what the schema engine needs of it put right. */
export class EngineAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();

    // The adapter cuts a script at every semicolon, also within a function's body. PostgreSQL takes it whole, and in
    // one transaction.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };

    // The adapter refuses "char", which the engine reads the kinds of constraints in. It is passed through as a type
    // that no query of the engine gives, and named for what it is afterwards.
    disguiseCharacters(pool);
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }

  /** Called only for scratch databases: they are empty and thrown away afterwards, so migrations are replayed there. */
  override connectToShadowDb() {
    return this.connect();
  }
}

function disguiseCharacters(pool: Pool): void {
  const ask = pool.query.bind(pool) as (...values: unknown[]) => Promise<QueryArrayResult>;
  pool.query = (async (...values: unknown[]) => {
    const result = await ask(...values);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CHAR) field.dataTypeID = CHARACTER_ARRAY;
    }
    return result;
  }) as typeof pool.query;
}
