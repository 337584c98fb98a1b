'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveConnection } from '../_live/live_provider.tsx'

const HOUR_MS = 3_600_000

/** Has the server draw the page anew once an hour has ended since: versions are compared as of whole hours. */
export function RefreshEachHour({ asOf }: { asOf: string }) {
  const connection = useLiveConnection()
  const router = useRouter()
  useEffect(
    () =>
      connection.listen((event) => {
        if (event.kind === 'drift' && Date.parse(event.message.judgedAt) - Date.parse(asOf) >= HOUR_MS) router.refresh()
      }),
    [connection, router, asOf],
  )
  return null
}
