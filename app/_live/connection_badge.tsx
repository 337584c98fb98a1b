'use client'
import { useSyncExternalStore } from 'react'
import { classNames } from '../_ui/class_names.ts'
import type { Liveness } from './liveness.ts'
import { useLiveness } from './use_liveness.ts'
import { watchNetwork } from './watch_browser.ts'

const DOTS: Record<Liveness['tone'], string> = {
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  neutral: 'bg-ink-subtle',
}

/** Connection state and age of the data, always in sight; a change of state is announced, the passing of time is not. */
export function ConnectionBadge() {
  const liveness = useLiveness()
  return (
    <div
      className="flex h-9 items-center gap-2 rounded-tremor-default px-2 text-sm"
      title={liveness.meaning}
      data-testid="connection"
    >
      <span aria-hidden="true" className={classNames('size-2 rounded-full', DOTS[liveness.tone])} />
      <span role="status" aria-live="polite" className="font-medium text-ink-emphasis">
        {liveness.name}
        <span className="sr-only">. {liveness.meaning}</span>
      </span>
      {liveness.age !== '' && <span className="hidden text-ink-subtle tabular-nums min-[400px]:inline">{liveness.age}</span>}
    </div>
  )
}

/** @returns what the browser says about its network. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  )
