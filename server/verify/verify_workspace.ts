import type { ClientBase } from 'pg'
import { isCounted } from '#core/contribution/measures.ts'
import type { Rules } from '#core/policy/rules.ts'
import { CellSums, type FinestSums } from '#core/recount/cells.ts'
import { type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'
import { isWhole, type Rollup, withMeasures } from '#core/rollup/rollup.ts'
import { ROLLUPS } from '#core/rollup/rollups.ts'
import { issueIdOf } from '../counting/identify.ts'
import { sendCells } from '../counting/write_version.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { createRecounted, differencesStatement, putStatement } from '../rollup/write_statements.ts'
import { learnAllNumbers, learnNumbers, segmentNumbers } from '../segment/dimension_numbers.ts'
import { compareSourceHours } from './compare_source_hours.ts'
import { readHistories } from './read_histories.ts'

export interface Difference {
  /** Its name: `quarter`, `day`, `break`; `source` for the hours of sources. */
  rollup: string
  /** The cell's key, by column. */
  cell: Record<string, string | number>
  /** Stored less recounted, for each measure that differs; none for a stored cell of nothing, which should not be there. */
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

const PUTS = ROLLUPS.map((rollup) => ({ rollup, put: putStatement(rollup) }))
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
    const { version, rules, countedAs, sequence } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    for (const rollup of ROLLUPS) await client.query(createRecounted(rollup))
    const totals = { customers: 0, events: 0, cells: 0 }
    let sums = new CellSums()
    const flush = async (): Promise<void> => {
      const finest = sums.finest()
      totals.cells += finest.cells.length
      await setDown(client, { workspaceId, version, rules }, finest)
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
    const differences: Difference[] = []
    // What came later than the version was counted is not its fault: a recount brings it.
    for (const rollup of ROLLUPS.filter((one) => isWhole(one, countedAs))) {
      const counted = withMeasures(rollup, (measure) => isCounted(measure, countedAs))
      differences.push(...(await readDifferences(client, counted, workspaceId, version)))
    }
    differences.push(...(await compareSourceHours(client, workspaceId, MAX_DIFFERENCES)))
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
  sums: FinestSums,
): Promise<void> {
  await sendCells(client, { workspaceId, version }, PUTS, sums, (ms) => rules.calendar.dayStart(ms))
}

async function readDifferences(client: ClientBase, rollup: Rollup, workspaceId: number, version: number): Promise<Difference[]> {
  type Row = Record<string, string | number | Date> & { differences: number[] }
  const { rows } = await askAnew<Row>(client, differencesStatement(rollup), [workspaceId, version, MAX_DIFFERENCES])
  return rows.map(({ differences, ...key }) => ({
    rollup: rollup.name,
    cell: Object.fromEntries(
      Object.entries(key).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
    measures: Object.fromEntries(rollup.measures.flatMap((name, at) => (differences[at] ? [[name, differences[at]]] : []))),
  }))
}
