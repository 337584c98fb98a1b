'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveConnection } from './live_provider.tsx'
import { openRefresher } from './refresher.ts'

const isSeen = (): boolean => document.visibilityState === 'visible'

/** Has the server draw the page anew, now and then, when something was counted since; not while nobody looks. */
export function RefreshWhenCounted() {
  const connection = useLiveConnection()
  const router = useRouter()
  useEffect(() => openRefresher(connection, router.refresh, isSeen), [connection, router])
  return null
}
