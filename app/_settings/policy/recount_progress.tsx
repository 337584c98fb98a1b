'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { Progress } from '#app/_ui/progress.tsx'

const EVERY_MS = 1_000
const standing = z.object({ version: z.int(), recount: z.object({ done: z.number(), total: z.number() }).nullable() })

/** How far the recount for a new version has come; when it is over, the page shows that version. */
export function RecountProgress({ version }: { version: number }) {
  const router = useRouter()
  const [recount, setRecount] = useState<{ done: number; total: number } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const ask = () =>
      fetch('/api/v1/policy', { signal: stop.signal, cache: 'no-store' })
        .then((response) => response.json())
        .then((answer: unknown) => {
          const said = standing.parse(answer)
          setRecount(said.recount)
          if (said.version !== version || !said.recount) router.refresh()
        })
        // The next round asks again; the bar stays where it was.
        .catch(() => undefined)
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [version, router])
  const share = recount && recount.total > 0 ? recount.done / recount.total : 0
  return <Progress label="Counting all history under the new version" share={share} />
}
