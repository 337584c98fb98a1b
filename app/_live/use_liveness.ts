'use client'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { keepSame } from './keep_same.ts'
import { useLiveConnection } from './live_provider.tsx'
import { type Liveness, livenessOf } from './liveness.ts'
import { everySecond, watchNetwork } from './watch_browser.ts'

/** @returns the connection in words; repaints when one of these changes, not with every message or second. */
export function useLiveness(): Liveness {
  const connection = useLiveConnection()
  const kept = useRef<Liveness | null>(null)
  const words = (online: boolean): Liveness => {
    const now = livenessOf(connection.state(), Date.now(), online)
    kept.current = keepSame<Liveness | null>(kept.current, now) ?? now
    return kept.current
  }
  const watch = useCallback(
    (changed: () => void) => {
      const stops = [connection.watch(changed), everySecond(changed), watchNetwork(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [connection],
  )
  return useSyncExternalStore(
    watch,
    () => words(navigator.onLine),
    () => words(true),
  )
}
