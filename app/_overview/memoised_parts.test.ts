import { expect, it } from 'vitest'
import { FlipFeed } from '../_flips/flip_feed.tsx'
import { HeroCard } from './hero_card.tsx'
import { NumberCard } from './number_card.tsx'
import { PartsCard } from './parts_card.tsx'
import { ViewsSideBySide } from './views_table.tsx'

/** With what `prepare_overview.test.ts` shows of what they are given: a part whose words are the same is not drawn again. */
it.each(Object.entries({ FlipFeed, HeroCard, NumberCard, PartsCard, ViewsSideBySide }))(
  '%s is drawn for new words alone',
  (_, part) => {
    expect(part).toMatchObject({ $$typeof: Symbol.for('react.memo'), compare: null })
  },
)
