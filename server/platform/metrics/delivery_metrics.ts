import { Counter } from 'prom-client'
import { registry } from './registry.ts'

export const deliveries = new Counter({
  name: 'holdfast_deliveries_total',
  help: 'Tries to deliver messages to channels, by result: sent, failed (to be tried again), given_up',
  labelNames: ['kind', 'result'] as const,
  registers: [registry],
})
