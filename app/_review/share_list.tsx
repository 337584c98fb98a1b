import { formatInstant } from '#core/format/date.ts'
import type { ReviewShare } from '#core/review/share_contract.ts'
import { Button } from '../_ui/button.tsx'

interface ShareListProps {
  /** Null while they are loaded. */
  shares: readonly ReviewShare[] | null
  timeZone: string
  busy: boolean
  onRevoke: (id: string) => void
}

/** The links that are in force: who made each, when it ends, and what ends it now. */
export function ShareList({ shares, timeZone, busy, onRevoke }: ShareListProps) {
  if (!shares) return <p className="text-ink-default">Looking for links…</p>
  if (shares.length === 0) return <p className="text-ink-default">No link to this review is in force.</p>
  return (
    <ul aria-label="Links in force" className="max-h-72 divide-y divide-line overflow-y-auto">
      {shares.map(({ id, madeBy, madeAt, endsAt }) => (
        <li key={id} className="flex items-center justify-between gap-4 py-2">
          <span className="min-w-0 wrap-anywhere">
            Ends {formatInstant(endsAt, timeZone)}
            <span className="block text-ink-default">
              made by {madeBy}, {formatInstant(madeAt, timeZone)}
            </span>
          </span>
          <Button
            look="secondary"
            disabled={busy}
            onClick={() => onRevoke(id)}
            aria-label={`Revoke the link that ${madeBy} made, ${formatInstant(madeAt, timeZone)}`}
          >
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  )
}
