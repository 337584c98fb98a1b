import { type Acting, authorOf } from '#core/access/actor.ts'
import { type Acceptance, acceptanceOf, type Standing } from '#core/drift/acceptance.ts'
import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface StandingRow {
  judged: JudgedSeries
  judged_by: number | null
  judges_next: number | null
  hour: Date
  from_hour: number | null
  ratio: number | null
  observed: number | null
}

/**
 * Takes the change of a series that is in alarm for the new normal: later cohorts are judged by it until what is normal is learned
 * anew. Series are judged again within a minute; accepted again before that, it is the same.
 * @throws Problem `not_found` where no such series is watched, `conflict` where no change of it is clear, or it is being judged anew.
 */
export function acceptAsNormal({ workspaceId, actor }: Acting, series: string, now: Date): Promise<void> {
  return inWorkspace(workspaceId, async (client) => {
    await ask(client, 'drift/lock_run', [workspaceId])
    const [row] = (await ask<StandingRow>(client, 'drift/to_accept', [workspaceId, series])).rows
    if (!row) throw new Problem('not_found', 'no such series is watched')
    const acceptance = acceptanceOf(standingOf(row))
    if (acceptance.is === 'accepted') return
    if (acceptance.is !== 'new') throw new Problem('conflict', WHY_NOT[acceptance.is])
    const { ratio, observed } = acceptance
    await ask(client, 'drift/put_accepted', [
      workspaceId,
      series,
      row.judges_next,
      row.hour,
      ratio,
      observed,
      now,
      authorOf(actor),
    ])
    await ask(client, 'drift/forget_run', [workspaceId])
  })
}

const standingOf = ({ judged, judged_by, judges_next, from_hour, ratio, observed }: StandingRow): Standing => ({
  judged,
  judgedBy: judged_by,
  judgesNext: judges_next,
  accepted: from_hour === null || ratio === null || observed === null ? null : { fromHour: from_hour, ratio, observed },
})

const WHY_NOT: Record<Exclude<Acceptance['is'], 'new' | 'accepted'>, string> = {
  unclear: 'only a clear change of how often, how dear or by whom can be accepted',
  outdated: 'what is normal has just changed, and the series is being judged anew: look at it again in a minute',
}
