'use client'
import { useState } from 'react'
import { DemoProgress } from '#app/_demo/demo_progress.tsx'
import { useDemo } from '#app/_demo/use_demo.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Confirm } from '#app/_ui/dialog.tsx'
import type { DemoState } from '#core/demo/contract.ts'

/** Starts and stops the demo; asks first where its events would mix with real ones for good. */
export function DemoPanel({ initial }: { initial: DemoState }) {
  const demo = useDemo(initial)
  const [asked, setAsked] = useState(false)
  const runs = demo.state?.wanted === true && demo.state.phase !== 'failed'
  const start = () => {
    setAsked(false)
    demo.start()
  }
  return (
    <div className="space-y-5">
      {demo.problem && <Callout tone="bad" live title={demo.problem} />}
      {demo.state ? (
        <DemoProgress state={demo.state} />
      ) : (
        <p className="text-sm text-ink-default">No demo was ever started here.</p>
      )}
      {runs ? (
        <Button look="secondary" loading={demo.busy} onClick={demo.stop}>
          Stop the demo
        </Button>
      ) : (
        <Button loading={demo.busy} onClick={demo.state ? demo.start : () => setAsked(true)}>
          {demo.state ? 'Go on with the demo' : 'Start the demo'}
        </Button>
      )}
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title="Start the demo in this workspace?"
        confirmLabel="Start the demo"
        onConfirm={start}
      >
        <p>Its conversations are counted together with any that are here already, and stay when it is stopped.</p>
      </Confirm>
    </div>
  )
}
