import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { hourAt } from '#core/drift/past_days.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { keepSaid } from './keep_said.ts'
import { readUntold } from './read_untold.ts'

/**
 * Keeps what the nowcast says in the hour in which a local day has begun, of the days and weeks that then have one of the ages kept.
 * Where nobody did on earlier days of the last quarter, it asks for what would have been said.
 */
export async function sayNowcasts(workspaceId: number, now: Date): Promise<void> {
  const untold = await readUntold(workspaceId, now)
  if (!untold) return
  const nowHour = Math.floor(now.getTime() / HOUR_MS)
  const due = untold.days.filter(({ startMs }) => hourAt(startMs) === nowHour)
  const [number] = untold.baselines.slice(-1).map((one) => one.number)
  if (due.length > 0 && number !== undefined) await keepSaid(workspaceId, untold.active, { days: due, baseline: { number } }, now)
  if (untold.days.length > due.length)
    await enqueue('reconstruct-nowcasts', { payload: { workspaceId }, onceAs: `workspace-${workspaceId}` })
}
