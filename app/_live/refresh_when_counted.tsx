'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveConnection } from './live_provider.tsx'

/** Lists and texts need not move four times a second. */
const REFRESH_EVERY_MS = 5_000

/** Has the server draw the page anew, now and then, when something was counted since; not while nobody looks. */
export function RefreshWhenCounted() {
  const connection = useLiveConnection()
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isFirst = true
    const refresh = () => {
      timer = undefined
      if (document.visibilityState === 'visible') router.refresh()
      else soon()
    }
    const soon = () => {
      timer ??= setTimeout(refresh, REFRESH_EVERY_MS)
    }
    const stop = connection.listen((event) => {
      // The first word says where the stream stands: the page is as new as that.
      if (event.kind === 'delta' || (event.kind === 'hello' && !isFirst)) soon()
      isFirst = false
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [connection, router])
  return null
}
