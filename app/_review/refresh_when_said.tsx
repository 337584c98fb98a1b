'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveConnection } from '../_live/live_provider.tsx'

/** Has the server draw a review anew when somebody published one, changed actions or saved a note, and after the connection was away. */
export function RefreshWhenSaid() {
  const connection = useLiveConnection()
  const router = useRouter()
  useEffect(() => {
    let isGreeted = false
    return connection.listen(({ kind }) => {
      if (kind === 'reviews' || (kind === 'hello' && isGreeted)) router.refresh()
      isGreeted ||= kind === 'hello'
    })
  }, [connection, router])
  return null
}
