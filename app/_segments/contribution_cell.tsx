'use client'
import type { Contribution } from '#core/drift/decompose.ts'
import { totalContribution } from '#core/drift/decompose.ts'
import { formatMoney } from '#core/format/money.ts'
import { classNames } from '../_ui/class_names.ts'
import { Explained } from '../_ui/explained.tsx'
import { None } from '../_ui/none.tsx'

const WAYS = [
  ['mix', 'its share of the cases'],
  ['acceptance', 'resolutions that held'],
  ['handling', 'cost of handling'],
  ['rework', 'cost of mending a lost case'],
] as const

interface ContributionCellProps {
  contribution: Contribution | undefined
  /** The largest of the table, of either sign: it fills its half of the bar. */
  largest: number
  currency: string
}

/** What a segment adds to the change, by how much of it, and by way of what. */
export function ContributionCell({ contribution, largest, currency }: ContributionCellProps) {
  if (!contribution) return <None reason="nothing to compare with" />
  const adds = totalContribution(contribution)
  const parts = WAYS.map(([way, name]) => `${name} ${formatMoney(contribution[way], currency, true)}`)
  return (
    <span className="inline-flex items-center justify-end gap-2">
      <Explained explanation={`By ${parts.join(', ')}.`} align="right">
        {formatMoney(adds, currency, true)}
      </Explained>
      <ContributionBar part={largest === 0 ? 0 : adds / largest} />
    </span>
  )
}

/** From the middle to the right what makes resolutions dearer, to the left what makes them cheaper. */
function ContributionBar({ part }: { part: number }) {
  return (
    <span aria-hidden="true" className="relative h-3 w-20 shrink-0 border-line-strong">
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <span
        className={classNames(
          'absolute inset-y-0.5',
          part > 0 ? 'left-1/2 rounded-r-sm bg-bad' : 'right-1/2 rounded-l-sm bg-good',
        )}
        style={{ width: `${Math.abs(part) * 50}%` }}
      />
    </span>
  )
}
