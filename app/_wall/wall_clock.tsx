'use client'
import { useEffect, useState } from 'react'
import { formatTime } from '#core/format/date.ts'
import { ConnectionBadge } from '../_live/connection_badge.tsx'

/** The time where the workspace is, and how old the data is: a display that stood still would show it. */
export function WallClock({ timeZone }: { timeZone: string }) {
  // Null until the browser draws: a server's time would be another.
  const [nowMs, setNowMs] = useState<number | null>(null)
  useEffect(() => {
    setNowMs(Date.now())
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  if (nowMs === null) return null
  return (
    <div className="flex items-center gap-3">
      <ConnectionBadge />
      <span className="text-lg font-semibold text-ink tabular-nums lg:text-2xl" data-testid="clock">
        {formatTime(nowMs, timeZone)}
      </span>
    </div>
  )
}
