import { Counter, Gauge } from 'prom-client'
import { registry } from './registry.ts'

const registers = [registry]

export const queueJobs = new Gauge({
  name: 'holdfast_queue_jobs',
  help: 'Jobs that are not done, by state: waiting, active, delayed',
  labelNames: ['queue', 'state'] as const,
  registers,
})

export const queueOldest = new Gauge({
  name: 'holdfast_queue_oldest_seconds',
  help: 'Age of the oldest job that is not done; 0 where none is late',
  labelNames: ['queue'] as const,
  registers,
})

export const failedJobs = new Gauge({
  name: 'holdfast_queue_failed_jobs',
  help: 'Jobs that were given up and are kept to be looked at: the newest 1,000 of events, 100 of others',
  labelNames: ['queue'] as const,
  registers,
})

export const jobRuns = new Counter({
  name: 'holdfast_job_runs_total',
  help: 'Runs of jobs by all workers, by result: done, gone, stopped, lost (to run again), odd (to be tried again), hopeless',
  labelNames: ['queue', 'job', 'result'] as const,
  registers,
})

export const jobSeconds = new Counter({
  name: 'holdfast_job_seconds_total',
  help: 'Seconds that these runs took, the wait for others in the same transaction included',
  labelNames: ['queue', 'job', 'result'] as const,
  registers,
})
