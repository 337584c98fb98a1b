import type { PeriodKind } from '#core/review/period.ts'
import { LinkButton } from '../_ui/button.tsx'

interface PeriodKindsProps {
  around: readonly { kind: PeriodKind; address: string }[]
  kind: PeriodKind
  pathOf: (address: string) => string
}

const NAMES: Record<PeriodKind, string> = { week: 'Week', month: 'Month', quarter: 'Quarter' }

/** Leads from a week to its month and its quarter, and back. */
export function PeriodKinds({ around, kind, pathOf }: PeriodKindsProps) {
  return (
    <nav aria-label="Length of the period" className="flex print:hidden">
      {around
        .filter((one) => one.kind !== kind)
        .map((one) => (
          <LinkButton key={one.kind} href={pathOf(one.address)} look="quiet">
            {NAMES[one.kind]}
          </LinkButton>
        ))}
    </nav>
  )
}
