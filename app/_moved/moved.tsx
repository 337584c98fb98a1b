'use client'
import { type ReactNode, useState } from 'react'
import type { MovedAnswer } from '#core/moved/contract.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { useLiveState } from '../_live/use_live_state.ts'
import type { Filters } from '../_view/view.ts'
import { MovedCard } from './moved_card.tsx'
import { type MovedAsked, movedParams, movedSource } from './moved_source.ts'

interface MovedProps {
  asked: MovedAsked
  by: readonly Dimension[]
  filters: Filters
  /** What the server knew for the first picture; null where this is another question than it answered. */
  initial: MovedAnswer | null
  /** What is shown until the answer is there. */
  meanwhile: MovedAnswer
  /** What one can choose. */
  children?: ReactNode
}

/** What moved it, live; another question is another component. */
export function Moved({ asked, by, filters, initial, meanwhile, children }: MovedProps) {
  const [source] = useState(() => movedSource(movedParams(asked, by, filters)))
  const { value } = useLiveState(source, initial)
  const isComing = value === null
  return (
    <div aria-busy={isComing} className={isComing ? 'opacity-60' : undefined}>
      <MovedCard answer={value ?? meanwhile} filters={filters}>
        {children}
      </MovedCard>
    </div>
  )
}
