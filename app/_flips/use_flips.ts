'use client'
import { useEffect, useState } from 'react'
import type { FlipMessage } from '#core/live/messages.ts'
import { useLiveConnection } from '../_live/live_provider.tsx'

const MOST = 150
/** What comes faster than this is painted together. */
const PAINT_EVERY_MS = 500

/** @returns the newest flips, newest first: the first ones given, then as they happen. */
export function useFlips(initial: readonly FlipMessage[]): readonly FlipMessage[] {
  const connection = useLiveConnection()
  const [flips, setFlips] = useState(initial)
  useEffect(() => {
    let waiting: FlipMessage[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const paint = () => {
      const arrived = waiting
      waiting = []
      timer = undefined
      setFlips((known) => newest([...arrived, ...known]))
    }
    const stop = connection.listen((event) => {
      if (event.kind !== 'flip') return
      waiting = [event.message, ...waiting].slice(0, MOST)
      timer ??= setTimeout(paint, PAINT_EVERY_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [connection])
  return flips
}

function newest(flips: readonly FlipMessage[]): FlipMessage[] {
  const byId = new Map(flips.map((flip) => [flip.id, flip]))
  return [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST)
}
