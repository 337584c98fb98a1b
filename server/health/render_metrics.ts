import { collectDefaultMetrics, Gauge } from 'prom-client'
import { registry } from '../platform/metrics/registry.ts'
import { watchWorkers } from './watch_workers.ts'

const registers = [registry]
const redisUp = new Gauge({ name: 'holdfast_redis_up', help: '1 where Redis answers', registers })
const queueJobs = new Gauge({ name: 'holdfast_queue_jobs', help: 'Accepted jobs that are not counted yet', registers })
const queueEvents = new Gauge({ name: 'holdfast_queue_events', help: 'Accepted events that are not counted yet', registers })
const queueOldest = new Gauge({
  name: 'holdfast_queue_oldest_seconds',
  help: 'Age of the oldest job that is not counted yet',
  registers,
})
const failedJobs = new Gauge({
  name: 'holdfast_queue_failed_jobs',
  help: 'Accepted jobs that were given up after many tries; the newest 1,000 are kept',
  registers,
})
const workersAlive = new Gauge({ name: 'holdfast_workers', help: 'Workers that are alive, on any machine', registers })
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
    const { queue, heartbeats, failedJobs: failed } = await watchWorkers()
    failedJobs.set(failed)
    redisUp.set(1)
    queueJobs.set(queue.waitingJobs)
    queueEvents.set(queue.waitingEvents)
    queueOldest.set(queue.oldestWaitingSeconds ?? 0)
    workersAlive.set(heartbeats.length)
    eventsCounted.set(heartbeats.reduce((sum, { counted }) => sum + counted, 0))
  } catch {
    redisUp.set(0)
  }
  return { contentType: registry.contentType, text: await registry.metrics() }
}
