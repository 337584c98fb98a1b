import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { ask } from '../platform/postgres/ask.ts'
import type { CohortRange } from './read_life_tables.ts'

/** @returns in which hours of a range releases were told. */
export async function readReleaseHours(client: ClientBase, { workspaceId, fromHour, toHour }: CohortRange): Promise<number[]> {
  const values = [workspaceId, new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS)]
  const { rows } = await ask<{ hour: number }>(client, 'drift/release_hours', values)
  return rows.map(({ hour }) => hour)
}
