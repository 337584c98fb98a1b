'use client'
import { useEffect, useState } from 'react'
import type { FlipMessage } from '#core/live/messages.ts'
import { useLiveConnection } from '../_live/live_provider.tsx'
import type { AskedFlips } from './asked_flips.ts'
import { openFeed } from './feed.ts'

/**
 * @param asked stays the same as long as it asks for the same.
 * @returns the newest flips, newest first: the first ones given, then as they happen.
 */
export function useFlips(initial: readonly FlipMessage[], asked: AskedFlips): readonly FlipMessage[] {
  const connection = useLiveConnection()
  const [flips, setFlips] = useState(initial)
  useEffect(() => {
    const feed = openFeed(setFlips, asked)
    const stop = connection.listen(feed.hear)
    return () => {
      stop()
      feed.close()
    }
  }, [connection, asked])
  return flips
}
