'use client'
import { memo } from 'react'
import type { HeroModel } from '../_overview/hero.ts'
import { STATES } from '../_overview/hero_card.tsx'
import { ChangeLine } from '../_overview/number_card.tsx'

/** The main number as large as a wall wants it, with its days and whether it has settled. */
export const WallHero = memo(function WallHero({ hero, against }: { hero: HeroModel; against: string | null }) {
  const { state, value, dates, change, expected, settled, before, tooEarly, provisional } = hero
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-2" data-testid="card-costPerAcceptedResolution">
      <p
        className="text-6xl leading-none font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums lg:text-[7.5rem]"
        data-testid="value"
      >
        {state === 'none' ? <span className="text-4xl">No number yet</span> : value}
      </p>
      <div className="space-y-1 text-base lg:pb-2 lg:text-lg">
        <p className="flex flex-wrap items-center gap-2 text-ink-emphasis" data-testid="dates">
          {dates}
          {state !== 'none' && STATES[state]}
        </p>
        {expected && <p className="text-ink-default">{expected.band} nine times in ten</p>}
        {(state === 'settled' || expected) && <ChangeLine change={change} against={against} isUnsettled={before === null} />}
        {settled && (
          <p className="text-sm text-ink-default">
            {settled.value} settled, {settled.dates}
          </p>
        )}
        {tooEarly && <p className="text-sm text-ink-default">{tooEarly}</p>}
        {state === 'provisional' && <p className="text-ink-default">Nothing of it has settled: it can only rise.</p>}
        {provisional && (
          <p className="text-sm text-ink-default">
            {provisional.value} provisional, {provisional.dates}: the best it can be
          </p>
        )}
      </div>
    </div>
  )
})
