'use client'
import { Callout } from '#app/_ui/callout.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import type { DemoState } from '#core/demo/contract.ts'
import { DEMO_WEEKS } from '#core/demo/history.ts'
import { demoScenarioName } from '#core/demo/scenarios.ts'
import { formatCount } from '#core/format/number.ts'

/** Where a demo stands, in words and as a bar. */
export function DemoProgress({ state }: { state: DemoState }) {
  if (!state) return null
  if (state.phase === 'failed') {
    return (
      <Callout tone="bad" live title="The demo stopped by itself">
        {state.failure ?? 'The log says why.'}
      </Callout>
    )
  }
  if (!state.wanted)
    return (
      <Callout title="The demo is stopped">What it sent stays until it is removed; starting it again goes on from there.</Callout>
    )
  if (state.phase === 'live') {
    return (
      <Callout tone="good" live title="The demo is live">
        {demoScenarioName(state.scenario)}. {formatCount(state.sentEvents)} events sent; new conversations arrive as you watch.
      </Callout>
    )
  }
  const label = `Telling ${DEMO_WEEKS} weeks of history: ${formatCount(state.sentEvents)} events sent`
  return <Progress label={state.phase === 'history' ? label : 'Starting the simulator'} share={state.historyShare} />
}
