import type { ClientBase, QueryResult, QueryResultRow } from 'pg'
import { sql } from './sql.ts'

/**
 * Asks a named question (a file under prisma/sql) as a prepared statement: a connection parses and plans it once.
 * @param values its parameters.
 */
export const ask = <R extends QueryResultRow = QueryResultRow>(
  client: ClientBase,
  name: string,
  values: unknown[],
): Promise<QueryResult<R>> => client.query<R>({ name, text: sql(name), values })

/**
 * For transactions that reach every row by its key. One plan serves all values: planned for a value, a workspace that is
 * newer than the last statistics seems empty, and the planner would walk all of it by whatever index is the smallest.
 */
const BY_KEY = `set local plan_cache_mode = force_generic_plan;
  set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off`

/** Makes the rest of the transaction reach rows by key, however large the tables are today. */
export async function planByKey(client: ClientBase): Promise<void> {
  await client.query(BY_KEY)
}
