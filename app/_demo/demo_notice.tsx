'use client'
import type { DemoState } from '#core/demo/contract.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { useLiveState } from '../_live/use_live_state.ts'
import { Card } from '../_ui/card.tsx'
import { isTellingHistory } from './demo_choice.ts'
import { DemoProgress } from './demo_progress.tsx'
import { DEMO } from './demo_source.ts'

/** While a demo tells its history: how far it is, and where what it has told can be seen already. */
export function DemoNotice({ initial }: { initial: DemoState }) {
  const { value } = useLiveState(DEMO, { state: initial })
  const state = value?.state ?? null
  return isTellingHistory(state) ? <DemoComing state={state} /> : null
}

const DemoComing = ({ state }: { state: DemoState }) => (
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
