import type { NewChannel } from './contract.ts'

/** So much of the end of an address or key is shown, where it is long enough to tell twins apart and nothing more. */
const SHOWN_END = 4
const LEAST_HIDDEN = 12

/** @returns where a channel leads, as far as it may be shown: an address of a webhook lets in whoever knows it. */
export function shownTarget(channel: NewChannel): string {
  if (channel.kind === 'email') return channel.to.join(', ')
  if (channel.kind === 'pagerduty') return `key …${channel.routingKey.slice(-SHOWN_END)}`
  const { host, pathname, search } = new URL(channel.url)
  const rest = `${pathname}${search}`
  return rest.length < LEAST_HIDDEN + SHOWN_END ? `${host}/…` : `${host}/…${rest.slice(-SHOWN_END)}`
}
