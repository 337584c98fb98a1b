'use client'
import { DemoProgress } from '#app/_demo/demo_progress.tsx'
import type { Demo } from '#app/_demo/use_demo.ts'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { StepHeading } from './step_heading.tsx'

/** The demo on its way; nobody has to wait for it. */
export function DemoStep({ demo }: { demo: Demo }) {
  return (
    <>
      <StepHeading title="Your demo" />
      <div className="space-y-5">
        {demo.problem && <Callout tone="bad" live title={demo.problem} />}
        <DemoProgress state={demo.state} />
        <p className="text-sm text-ink-default">The dashboard fills while the history arrives. Settings → Demo stops it.</p>
        <div className="flex flex-wrap gap-2">
          <ScreenButton to={{ screen: 'overview' }} query="">
            Open the dashboard
          </ScreenButton>
          <ScreenButton to={{ screen: 'keys' }} look="secondary">
            Send your own events
          </ScreenButton>
          {!demo.state?.wanted && (
            <Button look="secondary" onClick={() => demo.start()} loading={demo.busy}>
              Start again
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
