'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useLiveConnection } from './live_provider.tsx'
import { openRefresher, type RefreshPace } from './refresher.ts'
import { isSeen } from './watch_browser.ts'

/** Has the server draw the page anew, soon or at a steady pace, when something was counted after `sequence`; not while nobody looks. */
export function RefreshWhenCounted({ sequence }: { sequence: number }) {
  const connection = useLiveConnection()
  const router = useRouter()
  const [pace] = useState<RefreshPace>(() => ({ dueMs: 0 }))
  useEffect(
    () => openRefresher(connection, { sequence, pace, refresh: router.refresh, isSeen }),
    [connection, router, sequence, pace],
  )
  return null
}
