'use client'
import { lazy, Suspense } from 'react'
import type { DemoState } from '#core/demo/contract.ts'
import { useLiveState } from '../_live/use_live_state.ts'
import { isTellingHistory } from './demo_choice.ts'
import { DEMO } from './demo_source.ts'

/** Nearly every page is drawn without one. */
const DemoComing = lazy(() => import('./demo_coming.tsx').then((file) => ({ default: file.DemoComing })))

/** While a demo tells its history: how far it is. */
export function DemoNotice({ initial }: { initial: DemoState }) {
  const { value } = useLiveState(DEMO, { state: initial })
  const state = value?.state ?? null
  return isTellingHistory(state) ? (
    <Suspense>
      <DemoComing state={state} />
    </Suspense>
  ) : null
}
