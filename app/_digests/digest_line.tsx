'use client'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TableCell, TableRow } from '#app/_ui/table.tsx'
import type { Digest } from '#core/digest/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { weekdayName } from './weekdays.ts'

interface DigestLineProps {
  digest: Digest
  act: (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<void>
}

/** One digest, and what can be done with it. */
export function DigestLine({ digest, act }: DigestLineProps) {
  const [busy, setBusy] = useState(false)
  const { id, to, isMine, weekday, time, timeZone, isOn, nextAt, last } = digest
  const press = (...what: Parameters<typeof act>) => {
    setBusy(true)
    void act(...what).finally(() => setBusy(false))
  }
  return (
    <TableRow>
      <TableCell className="max-w-64 min-w-32 font-medium wrap-anywhere whitespace-normal">
        {isMine ? `Me (${to})` : to}
      </TableCell>
      <TableCell className="whitespace-nowrap">
        {weekdayName(weekday)}s, {time}
        <span className="block text-xs text-ink-subtle">{timeZone}</span>
      </TableCell>
      <TableCell className="whitespace-nowrap">{nextAt ? formatInstant(nextAt, timeZone) : 'off'}</TableCell>
      <TableCell className="min-w-40 whitespace-normal">{last ? lastWords(last, timeZone) : 'nothing yet'}</TableCell>
      <TableCell>
        <span className="flex gap-2">
          <Button look="secondary" disabled={busy} onClick={() => press('POST', `${id}/test`)}>
            Send a test
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => press('PATCH', id, { isOn: !isOn })}>
            {isOn ? 'Turn off' : 'Turn on'}
          </Button>
          <Button look="secondary" disabled={busy} aria-label={`Remove the digest to ${to}`} onClick={() => press('DELETE', id)}>
            Remove
          </Button>
        </span>
      </TableCell>
    </TableRow>
  )
}

const WORDS = { waiting: 'on its way since', sent: 'sent', given_up: 'given up', left: 'left' } as const

const lastWords = ({ state, at, problem }: NonNullable<Digest['last']>, timeZone: string): string =>
  `${WORDS[state]} ${formatInstant(at, timeZone)}${problem ? `: ${problem}` : ''}`
