import { collectDefaultMetrics, Gauge } from 'prom-client'
import { type AlertTotals, readAlertTotals } from '../alerts/alert_totals.ts'
import { type DeliveryTotal, readDeliveryTotals } from '../channels/delivery_totals.ts'
import { readLostTotal } from '../ingestion/lost_total.ts'
import { lostLines } from '../platform/log/log.ts'
import { alertsFiring, alertsLag, alertsSeconds } from '../platform/metrics/alert_metrics.ts'
import { deliveries } from '../platform/metrics/delivery_metrics.ts'
import { failedJobs, jobRuns, jobSeconds, queueJobs, queueOldest } from '../platform/metrics/job_metrics.ts'
import { registry } from '../platform/metrics/registry.ts'
import { type WorkersSeen, watchWorkers } from './watch_workers.ts'

const registers = [registry]
const redisUp = new Gauge({ name: 'holdfast_redis_up', help: '1 where Redis answers', registers })
const queueEvents = new Gauge({ name: 'holdfast_queue_events', help: 'Accepted events that are not counted yet', registers })
const lostEvents = new Gauge({
  name: 'holdfast_lost_events',
  help: 'Events of all workspaces that were accepted, were never counted and are in no queue, until they are settled',
  registers,
})
const workersAlive = new Gauge({ name: 'holdfast_workers', help: 'Workers that are alive, on any machine', registers })
new Gauge({
  name: 'holdfast_log_lines_lost',
  help: 'Lines of the log of this process that could not be written, since it started',
  registers,
  collect() {
    this.set(lostLines())
  },
})
const eventsCounted = new Gauge({
  name: 'holdfast_workers_counted_events',
  help: 'Events counted by the workers that are alive, since each of them started',
  registers,
})

/** Measures the process itself too (memory, event loop, garbage collection); called once by who serves `/metrics`. */
export function measureProcess(): void {
  if (!registry.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: registry })
}

/** @returns everything measured, in Prometheus' text format, and its content type. Never rejects because Redis is down. */
export async function renderMetrics(): Promise<{ contentType: string; text: string }> {
  try {
    const [seen, lost, alerts, sent] = await Promise.all([
      watchWorkers(),
      readLostTotal(),
      readAlertTotals(),
      readDeliveryTotals(),
    ])
    show(seen)
    showDeliveries(sent)
    showAlerts(alerts, Date.now())
    lostEvents.set(lost)
    redisUp.set(1)
  } catch {
    redisUp.set(0)
  }
  return { contentType: registry.contentType, text: await registry.metrics() }
}

function showAlerts(workspaces: readonly AlertTotals[], nowMs: number): void {
  alertsFiring.set(workspaces.reduce((sum, { firing }) => sum + firing, 0))
  alertsLag.set(Math.max(0, ...workspaces.map(({ evaluatedMs }) => (nowMs - evaluatedMs) / 1_000)))
  alertsSeconds.set(Math.max(0, ...workspaces.map(({ tookMs }) => tookMs / 1_000)))
}

/** As of the runs of jobs: totals of all workers, shown as they stand. */
function showDeliveries(totals: readonly DeliveryTotal[]): void {
  deliveries.reset()
  for (const { kind, result, tries } of totals) deliveries.inc({ kind, result }, tries)
}

function show({ events, heartbeats, queues, runs }: WorkersSeen): void {
  queueEvents.set(events.waitingEvents)
  workersAlive.set(heartbeats.length)
  eventsCounted.set(heartbeats.reduce((sum, { counted }) => sum + counted, 0))
  for (const { queue, waiting, active, delayed, failed, oldestSeconds } of queues) {
    for (const [state, jobs] of Object.entries({ waiting, active, delayed })) queueJobs.set({ queue, state }, jobs)
    queueOldest.set({ queue }, oldestSeconds ?? 0)
    failedJobs.set({ queue }, failed)
  }
  // The totals are those of all workers, kept in Redis: they are shown as they stand there.
  jobRuns.reset()
  jobSeconds.reset()
  for (const { queue, job, result, runs: count, seconds } of runs) {
    jobRuns.inc({ queue, job, result }, count)
    jobSeconds.inc({ queue, job, result }, seconds)
  }
}
