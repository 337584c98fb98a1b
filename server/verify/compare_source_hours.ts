import type { ClientBase } from 'pg'
import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'

/** As `Difference` of `verify_workspace.ts`. */
interface SourceDifference {
  rollup: 'source'
  cell: { hour: string; source: string }
  measures: Record<string, number>
}

const COUNTS = ['events', 'handoffs', 'reasonless'] as const
type Row = { hour: Date; source: string } & Record<(typeof COUNTS)[number], number>

/** @returns the hours of sources that are not what the stored events make of them, so many at most. */
export async function compareSourceHours(client: ClientBase, workspaceId: number, most: number): Promise<SourceDifference[]> {
  const values = [workspaceId, most, EVENT_NUMBERS.numberOf['conversation.handed_off']]
  const { rows } = await ask<Row>(client, 'verify/source_hours', values)
  return rows.map(({ hour, source, ...row }) => ({
    rollup: 'source',
    cell: { hour: hour.toISOString(), source },
    measures: Object.fromEntries(COUNTS.flatMap((name) => (row[name] === 0 ? [] : [[name, row[name]]]))),
  }))
}
