import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { TableCell, TableRow } from '#app/_ui/table.tsx'
import type { Channel } from '#core/channel/contract.ts'
import { CHANNEL_KIND_NAMES } from '#core/channel/kinds.ts'
import { channelState, secretWords } from './channel_state.ts'

interface RowProps {
  channel: Channel
  timeZone: string
  asOf: string
  busy: boolean
  onTest: () => void
  onTurnOn: () => void
  onChange: () => void
}

/** A channel with how it does, and what one can do with it. */
export function ChannelRow({ channel, timeZone, asOf, busy, onTest, onTurnOn, onChange }: RowProps) {
  const { name, kind, target, isOn } = channel
  const { word, tone, more } = channelState(channel, timeZone)
  const secret = secretWords(channel, asOf, timeZone)
  return (
    <TableRow>
      <TableCell className="max-w-72 min-w-36 whitespace-normal wrap-anywhere">
        <span className="font-medium text-ink">{name}</span>
        <span className="mt-0.5 block text-xs text-ink-default">
          {CHANNEL_KIND_NAMES[kind]}, {target}
        </span>
      </TableCell>
      <TableCell className="min-w-36 whitespace-normal sm:min-w-44">
        <Badge tone={tone}>{word}</Badge>
        {[more, secret].filter(Boolean).map((line) => (
          <p key={line} className="mt-1 text-xs text-ink-default">
            {line}
          </p>
        ))}
      </TableCell>
      <TableCell>
        <span className="flex gap-2 max-sm:flex-col sm:justify-end">
          {!isOn && (
            <Button look="secondary" disabled={busy} onClick={onTurnOn} aria-label={`Turn on ${name}`}>
              Turn on
            </Button>
          )}
          <Button look="secondary" loading={busy} onClick={onTest} aria-label={`Send a test by ${name}`}>
            Send a test
          </Button>
          <Button look="secondary" disabled={busy} onClick={onChange} aria-label={`Change ${name}`}>
            Change …
          </Button>
        </span>
      </TableCell>
    </TableRow>
  )
}
