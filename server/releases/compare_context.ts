import type { ClientBase } from 'pg'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import { Problem } from '#core/problem.ts'
import { isWhole } from '#core/rollup/rollup.ts'
import { BREAKS } from '#core/rollup/rollups.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { ask, planStretchesByKey } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'

/** By what versions are compared, all from one view of the data. */
export interface CompareContext {
  active: ActiveVersion
  /** Null where nothing was learned to be normal. */
  ready: ReadyBaseline | null
  names: ValueNames
  /** t: the last whole hour. */
  nowHour: number
  windowHours: number
}

/** @throws Problem `conflict` while the history that the versions' breaks are in is counted anew. */
export async function readCompareContext(client: ClientBase, workspaceId: number, now: Date): Promise<CompareContext> {
  const [, active] = await inOrder([planStretchesByKey(client), readActiveVersion(client, workspaceId)])
  if (!isWhole(BREAKS, active.countedAs))
    throw new Problem('conflict', 'all history is being counted anew; ask again when it is done')
  const { calendar, windowMs } = active.rules
  const learned = await ask<{ body: DriftBaseline }>(client, 'drift/baseline', [workspaceId, active.version])
  const [row] = learned.rows
  return {
    active,
    ready: row ? readyBaseline(row.body, hourOfWeekIn(calendar)) : null,
    names: await readValueNames(client, workspaceId, DIMENSIONS),
    nowHour: Math.floor(now.getTime() / HOUR_MS),
    windowHours: windowMs / HOUR_MS,
  }
}

/** @returns what every answer about versions begins with. */
export const sayContext = ({ active, ready, nowHour }: CompareContext) => ({
  currency: active.rules.policy.currency,
  timeZone: active.rules.policy.timeZone,
  policyVersion: active.version,
  asOf: active.rules.calendar.format(nowHour * HOUR_MS),
  baseline: ready !== null,
})
