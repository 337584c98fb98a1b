'use client'
import { useEffect, useState } from 'react'
import { type AskedEffect, askEffect, canAsk } from './ask_effect.ts'

/** Who is still typing is not asked for. */
const AFTER_MS = 400

/**
 * Asks what a change of the policy would do, once it has stood for a moment.
 * @returns null where there is nothing to ask, `asking` until it is answered.
 */
export function useEffectOf(changes: Record<string, unknown>): AskedEffect | 'asking' | null {
  const key = JSON.stringify(changes)
  const [answered, setAnswered] = useState<{ key: string; asked: AskedEffect } | null>(null)
  const asks = canAsk(changes)
  useEffect(() => {
    if (!asks) return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const asked = await askEffect(JSON.parse(key), leaving.signal)
      if (!leaving.signal.aborted) setAnswered({ key, asked })
    }, AFTER_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [asks, key])
  if (!asks) return null
  return answered?.key === key ? answered.asked : 'asking'
}
