'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'

const EVERY_MS = 1_000
const standing = z.object({ storedEvents: z.int() })

/** @returns how many events are counted, asked every second while the page is seen; null before the first answer. */
export function useEventCount(): { storedEvents: number | null; reachable: boolean } {
  const [storedEvents, setStoredEvents] = useState<number | null>(null)
  const [reachable, setReachable] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      if (document.hidden) return
      try {
        const response = await fetch('/api/v1/ingestion', { signal: stop.signal, cache: 'no-store' })
        const answer = standing.safeParse(await response.json())
        if (answer.success) setStoredEvents(answer.data.storedEvents)
        setReachable(answer.success)
      } catch {
        if (!stop.signal.aborted) setReachable(false)
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [])
  return { storedEvents, reachable }
}
