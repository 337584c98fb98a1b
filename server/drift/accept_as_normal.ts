import { type Acting, authorOf } from '#core/access/actor.ts'
import { ACCEPTABLE_KINDS } from '#core/drift/accepted.ts'
import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface StandingRow {
  judged: JudgedSeries
  baseline: number | null
  hour: Date
}

/**
 * Takes the change of a series that is in alarm for the new normal: later cohorts are judged by it until what is normal is learned
 * anew. Series are judged again within a minute.
 * @throws Problem `not_found` where no such series is watched, `conflict` where no change of it is clear.
 */
export function acceptAsNormal({ workspaceId, actor }: Acting, series: string, now: Date): Promise<void> {
  return inWorkspace(workspaceId, async (client) => {
    const [row] = (await ask<StandingRow>(client, 'drift/to_accept', [workspaceId, series])).rows
    if (!row) throw new Problem('not_found', 'no such series is watched')
    const { kind, state, ratio, observed } = row.judged
    const isClear = (state === 'drifting' || state === 'better') && ACCEPTABLE_KINDS.includes(kind)
    // By a ratio of 0 nothing could be expected any more.
    if (!isClear || row.baseline === null || ratio === null || ratio <= 0)
      throw new Problem('conflict', 'only a clear change of how often, how dear or by whom can be accepted')
    const author = authorOf(actor)
    await ask(client, 'drift/put_accepted', [workspaceId, series, row.baseline, row.hour, ratio, observed, now, author])
    await ask(client, 'drift/forget_run', [workspaceId])
  })
}
