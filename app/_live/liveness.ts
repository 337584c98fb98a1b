import { formatAge } from '#core/format/duration.ts'
import type { ConnectionState } from './connection_state.ts'

/** Data older than this is called stale: three missed pulses, or a queue that is not kept up with. */
const STALE_SECONDS = 20

export interface Liveness {
  tone: 'good' | 'warn' | 'bad' | 'neutral'
  /** One or two words, always visible. */
  name: string
  /** The age of the data, visible too. */
  age: string
  /** What it means, for the tooltip. */
  meaning: string
}

/**
 * @param online what the browser says about its network.
 * @returns how the connection and the age of the data are put into words.
 */
export function livenessOf(state: ConnectionState, nowMs: number, online: boolean): Liveness {
  const silentSeconds = state.heardAtMs === null ? null : Math.max(0, (nowMs - state.heardAtMs) / 1_000)
  // Between two pulses nothing is known to be missing, so up to five seconds count as none.
  const seconds = (silentSeconds === null ? 0 : silentSeconds < 6 ? 0 : silentSeconds) + (state.waitingSeconds ?? 0)
  // Where nothing can be heard, nothing is said to be up to date.
  const fresh = online && state.phase === 'live' ? 'up to date' : ''
  const age = silentSeconds === null ? '' : seconds < 1 ? fresh : `${formatAge(seconds)} old`
  if (!online) return { tone: 'bad', name: 'Offline', age, meaning: 'This device has no network. The figures stay as they were.' }
  if (state.phase === 'refused') {
    return { tone: 'bad', name: 'Signed out', age, meaning: 'The server refused the connection. Sign in again to go on.' }
  }
  if (state.phase === 'connecting')
    return { tone: 'neutral', name: 'Connecting', age, meaning: 'The live connection is being made.' }
  if (state.phase === 'reconnecting') {
    return {
      tone: 'warn',
      name: 'Reconnecting',
      age,
      meaning: 'The connection was lost. The figures are loaded anew as soon as it is back.',
    }
  }
  if (seconds > STALE_SECONDS) {
    return { tone: 'warn', name: 'Stale', age, meaning: 'Events have arrived that are not in the figures yet.' }
  }
  return { tone: 'good', name: 'Live', age, meaning: 'Every event that arrives is in the figures within a moment.' }
}
