import type { Acting } from '#core/access/actor.ts'
import type { Missing, NewBaseline } from '#core/drift/contract.ts'
import { daysFrom, usualDays } from '#core/drift/learned_days.ts'
import { Problem } from '#core/problem.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readMissing } from './read_missing.ts'

const WORDS: Record<Missing['reason'], string> = {
  'no history': 'there are no cases to learn from yet',
  'short history': 'there is too little history to learn from',
  'few breaks': 'too few resolutions were taken back in these days to learn from',
  'not learned yet': 'history is being counted anew: ask again when it is complete',
}

/**
 * Has a worker learn the baseline anew.
 * @throws Problem `conflict` where there is too little to learn from (`missing` of it says what), `invalid_parameter` for days that are not over.
 */
export async function requestBaseline({ workspaceId, actor }: Acting, { from }: NewBaseline, now: Date): Promise<void> {
  const active = await inWorkspace(workspaceId, (client) => readActiveVersion(client, workspaceId))
  const { calendar, policy } = active.rules
  const days = from ? daysFrom(calendar, from) : usualDays(calendar, now.getTime(), policy.acceptanceWindowDays)
  if (days.toMs > now.getTime())
    throw new Problem('invalid_parameter', 'from: its four weeks must be over', { parameter: 'from' })
  const missing = await readMissing(workspaceId, active, { days, isUsual: !from }, now)
  if (missing) throw new Problem('conflict', WORDS[missing.reason], { missing })
  // Asked often, it is learned once.
  const onceAs = `asked-${workspaceId}-${from ?? 'usual days'}`
  await enqueue('learn-baseline', { payload: { workspaceId, from: from ?? null, by: actor }, onceAs })
}
