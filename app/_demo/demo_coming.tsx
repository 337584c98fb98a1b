'use client'
import type { DemoState } from '#core/demo/contract.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { DemoProgress } from './demo_progress.tsx'

/** How far a demo's history is told, and where what it has told can be seen already. */
export const DemoComing = ({ state }: { state: DemoState }) => (
  <Card className="mb-4">
    <DemoProgress state={state} />
    <p className="mt-2 text-sm text-ink-default">
      The oldest weeks come first:{' '}
      <ScreenLink to={{ screen: 'overview' }} query="range=56d" className="text-ink underline underline-offset-4">
        the last 8 weeks
      </ScreenLink>{' '}
      show them as they come.
    </p>
  </Card>
)
