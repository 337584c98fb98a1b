import type { ClientBase, QueryResult, QueryResultRow } from 'pg'
import { sql } from './sql.ts'

/** A statement under a name of its own, for those that are made from a description and not kept in a file. */
export interface Statement {
  name: string
  text: string
}

/**
 * Asks a question as a prepared statement: a connection parses and plans it once.
 * @param question the name of a file under prisma/sql, or a statement.
 * @param values its parameters.
 */
export const ask = <R extends QueryResultRow = QueryResultRow>(
  client: ClientBase,
  question: string | Statement,
  values: unknown[],
): Promise<QueryResult<R>> => {
  const { name, text } = typeof question === 'string' ? { name: question, text: sql(question) } : question
  return client.query<R>({ name, text, values })
}

/** Asks a question that is planned each time for its values, since those decide what is grouped, filtered and left out. */
export const askAnew = <R extends QueryResultRow = QueryResultRow>(
  client: ClientBase,
  { text }: Statement,
  values: unknown[],
): Promise<QueryResult<R>> => client.query<R>(text, values)

/**
 * For transactions that reach every row by its key. One plan serves all values: planned for a value, a workspace that is
 * newer than the last statistics seems empty, and the planner would walk all of it by whatever index is the smallest.
 */
const BY_KEY = `set local plan_cache_mode = force_generic_plan;
  set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off`

/**
 * For transactions that sum stretches of a table by its key: planned for their values, since those decide what is
 * grouped and filtered; without compiling, which takes longer than the sum.
 */
const STRETCHES_BY_KEY = `set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0; set local jit = off;
  set local work_mem = '32MB'`

/**
 * The same where a stretch has a million rows and hundreds of thousands of sums come of it: without statistics of expressions the
 * planner would sort all of them, on disk.
 */
const LONG_STRETCHES_BY_KEY = `${STRETCHES_BY_KEY}; set local enable_sort = off; set local work_mem = '64MB'`

/** A plan that begins quickly, or one for the size at the last statistics, would take for ever to read all of a table. */
const ALL = `set local cursor_tuple_fraction = 1; set local enable_nestloop = off;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** Lets the rest of the transaction take as long as it must. */
export async function withoutHurry(client: ClientBase): Promise<void> {
  await client.query('set local statement_timeout = 0')
}

/** Has each statement of the rest of the transaction fail that takes longer. @param ms at least 1. */
export async function withinMs(client: ClientBase, ms: number): Promise<void> {
  await client.query(`set local statement_timeout = ${Math.max(1, Math.round(ms))}`)
}

/** Makes the rest of the transaction read whole tables, to their end, for as long as that takes. */
export async function planForAll(client: ClientBase): Promise<void> {
  await client.query(ALL)
}

/** Makes the rest of the transaction find stretches of rows by key, not by reading all that there is. */
export async function planStretchesByKey(client: ClientBase): Promise<void> {
  await client.query(STRETCHES_BY_KEY)
}

/** Makes the rest of the transaction find long stretches of rows by key, and sum them up as they come. */
export async function planLongStretchesByKey(client: ClientBase): Promise<void> {
  await client.query(LONG_STRETCHES_BY_KEY)
}

/** Makes the rest of the transaction reach rows by key, however large the tables are today. */
export async function planByKey(client: ClientBase): Promise<void> {
  await client.query(BY_KEY)
}
