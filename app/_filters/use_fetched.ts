'use client'
import { useEffect, useState } from 'react'

/** Figures come first: a page that has just been opened has its own to fetch. */
const QUIET_AFTER_MS = 8_000

/**
 * Fetches a part of the screens that is seldom wanted: once the page idles, so that it is there without the network too, or as soon
 * as it is wanted.
 * @param fetch stays the same; asked again, it goes on with what it has.
 * @returns the part, where it is there; `failed` where it was wanted and cannot be had.
 */
export function useFetched<T extends object>(fetch: () => Promise<T>, wanted: boolean): T | 'failed' | null {
  const [part, setPart] = useState<T | 'failed' | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => whenIdle(fetch), QUIET_AFTER_MS)
    return () => clearTimeout(timer)
  }, [fetch])
  useEffect(() => {
    if (!wanted) return
    let isLeft = false
    fetch().then(
      (fetched) => isLeft || setPart(fetched),
      () => isLeft || setPart('failed'),
    )
    return () => {
      isLeft = true
    }
  }, [fetch, wanted])
  return part
}

/** Fetches a part when nothing else is to be done. Where it fails, it is fetched again when it is wanted. */
export function whenIdle(fetch: () => Promise<unknown>): void {
  const now = () => void fetch().catch(() => undefined)
  // Safari has none.
  if ('requestIdleCallback' in window) window.requestIdleCallback(now)
  else now()
}
