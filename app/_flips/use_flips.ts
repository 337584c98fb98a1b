'use client'
import { useEffect, useState } from 'react'
import type { FlipMessage } from '#core/live/messages.ts'
import { useLiveConnection } from '../_live/live_provider.tsx'
import { openFeed } from './feed.ts'

/** @returns the newest flips, newest first: the first ones given, then as they happen. */
export function useFlips(initial: readonly FlipMessage[]): readonly FlipMessage[] {
  const connection = useLiveConnection()
  const [flips, setFlips] = useState(initial)
  useEffect(() => {
    const feed = openFeed(setFlips)
    const stop = connection.listen(feed.hear)
    return () => {
      stop()
      feed.close()
    }
  }, [connection])
  return flips
}
