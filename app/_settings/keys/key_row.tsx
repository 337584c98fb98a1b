import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TableCell, TableRow } from '#app/_ui/table.tsx'
import { formatInstant } from '#core/format/date.ts'
import type { ApiKeyEntry } from '#server/access/api_keys/list_api_keys.ts'

/** A key, as far as anyone can still know it, and what takes it out of force while it is in force. */
export function KeyRow({ entry, timeZone, onRevoke }: { entry: ApiKeyEntry; timeZone: string; onRevoke: () => void }) {
  return (
    <TableRow>
      <TableCell className="max-w-56 font-medium break-words whitespace-normal text-ink">{entry.name}</TableCell>
      <TableCell>
        <code>{entry.hint}…</code>
      </TableCell>
      <TableCell className="min-w-56">
        <span className="flex flex-wrap gap-1">
          {entry.scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
        </span>
      </TableCell>
      <TableCell className="whitespace-nowrap">{formatInstant(entry.createdAt, timeZone)}</TableCell>
      <TableCell className="whitespace-nowrap">
        {entry.lastUsedAt ? formatInstant(entry.lastUsedAt, timeZone) : 'never'}
      </TableCell>
      <TableCell numeric>
        {entry.revokedAt ? (
          <Badge tone="bad">revoked</Badge>
        ) : (
          <Button look="secondary" onClick={onRevoke} aria-label={`Revoke ${entry.name} (${entry.hint}…)`}>
            Revoke
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}
