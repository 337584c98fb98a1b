'use client'
import { formatClock } from '#core/format/date.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'

interface LoadProblemProps {
  problem: string
  /** When what is still on the screen was read. */
  asOf: string
  timeZone: string
  onRetry: () => Promise<void>
}

/** The figures could not be loaded anew: those on the screen stay, and it says how old they are. */
export function LoadProblem({ problem, asOf, timeZone, onRetry }: LoadProblemProps) {
  return (
    <Callout
      tone="warn"
      live
      title="The figures could not be loaded anew."
      action={
        <Button look="secondary" onClick={() => void onRetry()}>
          Try again
        </Button>
      }
    >
      {problem} What you see was read at {formatClock(asOf, timeZone)}. It is tried again by itself.
    </Callout>
  )
}
