'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'

const EVERY_MS = 1_000

const ingestionSchema = z.object({
  waitingEvents: z.int(),
  oldestWaitingSeconds: z.number().nullable(),
  storedEvents: z.int(),
  duplicateEvents: z.int(),
  rejectedEvents: z.int(),
  orphanEvents: z.int(),
  failed: z.int(),
})
export type Ingestion = z.infer<typeof ingestionSchema>

/** @returns what was counted and what waits, asked every second while the page is seen; null before the first answer. */
export function useIngestion(): { ingestion: Ingestion | null; reachable: boolean } {
  const [ingestion, setIngestion] = useState<Ingestion | null>(null)
  const [reachable, setReachable] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      if (document.hidden) return
      try {
        const response = await fetch('/api/v1/ingestion', { signal: stop.signal, cache: 'no-store' })
        const answer = ingestionSchema.safeParse(await response.json())
        if (answer.success) setIngestion(answer.data)
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
  return { ingestion, reachable }
}
