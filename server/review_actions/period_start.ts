import type { ClientBase } from 'pg'
import { Problem } from '#core/problem.ts'
import { parsePeriod, rangeOfPeriod } from '#core/review/period.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'

/**
 * @returns when the period of a review begins.
 * @throws Problem `not_found` where the address names none, or one that has not begun.
 */
export async function periodStart(client: ClientBase, workspaceId: number, address: string, now: Date): Promise<Date> {
  const { calendar, policy } = (await readActiveVersion(client, workspaceId)).rules
  const period = parsePeriod(address, policy.firstDayOfWeek)
  const fromMs = period && rangeOfPeriod(period, { calendar, firstDayOfWeek: policy.firstDayOfWeek }).fromMs
  if (fromMs === null || fromMs > now.getTime()) throw new Problem('not_found', 'there is no review of such a period')
  return new Date(fromMs)
}
