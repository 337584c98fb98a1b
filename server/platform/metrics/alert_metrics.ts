import { Gauge } from 'prom-client'
import { registry } from './registry.ts'

const registers = [registry]

export const alertsFiring = new Gauge({
  name: 'holdfast_alerts_firing',
  help: 'Alerts of all workspaces that fire or recover, as rules were evaluated last',
  registers,
})

export const alertsLag = new Gauge({
  name: 'holdfast_alerts_evaluation_lag_seconds',
  help: 'Since the rules of a workspace were evaluated last: of the one for which that is longest ago; 0 before the first time',
  registers,
})

export const alertsSeconds = new Gauge({
  name: 'holdfast_alerts_evaluation_seconds',
  help: 'How long the last evaluation of the rules of a workspace took: of the one for which it took longest',
  registers,
})
