import { ScreenLink } from '#app/_links/screen_link.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { TableCell, TableRow } from '#app/_ui/table.tsx'
import type { Delivery } from '#core/channel/delivery_contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { deliveryState } from './channel_state.ts'

/** One message to one channel. */
export function DeliveryRow({ delivery, timeZone }: { delivery: Delivery; timeZone: string }) {
  const { createdAt, channel, headline, alertId } = delivery
  const { word, tone, more } = deliveryState(delivery, timeZone)
  return (
    <TableRow>
      <TableCell className="min-w-28 align-top whitespace-nowrap max-sm:whitespace-normal">
        {formatInstant(createdAt, timeZone)}
      </TableCell>
      <TableCell className="max-w-40 min-w-28 align-top whitespace-normal wrap-anywhere">{channel.name}</TableCell>
      <TableCell className="min-w-56 align-top whitespace-normal text-ink">
        {alertId === null ? (
          headline
        ) : (
          <ScreenLink to={{ screen: 'alert', id: alertId }} query="" className="underline-offset-4 hover:underline">
            {headline}
          </ScreenLink>
        )}
      </TableCell>
      <TableCell className="min-w-56 align-top whitespace-normal">
        <Badge tone={tone}>{word}</Badge>
        {more && <p className="mt-1 text-xs wrap-anywhere text-ink-default">{more}</p>}
      </TableCell>
    </TableRow>
  )
}
