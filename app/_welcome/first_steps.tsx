'use client'
import { useState } from 'react'
import { ScenarioSelect } from '#app/_demo/scenario_select.tsx'
import { useDemo } from '#app/_demo/use_demo.ts'
import { sendJson } from '#app/_form/send_json.ts'
import { KeyAndLine } from '#app/_ingestion/key_and_line.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { createdKeySchema } from '#core/access/contract.ts'
import type { KeyScope } from '#core/access/scopes.ts'
import type { DemoState } from '#core/demo/contract.ts'
import { DEFAULT_DEMO_SCENARIO, type DemoScenario } from '#core/demo/scenarios.ts'
import { Choice } from './choice.tsx'
import { DemoStep } from './demo_step.tsx'
import { StepHeading } from './step_heading.tsx'
import { WatchChoice } from './watch_choice.tsx'

/** Enough to send events and to see them counted; wider keys are made in Settings. */
const FIRST_SCOPES: readonly KeyScope[] = ['events:write', 'figures:read']

/** The choice after the account: a demo, or one's own events. */
export function FirstSteps({ demo: initial, storedEvents }: { demo: DemoState; storedEvents: number }) {
  const demo = useDemo(initial)
  const [apiKey, setApiKey] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [watches, setWatches] = useState(true)
  const [scenario, setScenario] = useState<DemoScenario>(DEFAULT_DEMO_SCENARIO)

  const begin = async (how: () => Promise<void> | void) => {
    setBusy(true)
    const sent = watches ? await sendJson('POST', '/api/v1/rules/ready-made', { isOn: true }) : null
    if (sent && !sent.ok) setProblem(sent.problem.message)
    else await how()
    setBusy(false)
  }
  const makeKey = async () => {
    const sent = await sendJson('POST', '/api/settings/keys', { name: 'First key', scopes: FIRST_SCOPES })
    if (sent.ok) setApiKey(createdKeySchema.parse(sent.body).key)
    else setProblem(sent.problem.message)
  }

  if (apiKey !== null) {
    return (
      <>
        <StepHeading title="Send your own events" />
        <KeyAndLine apiKey={apiKey} before={storedEvents} />
      </>
    )
  }
  if (demo.state) return <DemoStep demo={demo} />
  const complaint = problem ?? demo.problem
  return (
    <>
      <StepHeading title="How do you want to begin?" />
      {complaint && <Callout tone="bad" live title={complaint} className="mb-4" />}
      <div className="space-y-3">
        <Choice
          title="Start with a demo"
          hint="A believable support operation: eight weeks of history, then live. It can be stopped in Settings."
          busy={demo.busy}
          onChoose={() => void begin(() => demo.start(scenario))}
        />
        <ScenarioSelect value={scenario} onChange={setScenario} />
        <Choice
          title="Send your own events"
          hint="Get an API key and one line for the terminal, and watch the first event arrive."
          busy={busy}
          onChoose={() => void begin(makeKey)}
        />
        <WatchChoice value={watches} onChange={setWatches} />
      </div>
    </>
  )
}
