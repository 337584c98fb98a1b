'use client'
import { useCallback, useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import type { DemoState } from '#core/demo/contract.ts'
import type { DemoScenario } from '#core/demo/scenarios.ts'
import { takeDemoState } from '#core/demo/take_state.ts'
import { useLiveState } from '../_live/use_live_state.ts'
import { DEMO } from './demo_source.ts'

export interface Demo {
  state: DemoState
  busy: boolean
  /** Why the last start or stop did not work. */
  problem: string | null
  /** One that was there before goes on with its own scenario. */
  start: (scenario?: DemoScenario) => void
  stop: () => void
  /** Stops it and removes all that it told. */
  remove: () => void
  /** It was removed on this page, and not begun anew. */
  removed: boolean
}

/** A demo as it stands, whoever starts or stops it. */
export function useDemo(initial: DemoState): Demo {
  const { value, take } = useLiveState(DEMO, { state: initial })
  const [busy, setBusy] = useState(false)
  const [removed, setRemoved] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = useCallback(
    async (...how: ['POST', { scenario?: DemoScenario }] | ['DELETE', undefined, '?all=true'?]) => {
      setBusy(true)
      setRemoved(false)
      const send = () => sendJson(how[0], `/api/settings/demo${how[2] ?? ''}`, how[1])
      let sent = await send()
      // A removal goes on behind an answer that did not wait for its end.
      while (how[2] && sent.ok && sent.body !== null) sent = await send()
      setProblem(sent.ok ? null : sent.problem.message)
      if (sent.ok) take({ state: takeDemoState(sent.body) })
      setBusy(false)
      setRemoved(sent.ok && how[2] !== undefined)
    },
    [take],
  )
  const start = (scenario?: DemoScenario) => void change('POST', scenario ? { scenario } : {})
  const remove = () => void change('DELETE', undefined, '?all=true')
  return { state: value?.state ?? null, busy, problem, start, stop: () => void change('DELETE', undefined), remove, removed }
}
