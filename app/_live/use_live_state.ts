'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useConnectionPhase, useLiveConnection } from './live_provider.tsx'
import { isReachable, type LiveSource, type LiveState, LiveStateStore } from './live_state.ts'

/**
 * @param initial what the server knew for the first picture, if anything.
 * @returns the thing as it is now, whether it can be heard of at present, and what takes an answer of ours.
 */
export function useLiveState<T>(source: LiveSource<T>, initial: T | null = null): LiveState<T> & { take: (value: T) => void } {
  const connection = useLiveConnection()
  const phase = useConnectionPhase()
  const [store] = useState(() => new LiveStateStore(connection, source, initial))
  useEffect(() => store.open(), [store])
  const state = useSyncExternalStore(store.watch, store.state, store.state)
  return { value: state.value, reachable: isReachable(state, phase), take: store.take }
}
