import type { ClientBase } from 'pg'
import { COST_MEASURES, COUNT_MEASURES } from '#core/contribution/measures.ts'
import type { Rules } from '#core/policy/rules.ts'
import { type Cell, CellSums } from '#core/recount/cells.ts'
import { type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'
import { issueIdOf } from '../counting/identify.ts'
import { addCells } from '../counting/write_version.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { sql } from '../platform/postgres/sql.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers, learnNumbers, segmentNumbers } from '../segment/dimension_numbers.ts'
import { readHistories } from './read_histories.ts'

export interface Difference {
  rollup: 'quarter' | 'day'
  /** The cell's key, by column. */
  cell: Record<string, string | number>
  /** Stored less recounted, for each measure that differs. */
  measures: Record<string, number>
}

export interface Verification {
  policyVersion: number
  /** The commit up to which was verified. */
  sequence: number
  customers: number
  events: number
  cells: number
  /** At most 1,000. */
  differences: Difference[]
}

const MAX_DIFFERENCES = 1_000
/** Sums are set down in the database after so many customers, so that memory does not grow with the workspace. */
const CUSTOMERS_A_FLUSH = 20_000

/**
 * Recounts everything from the stored events, by the plain definition and not by increments, and compares it with the
 * rollups as of one commit, while events go on arriving.
 */
export function verifyWorkspace(
  workspaceId: number,
  options: { onProgress?: (events: number) => void } = {},
): Promise<Verification> {
  const work = async (client: ClientBase): Promise<Verification> => {
    const { version, rules, sequence } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    await client.query('create temp table recounted_quarter (like rollup_quarter) on commit drop')
    await client.query('create temp table recounted_day (like rollup_day) on commit drop')
    const totals = { customers: 0, events: 0, cells: 0 }
    let sums = new CellSums()
    const flush = async (): Promise<void> => {
      const cells = sums.cells()
      totals.cells += cells.length
      await setDown(client, { workspaceId, version, rules }, cells)
      sums = new CellSums()
      options.onProgress?.(totals.events)
    }
    for await (const { history, events } of readHistories(client, workspaceId)) {
      await addHistory(client, sums, workspaceId, history, rules)
      totals.customers++
      totals.events += events
      if (totals.customers % CUSTOMERS_A_FLUSH === 0) await flush()
    }
    await flush()
    const differences = [
      ...(await readDifferences(client, 'quarter', workspaceId, version)),
      ...(await readDifferences(client, 'day', workspaceId, version)),
    ]
    return { policyVersion: version, sequence, ...totals, differences: differences.slice(0, MAX_DIFFERENCES) }
  }
  return inWorkspace(workspaceId, work, 'repeatable read')
}

async function addHistory(
  client: ClientBase,
  sums: CellSums,
  workspaceId: number,
  history: CustomerHistory,
  rules: Rules,
): Promise<void> {
  const { contributions } = countCustomer(history, rules, issueIdOf)
  await learnNumbers(
    client,
    workspaceId,
    contributions.map(({ segment }) => segment),
  )
  for (const { contribution, segment } of contributions) sums.add(contribution, segmentNumbers(workspaceId, segment), 1)
}

async function setDown(
  client: ClientBase,
  { workspaceId, version, rules }: { workspaceId: number; version: number; rules: Rules },
  cells: readonly Cell[],
): Promise<void> {
  await addCells(client, { workspaceId, version }, { quarters: 'verify/put_quarters', days: 'verify/put_days' }, cells, (ms) =>
    rules.calendar.dayStart(ms),
  )
}

async function readDifferences(
  client: ClientBase,
  rollup: Difference['rollup'],
  workspaceId: number,
  version: number,
): Promise<Difference[]> {
  type Row = Record<string, string | number | Date> & { differences: number[] }
  const { rows } = await client.query<Row>(sql(`verify/${rollup}_differences`), [workspaceId, version, MAX_DIFFERENCES])
  const names = [...COUNT_MEASURES, ...COST_MEASURES]
  return rows.map(({ differences, stored_parts: _, ...key }) => ({
    rollup,
    cell: Object.fromEntries(
      Object.entries(key).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
    measures: Object.fromEntries(names.flatMap((name, index) => (differences[index] ? [[name, differences[index]]] : []))),
  }))
}
