'use client'
import { formatMoney } from '#core/format/money.ts'
import { COST_PARTS } from '../_ui/cost_point.ts'
import type { HeroPart } from './hero.ts'

/** What one accepted resolution is made of, as a bar and in numbers. */
export function HeroParts({ parts, currency }: { parts: readonly HeroPart[]; currency: string }) {
  const shown = COST_PARTS.flatMap((part) => {
    const amount = parts.find(({ key }) => key === part.key)?.amount ?? 0
    return amount > 0 ? [{ ...part, amount }] : []
  })
  if (shown.length === 0) return null
  return (
    <div className="pt-1">
      <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-full">
        {shown.map(({ key, colour, amount }) => (
          <span key={key} style={{ background: colour, flexGrow: amount, flexBasis: 0 }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-default">
        {shown.map(({ key, name, colour, amount }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-[2px]" style={{ background: colour }} />
            {name} <span className="font-medium text-ink-emphasis tabular-nums">{formatMoney(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
