import type { LiveEvent } from '#core/live/kinds.ts'
import type { FlipMessage } from '#core/live/messages.ts'
import { takeFlips } from '#core/live/take_flips.ts'
import { loadJson } from '../_live/load_json.ts'
import type { AskedFlips } from './asked_flips.ts'

const MOST = 150
/** What comes faster than this is painted together; calls to load are answered together too. */
const PAINT_EVERY_MS = 500

type LoadFlips = (signal: AbortSignal) => Promise<FlipMessage[]>
type Update = (known: readonly FlipMessage[]) => readonly FlipMessage[]

/**
 * Follows the stream of flips for one list of them. Where some may not have been heard (the stream began anew, or shows a
 * gap) the list is loaded again.
 * @param set takes each new state of the list, made of the one before.
 * @param asked what of the stream it shows.
 * @returns what hears the stream, and what ends it.
 */
export function openFeed(set: (update: Update) => void, asked: AskedFlips, load: LoadFlips = loadOf(asked)) {
  const closing = new AbortController()
  let waiting: FlipMessage[] = []
  let mustLoad = false
  let standing: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const paint = async (): Promise<void> => {
    const asked = mustLoad
    mustLoad = false
    const loaded = asked ? await load(closing.signal).catch(() => null) : null
    if (closing.signal.aborted) return
    const arrived = waiting
    waiting = []
    timer = undefined
    set((known) => newest([...arrived, ...(loaded ?? known)]))
    // Not to be reached just now: the next try is the next half second's.
    if (asked && !loaded) callToLoad()
    else if (mustLoad) schedule()
  }
  const schedule = (): void => {
    timer ??= setTimeout(() => void paint(), PAINT_EVERY_MS)
  }
  const callToLoad = (): void => {
    mustLoad = true
    schedule()
  }
  const hear = (event: LiveEvent): void => {
    if (event.kind === 'flip') {
      if (!asked.takes(event.message)) return
      waiting = [event.message, ...waiting].slice(0, MOST)
      schedule()
    } else if (event.kind === 'hello' || event.kind === 'delta') {
      const { sequence } = event.message
      const gap = event.kind === 'delta' && standing !== null && event.message.previousSequence > standing
      standing = Math.max(standing ?? 0, sequence)
      if (event.kind === 'hello' || gap) callToLoad()
    }
  }
  return {
    hear,
    close: () => {
      closing.abort()
      clearTimeout(timer)
    },
  }
}

/** @returns what gives the list as it is now. */
const loadOf =
  ({ address }: AskedFlips): LoadFlips =>
  (signal) =>
    loadJson(`/api/v1/flips?${address(Date.now(), MOST)}`, takeFlips, signal)

function newest(flips: readonly FlipMessage[]): FlipMessage[] {
  const byId = new Map<string, FlipMessage>()
  for (const flip of flips) if (!byId.has(flip.id)) byId.set(flip.id, flip)
  return [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST)
}
