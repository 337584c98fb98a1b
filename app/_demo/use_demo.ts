'use client'
import { useCallback, useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { type DemoState, demoStateSchema } from '#core/demo/contract.ts'
import type { DemoScenario } from '#core/demo/scenarios.ts'
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
}

/** A demo as it stands, whoever starts or stops it. */
export function useDemo(initial: DemoState): Demo {
  const { value, take } = useLiveState(DEMO, { state: initial })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = useCallback(
    async (...how: ['POST', { scenario?: DemoScenario }] | ['DELETE']) => {
      setBusy(true)
      const sent = await sendJson(how[0], '/api/settings/demo', how[1])
      setProblem(sent.ok ? null : sent.problem.message)
      const said = sent.ok ? demoStateSchema.safeParse(sent.body) : null
      if (said?.success) take({ state: said.data })
      setBusy(false)
    },
    [take],
  )
  const start = (scenario?: DemoScenario) => void change('POST', scenario ? { scenario } : {})
  return { state: value?.state ?? null, busy, problem, start, stop: () => void change('DELETE') }
}
