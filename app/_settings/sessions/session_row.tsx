import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TableCell, TableRow } from '#app/_ui/table.tsx'
import { browserName } from '#core/access/browser_name.ts'
import { formatInstant } from '#core/format/date.ts'
import type { SessionEntry } from '#server/access/sessions/list_sessions.ts'

/** A browser in which one is signed in, and what signs it out where it is another than this one. */
export function SessionRow({ entry, timeZone, onEnd }: { entry: SessionEntry; timeZone: string; onEnd: () => void }) {
  const name = browserName(entry.userAgent)
  return (
    <TableRow>
      <TableCell className="font-medium text-ink">{name}</TableCell>
      <TableCell>{entry.address || 'not known'}</TableCell>
      <TableCell className="whitespace-nowrap">{formatInstant(entry.createdAt, timeZone)}</TableCell>
      <TableCell className="whitespace-nowrap">{formatInstant(entry.expiresAt, timeZone)}</TableCell>
      <TableCell numeric>
        {entry.current ? (
          <Badge tone="good">this browser</Badge>
        ) : (
          <Button look="secondary" onClick={onEnd} aria-label={`Sign out ${name} at ${entry.address || 'an unknown address'}`}>
            Sign out
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}
