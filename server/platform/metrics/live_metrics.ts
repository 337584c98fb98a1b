import { Counter, Gauge, Histogram } from 'prom-client'
import { registry } from './registry.ts'

const registers = [registry]

export const openSockets = new Gauge({ name: 'holdfast_sockets', help: 'Open sockets of /live', registers })

export const slowSocketsDropped = new Counter({
  name: 'holdfast_slow_sockets_dropped_total',
  help: 'Sockets closed because their client did not read fast enough',
  registers,
})

export const liveMessages = new Counter({
  name: 'holdfast_live_messages_total',
  help: 'Messages sent to rooms, by kind',
  labelNames: ['kind'] as const,
  registers,
})

export const busLagSeconds = new Histogram({
  name: 'holdfast_bus_lag_seconds',
  help: 'From a commit of a worker to its being heard here',
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers,
})
