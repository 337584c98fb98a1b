import type { Missing } from '#core/drift/contract.ts'
import { missingWords } from '../_drift/missing_words.ts'
import { Card } from '../_ui/card.tsx'

interface NothingToJudgeProps {
  /** Why nothing can be said yet; null where it will be soon. */
  missing: Missing | null
  timeZone: string
}

/** Before anything was said: what is missing, and when there will be something. */
export function NothingToJudge({ missing, timeZone }: NothingToJudgeProps) {
  const words = missing
    ? missingWords(missing, timeZone)
    : [
        'What is expected of each day and week is kept from the next midnight on, and of days before it is reconstructed within minutes.',
      ]
  return (
    <Card>
      <div className="mx-auto max-w-prose py-10 text-center" data-testid="empty">
        <h2 className="text-lg font-semibold text-ink">Nothing has been said yet</h2>
        {words.map((sentence) => (
          <p key={sentence} className="mt-2 text-ink-default">
            {sentence}
          </p>
        ))}
      </div>
    </Card>
  )
}
