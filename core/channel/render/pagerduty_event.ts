import type { AlertMessage } from '../message.ts'
import { cut } from './cut.ts'
import { readable, titleLine } from './readable.ts'

const ACTIONS: Record<AlertMessage['type'], 'trigger' | 'acknowledge' | 'resolve' | null> = {
  // Nobody is called for what may pass.
  'alert.pending': null,
  'alert.fired': 'trigger',
  'alert.no_data': 'trigger',
  'alert.error': 'trigger',
  'alert.acknowledged': 'acknowledge',
  'alert.recovered': 'resolve',
  'alert.corrected': 'resolve',
  'alert.resolved': 'resolve',
  'channel.test': 'trigger',
  'channel.failing': 'trigger',
  'channel.off': 'trigger',
}
const SEVERITIES = { info: 'info', warning: 'warning', page: 'critical' } as const
const MAX_SUMMARY = 1_024

/** @returns an event of PagerDuty's Events API v2; null where it is nothing for it. All of one alert have one deduplication key. */
export function pagerdutyEvent(message: AlertMessage, routingKey: string): string | null {
  const { id, type, at, workspace, severity, alert } = message
  const action = ACTIONS[type]
  if (action === null) return null
  const event = {
    routing_key: routingKey,
    event_action: action,
    dedup_key: alert?.dedupKey ?? `holdfast/${workspace.slug}/${id}`,
  }
  if (action !== 'trigger') return JSON.stringify(event)
  const { sentences, facts, url, runbookUrl } = readable(message)
  const links = [
    ...(url ? [{ href: url, text: 'Open in Holdfast' }] : []),
    ...(runbookUrl ? [{ href: runbookUrl, text: 'Runbook' }] : []),
  ]
  const payload = {
    summary: cut(titleLine(message), MAX_SUMMARY),
    source: `Holdfast, ${workspace.name}`,
    severity: SEVERITIES[severity],
    timestamp: at,
    custom_details: {
      ...(sentences.length > 0 ? { Details: sentences.join(' ') } : {}),
      ...Object.fromEntries(facts.map(({ label, value }) => [label, value])),
    },
  }
  return JSON.stringify({ ...event, client: 'Holdfast', payload, links })
}
