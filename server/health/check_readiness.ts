import { readAlertTotals } from '../alerts/alert_totals.ts'
import { judgePressure } from '../ingestion/require_room.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sql } from '../platform/postgres/sql.ts'
import { readPressure } from '../platform/queue/read_pressure.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'
import { judgeEvaluation } from './judge_evaluation.ts'
import { judgeWorkers } from './judge_worker.ts'
import type { QueueSeen } from './read_queues.ts'
import { watchWorkers } from './watch_workers.ts'

export interface Check {
  ok: boolean
  detail?: string
}

export interface Readiness {
  ready: boolean
  checks: Record<'postgres' | 'redis' | 'door' | 'worker' | 'alerts', Check>
  /** Every queue of the catalogue, for whoever looks closer; null where Redis does not answer. */
  queues: QueueSeen[] | null
}

/** Who asks wants to know now; what takes longer than this is as good as down. */
const PATIENCE_MS = 2_000

/** @returns whether events can be taken in and counted, and what is down where they cannot. Never rejects. */
export async function checkReadiness(): Promise<Readiness> {
  let queues: QueueSeen[] | null = null
  const [postgres, redis, door, worker, alerts] = await Promise.all([
    check(async () => void (await getPool().query(sql('health/ping'))), 'Postgres does not answer'),
    check(async () => void (await getProducerRedis().ping()), 'Redis does not answer'),
    // What each request is told, as of now.
    check(async () => judgePressure(await readPressure()), 'Redis does not answer, so the door takes nothing'),
    check(async () => {
      const seen = await watchWorkers()
      queues = seen.queues
      return judgeWorkers(seen.heartbeats, seen.lateness, new Date())
    }, 'Redis does not answer, so the workers cannot be seen'),
    check(async () => judgeEvaluation(await readAlertTotals(), new Date()), 'Redis does not answer, so rules cannot be seen'),
  ])
  // Rules that are late are told, and no reason to take events from nobody.
  const ready = [postgres, redis, door, worker].every(({ ok }) => ok)
  return { ready, checks: { postgres, redis, door, worker, alerts }, queues }
}

/** @param ask resolves to what is wrong in words, or to nothing; a rejection is `failure`, so no detail leaks out. */
async function check(ask: () => Promise<string | null | undefined>, failure: string): Promise<Check> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, failure)
  })
  try {
    const detail = await Promise.race([ask(), tooLate])
    return detail ? { ok: false, detail } : { ok: true }
  } catch {
    return { ok: false, detail: failure }
  } finally {
    clearTimeout(timer)
  }
}
