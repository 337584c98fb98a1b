import { Counter, Histogram } from 'prom-client'
import { registry } from './registry.ts'

export const jobSeconds = new Histogram({
  name: 'holdfast_job_seconds',
  help: 'Time from taking a job to settling it, its wait for a transaction included',
  labelNames: ['queue', 'outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

export const countedEvents = new Counter({
  name: 'holdfast_counted_events_total',
  help: 'Events stored and counted by this process, duplicates included',
  registers: [registry],
})
