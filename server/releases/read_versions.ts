import type { ClientBase } from 'pg'
import type { ComparedReleases } from '#core/release/contract.ts'
import { PAIR_NUMBERS } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import type { CompareContext } from './compare_context.ts'

const MOST = 100

interface Row {
  number: number
  cases: number
  first_day: Date
  last_day: Date
}

/** @returns the agent versions that had cases in a range, the newest first. */
export async function readVersions(
  client: ClientBase,
  { workspaceId, fromMs, toMs }: { workspaceId: number; fromMs: number; toMs: number },
  { active, names }: Pick<CompareContext, 'active' | 'names'>,
): Promise<ComparedReleases['versions']> {
  const { calendar } = active.rules
  const days = [new Date(calendar.dayStart(fromMs)), new Date(toMs)]
  const pair = PAIR_NUMBERS.numberOf['channel/agentVersion']
  const { rows } = await ask<Row>(client, 'releases/versions', [workspaceId, active.version, ...days, pair, MOST])
  const dayOf = (day: Date): string => calendar.format(day.getTime()).slice(0, 10)
  return rows.map(({ number, cases, first_day, last_day }) => ({
    version: names.valueOf('agentVersion', number) ?? '',
    cases,
    firstDay: dayOf(first_day),
    lastDay: dayOf(last_day),
  }))
}
