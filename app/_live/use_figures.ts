'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PackedAnswer } from '#core/figures/contract.ts'
import { type FiguresState, FiguresStore, type Question } from './figures_store.ts'
import { useLiveConnection } from './live_provider.tsx'

/**
 * @param questions what the screen asks; a screen with other questions is another screen (give it a key).
 * @param answers what the server answered for the first picture.
 * @returns the answers as they are now, what gives them at a later moment (a click) without drawing for every change, and what
 * makes them load anew.
 */
export function useFigures(
  questions: readonly Question[],
  answers: Readonly<Record<string, PackedAnswer>>,
): FiguresState & { latest: () => FiguresState; reload: () => Promise<void> } {
  const connection = useLiveConnection()
  const router = useRouter()
  const [store] = useState(() => new FiguresStore(connection, { questions, answers, onPolicy: () => router.refresh() }))
  useEffect(() => store.open(), [store])
  const state = useSyncExternalStore(store.watch, store.state, store.state)
  return { ...state, latest: store.state, reload: store.reload }
}
