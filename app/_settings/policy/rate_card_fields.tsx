'use client'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { type PolicyEdit, withEntry, withNewEntry, withoutEntry } from './edit.ts'
import { ListError } from './list_error.tsx'
import { RateCard } from './rate_card.tsx'

/** What handling costs where no cost events say. */
export function RateCardFields({ draft, set, errorOf }: PolicyEdit) {
  const cards = draft.rateCards
  const add = () => {
    const last = cards.at(-1)
    if (last) set({ rateCards: withNewEntry(cards, { ...last, from: '' }) })
  }
  return (
    <Card
      id="rates"
      title="Rate card"
      hint="What each stretch of work costs where its conversation has no cost events: a sum for each, and one for each minute. A card holds for work that starts on or after its date."
      actions={
        <Button look="secondary" onClick={add}>
          Add a card
        </Button>
      }
    >
      <div className="space-y-6">
        {cards.map((card, place) => (
          <RateCard
            key={card.id}
            card={card}
            path={`rateCards.${place}`}
            currency={draft.currency}
            errorOf={errorOf}
            onChange={(changed) => set({ rateCards: withEntry(cards, place, changed) })}
            onRemove={cards.length > 1 ? () => set({ rateCards: withoutEntry(cards, place) }) : null}
          />
        ))}
        <ListError message={errorOf('rateCards')} />
      </div>
    </Card>
  )
}
