'use client'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Table, TableBody, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import { useParam } from '#app/_view/use_view.ts'
import type { Channel } from '#core/channel/contract.ts'
import type { DeliveriesQuery } from '#core/channel/deliveries_query.ts'
import type { Delivery } from '#core/channel/delivery_contract.ts'
import { DeliveryRow } from './delivery_row.tsx'
import { OF_CHANNEL } from './log_choice.ts'

interface DeliveryLogProps {
  channels: readonly Channel[]
  deliveries: readonly Delivery[]
  /** Where older ones begin; null after the last. */
  next: string | null
  choice: DeliveriesQuery
  timeZone: string
}

/** What was sent to channels, and what they answered. */
export function DeliveryLog({ channels, deliveries, next, choice, timeZone }: DeliveryLogProps) {
  const setParam = useParam()
  const options = [{ value: '', label: 'By all channels' }, ...channels.map(({ id, name }) => ({ value: id, label: name }))]
  const pageFrom = (before: string | null) =>
    new URLSearchParams({ ...(choice.channel && { [OF_CHANNEL]: choice.channel }), ...(before && { before }) }).toString()
  return (
    <Card
      id="sent"
      title="What was sent"
      hint="The newest first; kept for 90 days."
      flush
      actions={
        <Select
          label="Sent by"
          labelHidden
          className="w-auto max-w-56"
          options={options}
          value={choice.channel ?? ''}
          onValueChange={(value) => setParam(OF_CHANNEL, value === '' ? null : value)}
        />
      }
    >
      {deliveries.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-ink-default sm:px-5">
          Nothing was sent yet. Send a test to see what its receiver answers.
        </p>
      ) : (
        <Table caption="Each message">
          <TableHead>
            <TableRow>
              <TableHeaderCell>When</TableHeaderCell>
              <TableHeaderCell>Channel</TableHeaderCell>
              <TableHeaderCell>Message</TableHeaderCell>
              <TableHeaderCell>What became of it</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} {...{ delivery, timeZone }} />
            ))}
          </TableBody>
        </Table>
      )}
      {(choice.before ?? next) && (
        <nav aria-label="Pages of what was sent" className="flex flex-wrap justify-end gap-2 px-4 py-3 sm:px-5">
          {choice.before && (
            <ScreenButton look="secondary" to={{ screen: 'channels' }} query={pageFrom(null)}>
              Newest
            </ScreenButton>
          )}
          {next && (
            <ScreenButton look="secondary" to={{ screen: 'channels' }} query={pageFrom(next)}>
              Older ones
            </ScreenButton>
          )}
        </nav>
      )}
    </Card>
  )
}
