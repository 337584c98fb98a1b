'use client'
import { useCallback, useEffect, useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { type DemoState, demoStateSchema } from '#core/demo/contract.ts'

const EVERY_MS = 2_000

export interface Demo {
  state: DemoState
  busy: boolean
  /** Why the last start or stop did not work. */
  problem: string | null
  start: () => void
  stop: () => void
}

/** A demo as it stands, asked every two seconds while it runs. */
export function useDemo(initial: DemoState): Demo {
  const [state, setState] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = state?.wanted ?? false
  useEffect(() => {
    if (!wanted) return
    const stop = new AbortController()
    const ask = () =>
      fetch('/api/settings/demo', { signal: stop.signal, cache: 'no-store' })
        .then((response) => response.json())
        .then((answer: unknown) => setState(demoStateSchema.parse(answer)))
        // The next round asks again; the page says nothing new until then.
        .catch(() => undefined)
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [wanted])
  const change = useCallback(async (method: 'POST' | 'DELETE') => {
    setBusy(true)
    const sent = await sendJson(method, '/api/settings/demo')
    setProblem(sent.ok ? null : sent.problem.message)
    const said = sent.ok ? demoStateSchema.safeParse(sent.body) : null
    if (said?.success) setState(said.data)
    setBusy(false)
  }, [])
  return { state, busy, problem, start: () => void change('POST'), stop: () => void change('DELETE') }
}
