import { Counter, Histogram } from 'prom-client'
import { registry } from './registry.ts'

const registers = [registry]

export const eventsAccepted = new Counter({
  name: 'holdfast_events_accepted_total',
  help: 'Events that are safely in the queue',
  registers,
})

export const eventsRejected = new Counter({
  name: 'holdfast_events_rejected_total',
  help: 'Events refused by the door',
  labelNames: ['code'] as const,
  registers,
})

export const doorRequests = new Counter({
  name: 'holdfast_door_requests_total',
  help: 'Requests to the event door by status',
  labelNames: ['status'] as const,
  registers,
})

export const doorSeconds = new Histogram({
  name: 'holdfast_door_seconds',
  help: 'From a request to the event door to its answer',
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers,
})
