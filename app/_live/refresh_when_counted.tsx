'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveConnection } from './live_provider.tsx'
import { openRefresher } from './refresher.ts'
import { isSeen } from './watch_browser.ts'

/** Has the server draw the page anew, now and then, when something was counted after `sequence`; not while nobody looks. */
export function RefreshWhenCounted({ sequence }: { sequence: number }) {
  const connection = useLiveConnection()
  const router = useRouter()
  useEffect(() => openRefresher(connection, { sequence, refresh: router.refresh, isSeen }), [connection, router, sequence])
  return null
}
