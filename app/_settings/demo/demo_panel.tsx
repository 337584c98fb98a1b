'use client'
import { useState } from 'react'
import { demoChoice } from '#app/_demo/demo_choice.ts'
import { DemoProgress } from '#app/_demo/demo_progress.tsx'
import { ScenarioSelect } from '#app/_demo/scenario_select.tsx'
import { useDemo } from '#app/_demo/use_demo.ts'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Confirm } from '#app/_ui/dialog.tsx'
import type { DemoState } from '#core/demo/contract.ts'
import { DEFAULT_DEMO_SCENARIO, type DemoScenario } from '#core/demo/scenarios.ts'

/** Starts, stops and removes the demo; asks first where its events would mix with real ones, or go. */
export function DemoPanel({ initial }: { initial: DemoState }) {
  const demo = useDemo(initial)
  const [asked, setAsked] = useState(false)
  const [removing, setRemoving] = useState(false)
  const [scenario, setScenario] = useState<DemoScenario>(DEFAULT_DEMO_SCENARIO)
  const { label, does } = demoChoice(demo.state)
  const act = { stop: demo.stop, start: () => demo.start(), 'ask first': () => setAsked(true) }
  const start = () => {
    setAsked(false)
    demo.start(scenario)
  }
  return (
    <div className="space-y-5">
      {demo.problem && <Callout tone="bad" live title={demo.problem} />}
      {demo.removed && (
        <Callout tone="good" live title="The demo is removed">
          Nothing that it told is left; the figures are those of your own events.
        </Callout>
      )}
      {demo.state ? <DemoProgress state={demo.state} /> : <p className="text-sm text-ink-default">There is no demo here.</p>}
      <div className="flex flex-wrap gap-2">
        <Button look={does === 'stop' ? 'secondary' : 'primary'} loading={demo.busy} onClick={act[does]}>
          {label}
        </Button>
        {demo.state && (
          <Button look="secondary" loading={demo.busy} onClick={() => setRemoving(true)}>
            Remove the demo
          </Button>
        )}
        <ScreenButton to={{ screen: 'keys' }} look="secondary">
          Send your own events
        </ScreenButton>
      </div>
      <Confirm
        open={removing}
        onClose={() => setRemoving(false)}
        title="Remove the demo?"
        confirmLabel="Remove the demo"
        dangerous
        onConfirm={() => {
          setRemoving(false)
          demo.remove()
        }}
      >
        <p>
          It stops, and all that it told is deleted for good, which takes a few minutes. Your own events stay, and their figures.
        </p>
      </Confirm>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title="Start the demo in this workspace?"
        confirmLabel="Start the demo"
        onConfirm={start}
      >
        <ScenarioSelect value={scenario} onChange={setScenario} />
        <p>Its conversations are counted together with any that are here already, until the demo is removed.</p>
      </Confirm>
    </div>
  )
}
