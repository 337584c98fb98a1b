import type { ConversationDetail } from '#core/conversation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { Card } from '../_ui/card.tsx'

/** What vendors say of the conversation, beside what we count it as. */
export function ClaimsCard({ claims, timeZone }: { claims: ConversationDetail['claims']; timeZone: string }) {
  if (claims.length === 0) return null
  return (
    <Card id="claims" title="What vendors say of it" hint="Evidence for their bills. It is counted in no figure.">
      <ul className="max-w-prose space-y-2 text-sm text-ink-emphasis">
        {claims.map(({ vendor, words, at }) => (
          <li key={vendor}>
            {words} <span className="whitespace-nowrap text-ink-default">({formatInstant(at, timeZone)})</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
