'use client'
import { createContext, type ReactNode, use } from 'react'
import { useLiveState } from '../_live/use_live_state.ts'
import { OPEN_COUNT } from './alerts_source.ts'

const Open = createContext(0)

/** Knows for all of a workspace's pages how many alerts fire; live. */
export function OpenAlerts({ children }: { children: ReactNode }) {
  return <Open value={useLiveState(OPEN_COUNT).value ?? 0}>{children}</Open>
}

/** @returns how many alerts fire; 0 before that is known. */
export const useOpenAlerts = (): number => use(Open)

/** More are said by this: there is no room for the number. */
const MOST = 99

/** Their number, at the corner of a name in the navigation: it takes no room of its own. */
export function OpenAlertsMark() {
  const count = useOpenAlerts()
  return (
    count > 0 && (
      <span
        className="absolute top-0.5 right-2 translate-x-full rounded-full bg-bad px-1 text-[10px] leading-4 font-semibold text-surface tabular-nums lg:top-1.5"
        data-testid="open-alerts"
      >
        {count > MOST ? `${MOST}+` : count}
        <span className="sr-only"> firing</span>
      </span>
    )
  )
}
