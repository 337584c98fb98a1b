'use client'
import { memo } from 'react'
import type { NumberCardModel } from '../_overview/cards.ts'
import { ChangeLine } from '../_overview/number_card.tsx'

/** One figure, to be read from across a room. */
export const WallCard = memo(function WallCard({ card }: { card: NumberCardModel }) {
  return (
    <div className="flex min-w-0 flex-col gap-1 border-t-2 border-line pt-2" data-testid={`card-${card.id}`}>
      <dt className="text-sm max-lg:grow text-ink-default lg:truncate">{card.name}</dt>
      <dd className="text-4xl font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums">
        {card.missing === null ? card.value : <span className="text-lg font-normal text-ink-default">no number yet</span>}
      </dd>
      {card.missing === null && (
        <dd>
          <ChangeLine change={card.change} against={card.against} isSaid />
        </dd>
      )}
    </div>
  )
})
